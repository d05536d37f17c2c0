import {readFileSync} from 'node:fs';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {setFlagsFromString} from 'node:v8';
import {check} from './commands/check.ts';
import {prefs} from './commands/prefs.ts';
import {show} from './commands/show.ts';
import {parseArguments} from './config/parse-arguments.ts';
import {preferencesPath} from './config/preferences.ts';
import {sanitize} from './incident/sanitize.ts';
import {needsAscii} from './terminal/locale.ts';
import {handlePrintErrors} from './terminal/print-errors.ts';
import {transformOutput} from './terminal/transform-output.ts';

/** The incident that comes with the program, and the schema of such files. */
const bundledFile = fileURLToPath(new URL('../data/ukraine-2025-06-06.json', import.meta.url));
const schemaFile = fileURLToPath(new URL('../data/incident.schema.json', import.meta.url));

/** A map for each country, read when it is needed. */
const mapsFolder = fileURLToPath(new URL('../data/maps/', import.meta.url));

// By itself V8 keeps a young generation as large as one reading of a large file ever made it: 100 MB more.
setFlagsFromString('--semi-space-growth-factor=1');
// A rejection ends the program, with its trace.
void main(process.argv.slice(2));

/** Each command is loaded when it is given: only the board needs Ink. */
async function main(argv: readonly string[]): Promise<void> {
	const options = await parseArguments(argv, import.meta);
	const asciiFlag = 'ascii' in options ? options.ascii : argv.includes('--ascii') || undefined;
	// A file, or a program that reads the output, is given everything as it is.
	const isAscii = asciiFlag ?? (process.stdout.isTTY && needsAscii(process.env, process.platform));
	const ascii = isAscii ? await import('./ui/text/to-ascii.ts') : undefined;
	const stdout = ascii ? transformOutput(process.stdout, ascii.toAscii) : process.stdout;
	const stderr = ascii ? transformOutput(process.stderr, ascii.toAscii) : process.stderr;
	if ('error' in options) {
		stderr.write(`sitboard: ${sanitize(options.error)}\n`);
		process.exitCode = 2;
	} else if (options.command === 'check') {
		handlePrintErrors({process, stdout, stderr, errorStatus: 2});
		const {stdin} = process;
		process.exitCode = await check({...options, mapsFolder, ascii: isAscii, now: Date.now, stdin, stdout});
	} else if (options.command === 'prefs') {
		handlePrintErrors({process, stdout, stderr, errorStatus: 2});
		process.exitCode = prefs({...options, path: preferencesPath(process), stdout, stderr});
	} else if (options.command === 'schema') {
		handlePrintErrors({process, stdout, stderr, errorStatus: 2});
		stdout.write(readFileSync(schemaFile, 'utf8'));
	} else {
		await show({options, bundledFile, mapsFolder, isAscii, process, stdout, stderr});
	}
}
