import meow from 'meow';
import packageJson from '../package.json' with {type: 'json'};
import {type ThemeName, themes} from './board/state.ts';
import {nearest} from './incident/nearest.ts';

/** What the command line asks for. */
export interface Options {
	readonly file: string | undefined;
	readonly once: boolean;
	readonly theme: ThemeName | undefined;
	/** Seconds between two looks at the file where it gives no events. */
	readonly poll: number;
	readonly columns: number | undefined;
	readonly color: boolean;
}

/** What the command line asks for with `check`. */
export interface CheckOptions {
	/** At least one; `-` stands for standard input. */
	readonly files: readonly string[];
	readonly json: boolean;
	readonly strict: boolean;
}

const help = `
	Usage
	  $ sitboard [FILE]
	  $ sitboard check [--json] [--strict] FILE…

	Shows the incident in FILE full-screen, and follows the file. Without FILE: the one opened
	last, or else the incident that comes with the program.

	With check: says what is wrong with each FILE, and where, without showing it. FILE may be -
	for standard input. A file called check is opened by ./check.

	Options
	  --once            Print everything once and exit (also when the output is no terminal)
	  --columns N       Width of what --once prints: 40 to 1000 [the terminal's, or 100]
	  --theme NAME      ${themes.join(', ')} [the one used last, or dark]
	  --no-color        No colour, as with NO_COLOR set
	  --poll SECONDS    How often to look at a file whose folder gives no events [2]
	  --json            With check: one JSON document, for machines
	  --strict          With check: warnings count as alarms do
	  --help            This text
	  --version         The version

	Exit status
	  0 after quitting, 1 after a crash, 2 for a wrong command line or, with --once, a file that
	  cannot be used. With check: 0 where all is fine, 1 with alarms (or warnings, with --strict),
	  2 with a file that cannot be used; the worst of several files counts.
`;

// Values are read as text, for a message of our own: a parser's "NaN" tells nobody what was wrong.
const flags = {
	once: {type: 'boolean', default: false},
	columns: {type: 'string'},
	theme: {type: 'string'},
	color: {type: 'boolean', default: true},
	poll: {type: 'string'},
	json: {type: 'boolean', default: false},
	strict: {type: 'boolean', default: false},
	help: {type: 'boolean', default: false},
	version: {type: 'boolean', default: false},
} as const;

/** Reads the command line; one line on what is wrong with it where it cannot be followed. Ends the process for --help and --version alone. */
export function readArguments(
	argv: readonly string[],
	importMeta: ImportMeta,
): Options | CheckOptions | {readonly fault: string} {
	let cli: ReturnType<typeof read>;
	try {
		cli = read(argv, importMeta);
	} catch (error) {
		// A flag given twice, for one.
		return {fault: error instanceof Error ? error.message : String(error)};
	}
	if (cli.flags.help) cli.showHelp(0);
	if (cli.flags.version) cli.showVersion();
	const {once, color, theme, poll, columns} = cli.flags;
	const unknown = Object.keys(cli.unnormalizedFlags).find(name => !Object.hasOwn(flags, name));
	if (unknown !== undefined) return {fault: unknownFlag(unknown)};
	// `--no-poll` is known to the parser, and gives `false` whatever the type.
	const denied = Object.entries({theme, poll, columns}).find(([, value]) => typeof value === 'boolean');
	if (denied !== undefined) return {fault: unknownFlag(`no-${denied[0]}`)};
	if (isCheck(cli.input, argv)) return checkOptions(cli.input.slice(1), cli.flags);
	const forCheck = (['json', 'strict'] as const).find(name => cli.flags[name]);
	if (forCheck !== undefined)
		return {fault: `--${forCheck} goes with check: sitboard check --${forCheck} FILE`};
	const [file] = cli.input;
	if (cli.input.length > 1) {
		return {fault: `one FILE at a time, not ${cli.input.length}: ${cli.input.map(quoted).join(' ')}`};
	}
	if (file === '') return {fault: 'FILE is an empty name'};
	const seconds = poll === undefined ? 2 : numberIn(poll);
	if (!(seconds >= 0.1 && seconds <= 3600)) {
		return {fault: `--poll takes seconds from 0.1 to 3600, not ${quoted(poll)}`};
	}
	const width = columns === undefined ? undefined : numberIn(columns);
	if (width !== undefined && !(Number.isInteger(width) && width >= 40 && width <= 1000)) {
		return {fault: `--columns takes a whole number from 40 to 1000, not ${quoted(columns)}`};
	}
	if (theme !== undefined && !isTheme(theme)) {
		return {fault: `--theme is one of ${themes.join(', ')}, not ${quoted(theme)}${meant(theme, themes)}`};
	}
	return {file, once, theme, poll: seconds, columns: width, color};
}

function read(argv: readonly string[], importMeta: ImportMeta) {
	return meow(help, {
		importMeta,
		argv: [...argv],
		pkg: packageJson,
		description: packageJson.description,
		flags,
	});
}

/** After two dashes it is the name of a file. */
function isCheck([first]: readonly string[], argv: readonly string[]): boolean {
	const dashes = argv.indexOf('--');
	return first === 'check' && (dashes === -1 || argv.indexOf(first) < dashes);
}

function checkOptions(
	files: readonly string[],
	{json, strict, ...others}: ReturnType<typeof read>['flags'],
): CheckOptions | {readonly fault: string} {
	const foreign = (['once', 'columns', 'theme', 'poll'] as const).find(
		name => others[name] !== undefined && others[name] !== false,
	);
	if (foreign !== undefined) return {fault: `--${foreign} does not go with check`};
	if (files.length === 0) return {fault: 'check takes at least one FILE, or - for standard input'};
	if (files.includes('')) return {fault: 'FILE is an empty name'};
	if (files.filter(file => file === '-').length > 1)
		return {fault: 'standard input (-) can be read once only'};
	return {files, json, strict};
}

/** NaN for what is no number, and for nothing, which `Number` takes for 0. */
function numberIn(text: string): number {
	return text.trim() === '' ? Number.NaN : Number(text);
}

function quoted(text: string | undefined): string {
	return JSON.stringify(text ?? '');
}

/** True for the name of a theme. */
export function isTheme(name: unknown): name is ThemeName {
	return themes.some(theme => theme === name);
}

function unknownFlag(name: string): string {
	const dashes = name.length === 1 ? '-' : '--';
	const known = Object.keys(flags).map(flag => (flag === 'color' ? 'no-color' : flag));
	return `unknown option ${dashes}${name}${meant(name, known, '--')}; sitboard --help lists the options`;
}

function meant(written: string, known: readonly string[], before = ''): string {
	const near = nearest(written, known);
	return near === undefined ? '' : ` (did you mean ${before}${near}?)`;
}
