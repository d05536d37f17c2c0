import {type ThemeName, themes} from '../board/state.ts';
import {type DailySpan, quoted, readDailySpan, readNumber} from './flag-values.ts';
import {type Flags, foreignFlag, meant, readFlags} from './flags.ts';

/** What the command line asks for; a boolean that may be undefined was not spoken of, and false for `--no-…`. */
export interface Options {
	readonly file: string | undefined;
	readonly once: boolean;
	readonly theme: ThemeName | undefined;
	/** Seconds between two looks at the file where it gives no events. */
	readonly poll: number;
	readonly columns: number | undefined;
	readonly color: boolean;
	/** The board goes through the regions by itself. */
	readonly kiosk: boolean | undefined;
	/** Seconds that it stays with each. */
	readonly dwell: number;
	/** Seconds after a key until it goes on by itself. */
	readonly resume: number;
	/** A passer-by can neither change anything nor quit; Ctrl+C twice within two seconds does. */
	readonly lock: boolean;
	/** Minutes for which a change stands out; 0 where it does not. */
	readonly highlight: number;
	/** The terminal rings once when more are killed or a region is added. */
	readonly bell: boolean;
	/** The largest text that still shows the totals and the worst regions. */
	readonly distance: boolean | undefined;
	/** When the board is darker. */
	readonly dim: DailySpan | undefined;
	/** A GeoJSON file to draw instead of the map that the incident names. */
	readonly map: string | undefined;
	/** Plain letters and signs only; where it was not spoken of, the locale decides. */
	readonly ascii: boolean | undefined;
	readonly screenReader: boolean;
}

/** What the command line asks for with `check`. */
export interface CheckOptions {
	/** At least one; `-` stands for standard input. */
	readonly files: readonly string[];
	readonly json: boolean;
	readonly strict: boolean;
	readonly ascii: boolean | undefined;
}

/** What the command line asks for with `prefs`. */
export interface PrefsOptions {
	readonly reset: boolean;
}

type Fault = {readonly fault: string};

const goesWith = {
	check: ['json', 'strict', 'ascii', 'color'],
	prefs: ['reset', 'color'],
	once: ['once', 'columns', 'theme', 'color', 'poll', 'ascii', 'screenReader'],
} as const;

/** Reads the command line; one line on what is wrong with it where it cannot be followed. Ends the process for --help and --version. */
export async function readArguments(
	argv: readonly string[],
	importMeta: ImportMeta,
): Promise<Options | CheckOptions | PrefsOptions | Fault> {
	const given = await readFlags(argv, importMeta);
	if ('fault' in given) return given;
	const {command, words, flags} = given;
	if (command === undefined) return boardOptions(words, flags);
	const foreign = foreignFlag(flags, goesWith[command]);
	if (foreign !== undefined) return {fault: `${foreign} does not go with ${command}`};
	return command === 'check' ? checkOptions(words, flags) : prefsOptions(words, flags);
}

function boardOptions(words: readonly string[], flags: Flags): Options | Fault {
	const {json, strict, reset, once = false, theme, columns, dim} = flags;
	if (json !== undefined) return {fault: '--json goes with check: sitboard check --json FILE'};
	if (strict !== undefined) return {fault: '--strict goes with check: sitboard check --strict FILE'};
	if (reset !== undefined) return {fault: '--reset goes with prefs: sitboard prefs --reset'};
	const foreign = once ? foreignFlag(flags, goesWith.once) : undefined;
	if (foreign !== undefined) return {fault: `${foreign} does not go with --once`};
	const [file] = words;
	if (words.length > 1) {
		return {fault: `one FILE at a time, not ${words.length}: ${words.map(quoted).join(' ')}`};
	}
	if (file === '') return {fault: 'FILE is an empty name'};
	if (flags.map === '') return {fault: '--map takes the name of a GeoJSON file, not ""'};
	if (theme !== undefined && !isTheme(theme)) {
		return {fault: `--theme is one of ${themes.join(', ')}, not ${quoted(theme)}${meant(theme, themes)}`};
	}
	return withoutFault({
		file,
		once,
		theme,
		poll: readNumber('poll', flags.poll ?? '2'),
		columns: columns === undefined ? undefined : readNumber('columns', columns),
		color: flags.color ?? true,
		kiosk: flags.kiosk,
		dwell: readNumber('dwell', flags.dwell ?? '12'),
		resume: readNumber('resume', flags.resume ?? '60'),
		lock: flags.lock ?? false,
		highlight: readNumber('highlight', flags.highlight ?? '15'),
		bell: flags.bell ?? false,
		distance: flags.distance,
		dim: dim === undefined ? undefined : readDailySpan(dim),
		map: flags.map,
		ascii: flags.ascii,
		screenReader: flags.screenReader ?? false,
	});
}

type Unchecked<Checked> = {readonly [Key in keyof Checked]: Checked[Key] | Fault};

/** The options, or the first fault among them. */
function withoutFault<Checked extends object>(options: Unchecked<Checked>): Checked | Fault {
	return Object.values(options).find(isFault) ?? (options as Checked);
}

function isFault(value: unknown): value is Fault {
	return typeof value === 'object' && value !== null && 'fault' in value;
}

function checkOptions(files: readonly string[], flags: Flags): CheckOptions | Fault {
	if (files.length === 0) return {fault: 'check takes at least one FILE, or - for standard input'};
	if (files.includes('')) return {fault: 'FILE is an empty name'};
	if (files.filter(file => file === '-').length > 1)
		return {fault: 'standard input (-) can be read once only'};
	const {json = false, strict = false, ascii} = flags;
	return {files, json, strict, ascii};
}

function prefsOptions(words: readonly string[], {reset = false}: Flags): PrefsOptions | Fault {
	if (words.length === 0) return {reset};
	return {
		fault: `prefs takes no FILE, not ${words.map(quoted).join(' ')}; sitboard prefs --reset forgets them`,
	};
}

function isTheme(name: string): name is ThemeName {
	return themes.some(theme => theme === name);
}
