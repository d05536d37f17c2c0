import {execFile} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {beforeAll, expect, test} from 'vitest';
import {temporaryFolder} from './helpers/temporary-folder.ts';

const root = join(import.meta.dirname, '..');

/** What each room may import, of the other rooms and of the libraries and globals below. */
const allowed: Readonly<Record<string, readonly string[]>> = {
	incident: [],
	map: ['d3-geo'],
	board: ['incident', 'map'],
	ui: ['incident', 'map', 'board', 'react', 'react/jsx-runtime', 'ink', 'setTimeout'],
	sources: ['incident', 'map', 'node:fs', 'chokidar', 'setTimeout'],
	config: ['incident', 'board', 'node:fs', 'conf', 'meow', 'setTimeout'],
	terminal: ['node:fs', 'react', 'react/jsx-runtime', 'ink', 'setTimeout'],
	commands: [
		...['incident', 'map', 'board', 'ui', 'sources', 'config', 'terminal'],
		...['node:fs', 'react', 'react/jsx-runtime', 'ink', 'setTimeout'],
	],
};
const rooms = Object.keys(allowed);
const libraries = [
	'node:fs',
	'node:process',
	'react',
	'react/jsx-runtime',
	'ink',
	'chokidar',
	'conf',
	'meow',
];
const globals = {process: 'process.exit();', setTimeout: 'setTimeout(() => {}, 1);'};
const importRule = 'lint/style/noRestrictedImports';
const globalRule = 'lint/style/noRestrictedGlobals';

interface Case {
	readonly path: string;
	readonly text: string;
	/** What is found in the file; undefined for nothing. */
	readonly rule: string | undefined;
}

const importing = (room: string, from: string): Case => ({
	path: `${room}/imports-${from.replaceAll(/\W/g, '-')}.ts`,
	text: `import {a} from '${rooms.includes(from) ? `../${from}/a.ts` : from}';\na();\n`,
	rule: allowed[room]?.includes(from) ? undefined : importRule,
});

const cases: readonly Case[] = [
	...rooms.flatMap(room => [
		...rooms.filter(other => other !== room).map(other => importing(room, other)),
		...[...libraries, 'd3-geo'].map(library => importing(room, library)),
		...Object.entries(globals).map(([global, text]) => ({
			path: `${room}/uses-${global.toLowerCase()}.ts`,
			text: `${text}\n`,
			rule: allowed[room]?.includes(global) ? undefined : globalRule,
		})),
		{path: `${room}/imports-cli.ts`, text: "import '../cli.ts';\n", rule: importRule},
	]),
	// Every way to import, from any depth.
	{
		path: 'incident/type.ts',
		text: "import type {A} from '../ui/a.ts';\nexport type B = A;\n",
		rule: importRule,
	},
	{path: 'incident/export.ts', text: "export {a} from '../ui/a.ts';\n", rule: importRule},
	{path: 'incident/star.ts', text: "export * from '../ui/a.ts';\n", rule: importRule},
	{path: 'incident/dynamic.ts', text: "export const a = await import('../ui/a.ts');\n", rule: importRule},
	{path: 'incident/in/deep.ts', text: "import {a} from '../../ui/a.ts';\na();\n", rule: importRule},
	{path: 'board/in/up.ts', text: "import {a} from '../../map/a.ts';\na();\n", rule: undefined},
	{
		path: 'map/text.ts',
		text: "import {sanitize} from '../incident/sanitize.ts';\nsanitize('');\n",
		rule: undefined,
	},
	{path: 'cli.ts', text: "import {a} from './commands/a.ts';\na(process);\n", rule: undefined},
	{path: 'ui/old.ts', text: "import {a} from 'fs';\na();\n", rule: 'lint/style/useNodejsImportProtocol'},
	{
		path: 'ui/one.ts',
		text: "import {two} from './two.ts';\n\nexport const one = two;\n",
		rule: 'lint/suspicious/noImportCycles',
	},
	{
		path: 'ui/two.ts',
		text: "import {one} from './one.ts';\n\nexport const two = one;\n",
		rule: 'lint/suspicious/noImportCycles',
	},
];

let findings: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
	using folder = temporaryFolder();
	folder.file('biome.json', readFileSync(join(root, 'biome.json'), 'utf8'));
	// Biome reports nothing but "not fixed" for a text on standard input, so the texts become files.
	for (const {path, text} of cases) folder.file(join('source', path), text);
	findings = await lint(folder.path);
});

test.each(cases)('$path: $rule', ({path, rule}) => {
	expect(findings.get(join('source', path))).toEqual(rule === undefined ? undefined : [rule]);
});

/** Lints a folder; resolves with the rules that each file breaks, by its path in the folder. */
async function lint(folder: string): Promise<ReadonlyMap<string, readonly string[]>> {
	const biome = join(root, 'node_modules', '.bin', 'biome');
	// The temporary folder is no git repository, which the configuration counts on.
	const options = ['--vcs-enabled=false', '--max-diagnostics=none', '--reporter=github'];
	const output = await run(biome, ['lint', ...options, '.'], folder);
	const findings = new Map<string, string[]>();
	for (const [, rule = '', path = ''] of output.matchAll(/^::\w+ title=([^,]+),file=([^,]+),/gm)) {
		const file = relative(folder, path);
		findings.set(file, [...(findings.get(file) ?? []), rule]);
	}
	return findings;
}

/** Runs a JavaScript program on the Node that runs the tests; its exit code, which tells of findings, is no error. */
function run(program: string, args: readonly string[], cwd: string): Promise<string> {
	const {promise, resolve, reject} = Promise.withResolvers<string>();
	execFile(process.execPath, [program, ...args], {cwd}, (error, stdout, stderr) => {
		if (stdout === '') reject(new Error(`biome reported nothing: ${stderr || error?.message}`));
		else resolve(stdout);
	});
	return promise;
}
