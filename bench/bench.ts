import {existsSync, statSync, writeFileSync} from 'node:fs';
import {temporaryFolder} from '../test/helpers/temporary-folder.ts';
import {type BenchOptions, readArguments} from './arguments.ts';
import {IncidentFile, largeEdition, realEdition} from './incident-file.ts';
import {settingOf} from './machine.ts';
import {type MissingPeer, peers} from './peers.ts';
import {bundle, ours, ownPrograms, type Program} from './programs.ts';
import {json, markdown, type Report} from './report.ts';
import {run} from './run.ts';

// Measures the shipped board against what a user would run instead: `npm run bench -- --help`.

const options = readArguments(process.argv.slice(2), import.meta);
if ('fault' in options) {
	process.stderr.write(`bench: ${options.fault}\n`);
	process.exitCode = 2;
} else if (!existsSync(bundle)) {
	process.stderr.write('bench: there is no dist/cli.js: npm run build\n');
	process.exitCode = 1;
} else {
	const report = await reportOf(options);
	print(report, options.json);
	if (report.samples.of(ours, 'not seen in time').length > 0) process.exitCode = 1;
}

async function reportOf({plan, hasPeers}: BenchOptions): Promise<Report> {
	using folder = temporaryFolder();
	process.once('SIGINT', () => {
		folder.remove();
		process.exit(130);
	});
	const found = hasPeers ? peers() : [];
	const installed = found.filter((peer): peer is Program => !('missing' in peer));
	const skipped = found.filter((peer): peer is MissingPeer => 'missing' in peer);
	for (const {name, missing} of skipped) say(`skipped: ${name}, which needs ${missing}`);
	const programs = [...(await ownPrograms(folder.path)), ...installed];
	const setting = settingOf(fileSizes(folder.path));
	const samples = await run({programs, plan, folder: folder.path, say});
	return {setting, plan, programs, skipped, samples};
}

function fileSizes(folder: string): Record<string, number> {
	const sizeOf = (edition: typeof largeEdition) => statSync(new IncidentFile(folder, edition).path).size;
	return {'shipped incident': sizeOf(realEdition()), 'large incident': sizeOf(largeEdition)};
}

/** Progress, which is no part of the report. */
function say(what: string): void {
	process.stderr.write(`${what}\n`);
}

function print(report: Report, jsonPath: string | undefined): void {
	const figures = () => `${JSON.stringify(json(report), undefined, 2)}\n`;
	const isJsonPrinted = jsonPath === '';
	(isJsonPrinted ? process.stderr : process.stdout).write(`\n${markdown(report)}\n`);
	if (isJsonPrinted) process.stdout.write(figures());
	else if (jsonPath !== undefined) writeFileSync(jsonPath, figures());
}
