import packageJson from '../../package.json' with {type: 'json'};
import {nearestName as nearest} from '../incident/issues/nearest-name.ts';
import {help} from './help.ts';

// Values are read as text, for a message of our own: a parser's "NaN" tells nobody what was wrong.
const flags = {
	map: {type: 'string'},
	poll: {type: 'string'},
	kiosk: {type: 'boolean'},
	dwell: {type: 'string'},
	resume: {type: 'string'},
	lock: {type: 'boolean'},
	highlight: {type: 'string'},
	bell: {type: 'boolean'},
	distance: {type: 'boolean'},
	dim: {type: 'string'},
	theme: {type: 'string'},
	color: {type: 'boolean'},
	ascii: {type: 'boolean'},
	screenReader: {type: 'boolean'},
	once: {type: 'boolean'},
	columns: {type: 'string'},
	json: {type: 'boolean'},
	strict: {type: 'boolean'},
	reset: {type: 'boolean'},
	help: {type: 'boolean'},
	version: {type: 'boolean'},
} as const;

type FlagName = keyof typeof flags;

/** What was given; undefined for what was not, and false for `--no-…`. */
export type Flags = {
	readonly [Name in FlagName]: ((typeof flags)[Name]['type'] extends 'string' ? string : boolean) | undefined;
};

/** What a command line says, before anybody asks whether it makes sense. */
export interface Given {
	/** The first word, where it names a command; `--` before it makes it the name of a file. */
	readonly command: 'check' | 'prefs' | undefined;
	/** The words that are no flags, without the command. */
	readonly words: readonly string[];
	readonly flags: Flags;
}

/**
 * Splits a command line into command, words and flags; one line on what is wrong with it where it holds a flag that
 * is unknown or stands twice. Ends the process for --help and --version.
 */
export async function readFlags(
	argv: readonly string[],
	importMeta: ImportMeta,
): Promise<Given | {readonly fault: string}> {
	let cli: Awaited<ReturnType<typeof read>>;
	try {
		cli = await read(argv, importMeta);
	} catch (error) {
		// A flag given twice, for one.
		return {fault: dashed(error instanceof Error ? error.message : String(error))};
	}
	if (cli.flags.help) cli.showHelp(0);
	if (cli.flags.version) cli.showVersion();
	const unknown = Object.keys(cli.unnormalizedFlags).find(name => !Object.hasOwn(flags, name));
	if (unknown !== undefined) return {fault: unknownFlag(unknown)};
	// `--no-poll` is known to the parser, and gives `false` whatever the type.
	const denied = names.find(name => flags[name].type === 'string' && typeof cli.flags[name] === 'boolean');
	if (denied !== undefined) return {fault: unknownFlag(`no-${denied}`)};
	const dashes = argv.indexOf('--');
	const isEnded = dashes !== -1;
	const valued = (isEnded ? argv.slice(0, dashes) : argv).map(valuedSwitch).find(name => name !== undefined);
	// To the parser, `--kiosk=yes` is a no.
	if (valued !== undefined) return {fault: `--${valued} takes no value`};
	const [first] = cli.input;
	const isFile = isEnded && cli.input.length === argv.length - dashes - 1;
	const command = !isFile && (first === 'check' || first === 'prefs') ? first : undefined;
	return {command, words: command === undefined ? cli.input : cli.input.slice(1), flags: cli.flags};
}

const names = Object.keys(flags) as FlagName[];
const noFlags = Object.fromEntries(names.map(name => [name, undefined])) as Flags;

async function read(argv: readonly string[], importMeta: ImportMeta) {
	// The parser takes longer to load than the board to be drawn, and words alone need none.
	if (!argv.some(word => word.startsWith('-'))) return wordsAlone(argv);
	const {default: meow} = await import('meow');
	return meow(help, {
		importMeta,
		argv: [...argv],
		pkg: packageJson,
		description: packageJson.description,
		booleanDefault: undefined,
		flags,
	});
}

function wordsAlone(argv: readonly string[]) {
	const none = () => {};
	return {input: [...argv], flags: noFlags, unnormalizedFlags: {}, showHelp: none, showVersion: none};
}

function valuedSwitch(word: string): string | undefined {
	const name = /^--([^=]+)=/.exec(word)?.[1];
	return names.some(known => dashed(known) === name && flags[known].type === 'boolean') ? name : undefined;
}

/** The first flag given that is not among those that make sense, as it was written. */
export function foreignFlag(given: Flags, sensible: readonly FlagName[]): string | undefined {
	const foreign = names.find(name => given[name] !== undefined && !sensible.includes(name));
	return foreign === undefined ? undefined : `--${given[foreign] === false ? 'no-' : ''}${dashed(foreign)}`;
}

function dashed(camelCase: string): string {
	return camelCase.replaceAll(/(?<=[a-z])[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}

function unknownFlag(name: string): string {
	const dashes = name.length === 1 ? '-' : '--';
	const known = names.map(flag => (flag === 'color' ? 'no-color' : dashed(flag)));
	return `unknown option ${dashes}${dashed(name)}${meant(dashed(name), known, '--')}; sitboard --help lists the options`;
}

/** The question whether a known name was meant, with what stands before it; empty where none is near. */
export function meant(written: string, known: readonly string[], before = ''): string {
	const near = nearest(written, known);
	return near === undefined ? '' : ` (did you mean ${before}${near}?)`;
}
