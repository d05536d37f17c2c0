import packageJson from '../../package.json' with {type: 'json'};
import {nearestName} from '../incident/issues/nearest-name.ts';
import {type ArgumentError, dashed} from './flag-values.ts';
import {help} from './help.ts';

// Values are read as text, for messages of our own: what meow makes of a wrong number is NaN.
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
	escapeTimeout: {type: 'string'},
	once: {type: 'boolean'},
	columns: {type: 'string'},
	json: {type: 'boolean'},
	strict: {type: 'boolean'},
	reset: {type: 'boolean'},
	help: {type: 'boolean'},
	version: {type: 'boolean'},
} as const;

export type FlagName = keyof typeof flags;
const names = Object.keys(flags) as FlagName[];

/** What was given: undefined for what was not, and false for `--no-…`. */
export type Flags = {
	readonly [Name in FlagName]: ((typeof flags)[Name]['type'] extends 'string' ? string : boolean) | undefined;
};

const commands = ['check', 'prefs', 'schema'] as const;
type Command = (typeof commands)[number];

interface CommandLine {
	/** The first word, where it names a command; after `--` it is a file. */
	readonly command: Command | undefined;
	/** All other words that are no flags. */
	readonly words: readonly string[];
	readonly flags: Flags;
}

/**
 * Splits a command line into command, words and flags; an error where a flag is unknown or stands twice. Ends the process
 * for --help and --version.
 */
export async function readFlags(
	argv: readonly string[],
	importMeta: ImportMeta,
): Promise<CommandLine | ArgumentError> {
	let cli: Awaited<ReturnType<typeof parse>>;
	try {
		cli = await parse(argv, importMeta);
	} catch (error) {
		// A flag given twice, for one.
		return {error: dashed(error instanceof Error ? error.message : String(error))};
	}
	if (cli.flags.help) cli.showHelp(0);
	if (cli.flags.version) cli.showVersion();
	const unknown = Object.keys(cli.unnormalizedFlags).find(name => !Object.hasOwn(flags, name));
	if (unknown !== undefined) return unknownFlag(unknown);
	// meow makes `false` of `--no-poll`, whatever the flag's type.
	const negated = names.find(name => flags[name].type === 'string' && typeof cli.flags[name] === 'boolean');
	if (negated !== undefined) return unknownFlag(`no-${negated}`);
	const end = argv.indexOf('--');
	const beforeEnd = end === -1 ? argv : argv.slice(0, end);
	// meow makes `false` of `--kiosk=yes`.
	const valued = beforeEnd.map(switchWithValue).find(name => name !== undefined);
	if (valued !== undefined) return {error: `--${valued} takes no value`};
	const [first] = cli.input;
	const isFile = end !== -1 && cli.input.length === argv.length - end - 1;
	const command = isFile ? undefined : commands.find(name => name === first);
	return {command, words: command === undefined ? cli.input : cli.input.slice(1), flags: cli.flags};
}

async function parse(argv: readonly string[], importMeta: ImportMeta) {
	// meow takes half as long to load as Ink, and a start without flags needs none of it.
	if (!argv.some(word => word.startsWith('-'))) return onlyWords(argv);
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

function onlyWords(argv: readonly string[]) {
	const flags = Object.fromEntries(names.map(name => [name, undefined])) as Flags;
	return {input: [...argv], flags, unnormalizedFlags: {}, showHelp: () => {}, showVersion: () => {}};
}

function switchWithValue(word: string): string | undefined {
	const name = /^--([^=]+)=/.exec(word)?.[1];
	return names.some(known => dashed(known) === name && flags[known].type === 'boolean') ? name : undefined;
}

/** The first flag given that is not among the allowed ones, as it was written; undefined where there is none. */
export function disallowedFlag(given: Flags, allowed: readonly FlagName[]): string | undefined {
	const found = names.find(name => given[name] !== undefined && !allowed.includes(name));
	return found === undefined ? undefined : `--${given[found] === false ? 'no-' : ''}${dashed(found)}`;
}

function unknownFlag(name: string): ArgumentError {
	const dashes = name.length === 1 ? '-' : '--';
	const known = names.map(flag => (flag === 'color' ? 'no-color' : dashed(flag)));
	const question = didYouMean(dashed(name), known, '--');
	return {error: `unknown option ${dashes}${dashed(name)}${question}; sitboard --help lists the options`};
}

/** The question whether the nearestName known name was meant, with `prefix` before it; empty where none is near. */
export function didYouMean(written: string, known: readonly string[], prefix = ''): string {
	const near = nearestName(written, known);
	return near === undefined ? '' : ` (did you mean ${prefix}${near}?)`;
}
