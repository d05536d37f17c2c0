import {themes} from '../board/state.ts';
import {type ArgumentError, quotedWord, readDailySpan, readNumber} from './flag-values.ts';
import {didYouMean, disallowedFlag, type FlagName, type Flags, readFlags} from './flags.ts';

/** A boolean that may be undefined is false for `--no-…`, and undefined where the command line does not say. */
export type BoardOptions = Exclude<ReturnType<typeof boardOptions>, ArgumentError>;

export interface CheckOptions {
	readonly command: 'check';
	/** At least one; `-` stands for standard input. */
	readonly files: readonly string[];
	readonly json: boolean;
	/** Warnings count as alarms do. */
	readonly strict: boolean;
	readonly ascii: boolean | undefined;
}

export interface PrefsOptions {
	readonly command: 'prefs';
	readonly reset: boolean;
}

interface SchemaOptions {
	readonly command: 'schema';
}

/** The flags that go with a command, or with --once. */
const allowedFlags = {
	check: ['json', 'strict', 'ascii', 'color'],
	prefs: ['reset', 'color'],
	schema: ['color'],
	once: ['once', 'columns', 'theme', 'color', 'poll', 'ascii', 'screenReader'],
} as const satisfies Record<string, readonly FlagName[]>;

/** Reads the command line. Ends the process for --help and --version. */
export async function parseArguments(
	argv: readonly string[],
	importMeta: ImportMeta,
): Promise<BoardOptions | CheckOptions | PrefsOptions | SchemaOptions | ArgumentError> {
	const read = await readFlags(argv, importMeta);
	if ('error' in read) return read;
	const {command, words, flags} = read;
	if (command === undefined) return boardOptions(words, flags);
	const disallowed = disallowedFlag(flags, allowedFlags[command]);
	if (disallowed !== undefined) return {error: `${disallowed} does not go with ${command}`};
	if (command === 'check') return checkOptions(words, flags);
	return command === 'prefs' ? prefsOptions(words, flags) : schemaOptions(words);
}

function boardOptions(words: readonly string[], flags: Flags) {
	const {json, strict, reset, once = false, columns, dim} = flags;
	if (json !== undefined) return {error: '--json goes with check: sitboard check --json FILE'};
	if (strict !== undefined) return {error: '--strict goes with check: sitboard check --strict FILE'};
	if (reset !== undefined) return {error: '--reset goes with prefs: sitboard prefs --reset'};
	const disallowed = once ? disallowedFlag(flags, allowedFlags.once) : undefined;
	if (disallowed !== undefined) return {error: `${disallowed} does not go with --once`};
	const [file] = words;
	if (words.length > 1) {
		return {error: `one FILE at a time, not ${words.length}: ${words.map(quotedWord).join(' ')}`};
	}
	if (file === '') return {error: 'FILE is an empty name'};
	if (flags.map === '') return {error: '--map takes the name of a GeoJSON file, not ""'};
	const theme = themes.find(name => name === flags.theme);
	if (flags.theme !== theme) {
		const question = didYouMean(flags.theme ?? '', themes);
		return {error: `--theme is one of ${themes.join(', ')}, not ${quotedWord(flags.theme ?? '')}${question}`};
	}
	return withoutError({
		command: 'board' as const,
		file,
		/** Print everything once instead of showing the board. */
		once,
		theme,
		/** Seconds between two looks at a file that gives no events. */
		poll: readNumber('poll', flags.poll ?? '2'),
		columns: columns === undefined ? undefined : readNumber('columns', columns),
		color: flags.color ?? true,
		/** The board goes through the regions by itself. */
		kiosk: flags.kiosk,
		/** Seconds that it stays with each region. */
		dwell: readNumber('dwell', flags.dwell ?? '12'),
		/** Seconds after a key until it goes on by itself. */
		resume: readNumber('resume', flags.resume ?? '60'),
		/** A passer-by can neither change anything nor quit; Ctrl+C twice within two seconds does. */
		lock: flags.lock ?? false,
		/** Minutes for which a change stands out; 0 for not at all. */
		highlight: readNumber('highlight', flags.highlight ?? '15'),
		/** The terminal rings once when more are killed or a region is added. */
		bell: flags.bell ?? false,
		/** The largest text that still shows the totals and the worst regions. */
		distance: flags.distance,
		/** When the board is darker. */
		dim: dim === undefined ? undefined : readDailySpan(dim),
		/** A GeoJSON file to draw instead of the map that the incident names. */
		map: flags.map,
		/** Plain letters and signs only. */
		ascii: flags.ascii,
		screenReader: flags.screenReader ?? false,
		/** Milliseconds for which Esc may be the beginning of another key. */
		escapeTimeout: readNumber('escapeTimeout', flags.escapeTimeout ?? '100'),
	});
}

/** The options, or the first error among them. */
function withoutError<Options extends object>(
	options: {readonly [Key in keyof Options]: Options[Key] | ArgumentError},
): Options | ArgumentError {
	return Object.values(options).find(isError) ?? (options as Options);
}

function isError(value: unknown): value is ArgumentError {
	return typeof value === 'object' && value !== null && 'error' in value;
}

function checkOptions(files: readonly string[], flags: Flags): CheckOptions | ArgumentError {
	if (files.length === 0) return {error: 'check takes at least one FILE, or - for standard input'};
	if (files.includes('')) return {error: 'FILE is an empty name'};
	if (files.filter(file => file === '-').length > 1) {
		return {error: 'standard input (-) can be read once only'};
	}
	const {json = false, strict = false, ascii} = flags;
	return {command: 'check', files, json, strict, ascii};
}

function schemaOptions(words: readonly string[]): SchemaOptions | ArgumentError {
	return words.length === 0
		? {command: 'schema'}
		: {error: `schema takes no FILE, not ${words.map(quotedWord).join(' ')}; sitboard check FILE checks one`};
}

function prefsOptions(words: readonly string[], {reset = false}: Flags): PrefsOptions | ArgumentError {
	if (words.length === 0) return {command: 'prefs', reset};
	return {
		error: `prefs takes no FILE, not ${words.map(quotedWord).join(' ')}; sitboard prefs --reset forgets them`,
	};
}
