import meow from 'meow';
import packageJson from '../package.json' with {type: 'json'};
import {type Part, type Plan, parts, planOf} from './plan.ts';

const help = `
	Usage
	  $ npm run bench -- [--quick] [--rounds N] [--peers] [--json [FILE]]

	Measures sitboard in a pseudo-terminal of 120 by 40, against the least that Node and Ink can do
	and, with --peers, what else is installed to watch a file with. Prints tables in Markdown.

	  --quick         Less than a minute, of few samples
	  --rounds N      How often all take their turns [3, or 1 with --quick]
	  --reloads N     Changes of the file before memory is measured again [288, or 24 with --quick]
	  --only PARTS    Some of ${parts.join(', ')}, with commas between them
	  --peers         Also watch with jq, lnav, blessed-contrib and Textual, where they are installed:
	                  about eight minutes
	  --json [FILE]   Figures for machines, into FILE, or else where the tables would go
	  --help          This text

	Exit status
	  0 whatever the figures are, 1 where sitboard did not show what it should, 2 for a wrong
	  command line.
`;

const flags = {
	quick: {type: 'boolean'},
	rounds: {type: 'string'},
	reloads: {type: 'string'},
	only: {type: 'string'},
	peers: {type: 'boolean'},
	json: {type: 'string'},
	help: {type: 'boolean'},
} as const;

/** What the command line asks for. */
export interface BenchOptions {
	readonly plan: Plan;
	readonly hasPeers: boolean;
	/** The file for the figures, empty for standard output; undefined where only tables are wanted. */
	readonly json: string | undefined;
}

type Fault = {readonly fault: string};

/** Reads the command line; one line on what is wrong with it where it cannot be followed. Ends the process for --help. */
export function readArguments(argv: readonly string[], importMeta: ImportMeta): BenchOptions | Fault {
	let cli: ReturnType<typeof read>;
	try {
		cli = read(argv, importMeta);
	} catch (error) {
		// A flag given twice, for one.
		return {fault: error instanceof Error ? error.message : String(error)};
	}
	const {input, unnormalizedFlags, flags: given} = cli;
	if (given.help === true) cli.showHelp(0);
	const unknown = Object.keys(unnormalizedFlags).find(name => !Object.hasOwn(flags, name));
	if (unknown !== undefined) {
		return {fault: `unknown option ${unknown.length === 1 ? '-' : '--'}${unknown}; --help lists the options`};
	}
	const denied = argv.find(word => word.startsWith('--no-'));
	if (denied !== undefined) return {fault: `unknown option ${denied}; --help lists the options`};
	// To the parser, `--quick=yes` is a no.
	const valued = argv.map(word => /^--(quick|peers|help)=/.exec(word)?.[1]).find(name => name !== undefined);
	if (valued !== undefined) return {fault: `--${valued} takes no value`};
	if (input.length > 0) return {fault: `takes no words, not ${input.map(word => `"${word}"`).join(' ')}`};
	const rounds = readCount('rounds', given.rounds, 1);
	const reloads = readCount('reloads', given.reloads, 0);
	const wished = readParts(given.only);
	const fault = [rounds, reloads, wished].find(isFault);
	if (fault !== undefined) return fault;
	const wish = {isQuick: given.quick ?? false, rounds, reloads, parts: wished} as Parameters<
		typeof planOf
	>[0];
	return {plan: planOf(wish), hasPeers: given.peers ?? false, json: given.json};
}

function read(argv: readonly string[], importMeta: ImportMeta) {
	return meow(help, {
		importMeta,
		argv: [...argv],
		pkg: packageJson,
		description: false,
		autoVersion: false,
		autoHelp: false,
		booleanDefault: undefined,
		flags,
	});
}

function readCount(flag: string, written: string | undefined, least: number): number | undefined | Fault {
	if (written === undefined) return undefined;
	const count = /^\d{1,6}$/.test(written) ? Number(written) : Number.NaN;
	return count >= least
		? count
		: {fault: `--${flag} takes a whole number from ${least} up, not "${written}"`};
}

function readParts(written: string | undefined): readonly Part[] | Fault {
	if (written === undefined) return parts;
	const names = written.split(',');
	const unknown = names.find(name => !parts.some(part => part === name));
	if (unknown !== undefined) return {fault: `--only takes some of ${parts.join(', ')}, not "${unknown}"`};
	return parts.filter(part => names.includes(part));
}

function isFault(value: unknown): value is Fault {
	return typeof value === 'object' && value !== null && 'fault' in value;
}
