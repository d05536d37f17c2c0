import {existsSync, writeFileSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {temporaryFolder} from '../test/helpers/temporary-folder.ts';
import {fullPlan, type Part, parts, quickPlan} from './plan.ts';
import {bundle, findPeers, ownPrograms} from './programs.ts';
import {markdown} from './report.ts';
import {run} from './run.ts';

const help = `Usage: npm run bench -- [--quick] [--only PARTS] [--reloads N] [--peers] [--json FILE]

Measures sitboard in a pseudo-terminal against a bare board made with Ink, and prints tables in Markdown.

  --quick        About a minute, of few samples; else about five
  --only PARTS   Some of ${parts.join(', ')}, with commas between them
  --reloads N    Changes of the file before memory is measured again [1200, or 60 with --quick]
  --peers        Also blessed-contrib, Textual, lnav and watch with jq, where they are installed
  --json FILE    Writes all samples to FILE

Exit status: 0 whatever the figures are, 2 for a wrong command line.
`;

/** Throws, in words, for a command line that cannot be followed. */
function readArguments(args: string[]) {
	const toggle = {type: 'boolean', default: false} as const;
	const text = {type: 'string'} as const;
	const options = {quick: toggle, peers: toggle, help: toggle, only: text, reloads: text, json: text};
	const {values} = parseArgs({args, options});
	const plan = values.quick ? quickPlan : fullPlan;
	const {only = parts.join(), reloads = String(plan.reloads)} = values;
	const isPart = (name: string): name is Part => (parts as readonly string[]).includes(name);
	const unknown = only.split(',').find(name => !isPart(name));
	if (unknown !== undefined) throw new Error(`--only takes some of ${parts.join(', ')}, not "${unknown}"`);
	if (!/^\d{1,6}$/.test(reloads)) throw new Error(`--reloads takes a whole number, not "${reloads}"`);
	if (!values.help && !existsSync(bundle)) throw new Error('there is no dist/cli.js: npm run build');
	return {...values, plan: {...plan, parts: only.split(',').filter(isPart), reloads: Number(reloads)}};
}

async function main({
	help: isHelpWanted,
	plan,
	peers,
	json,
}: ReturnType<typeof readArguments>): Promise<void> {
	if (isHelpWanted) return void process.stdout.write(help);
	using folder = temporaryFolder();
	const {installed, missing} = peers ? findPeers() : {installed: [], missing: []};
	const programs = [...(await ownPrograms(folder.path)), ...installed];
	const samples = await run({
		programs,
		plan,
		folder: folder.path,
		say: what => process.stderr.write(`${what}\n`),
	});
	process.stdout.write(`\n${markdown({plan, missing, samples})}\n`);
	const figures = {plan, samples: samples.byProgram, goals: samples.results()};
	if (json !== undefined) writeFileSync(json, `${JSON.stringify(figures, undefined, 2)}\n`);
}

try {
	await main(readArguments(process.argv.slice(2)));
} catch (error) {
	process.stderr.write(`bench: ${error instanceof Error ? error.message : error}\n`);
	process.exitCode = 2;
}
