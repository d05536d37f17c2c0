import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import stringWidth from 'string-width';
import {expect, test} from 'vitest';
import {cli, placeOf, realText, replaced} from '../helpers/board-terminal.ts';
import {run, sitboard} from '../helpers/program.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';
import {openTerminal} from '../helpers/terminal.ts';

interface Claim {
	readonly source: string;
}

interface Real {
	readonly incident: {readonly title: string};
	readonly sources: Readonly<Record<string, {readonly name: string; readonly role?: string}>>;
	readonly regions: readonly {
		readonly name: string;
		readonly damage?: readonly (Claim & {readonly what: string})[];
	}[];
	readonly quotes: readonly (Claim & {readonly text: string})[];
	readonly events: readonly {readonly text: string}[];
}

const real: Real = JSON.parse(realText);

/** What is left of a text whatever lines it was broken into; quotation marks within others may change. */
const folded = (text: string) => text.replaceAll(/[\s“”‘’"']+/g, '');

test.each([
	[[], 100],
	...[40, 60, 100, 200].map(width => [['--columns', `${width}`], width] as const),
] as const)('--once %j prints everything, at most %i wide', async (flags, width) => {
	using folder = temporaryFolder();
	const file = folder.file('incident.json', realText);
	const {status, stdout, stderr} = await sitboard(['--once', ...flags, file]);
	expect(status).toBe(0);
	expect(stderr).toBe('');
	expect(stdout).not.toContain('\u001B');
	const widths = stdout.split('\n').map(line => stringWidth(line));
	expect(Math.max(...widths)).toBeLessThanOrEqual(width);
	expect(Math.max(...widths)).toBeGreaterThan(width - 10);
	const printed = folded(stdout);
	for (const text of whole) expect.soft(printed, text).toContain(folded(text));
	// Beside a label that takes several lines itself, the lines of a text are apart.
	const words = tabular.flatMap(text => text.split(/[\s-]+/));
	for (const word of words) expect.soft(printed, word).toContain(folded(word));
	expect(ellipses(stdout)).toBe(ellipses(realText));
});

const speakers = real.quotes.map(({source}) => real.sources[source]);

/** What is printed from edge to edge. */
const whole = [
	real.incident.title,
	...real.quotes.map(({text}) => text),
	...speakers.flatMap(speaker => [speaker?.name ?? 'nobody', speaker?.role ?? '']),
];

/** What is printed in columns. */
const tabular = [
	...real.regions.flatMap(({name, damage = []}) => [name, ...damage.map(({what}) => what)]),
	...real.events.map(({text}) => text),
];

const ellipses = (text: string) => text.split('…').length - 1;

test('what looks wrong is printed too', async () => {
	const {status, stdout} = await sitboard([
		'--once',
		join(import.meta.dirname, '..', 'fixtures', 'ahli-hospital-2023.json'),
	]);
	expect(status).toBe(0);
	expect(stdout).toContain('── What looks wrong ─');
	expect(stdout).toContain('killed fell from at least 500 to 471 with no reason given');
});

test('all that belongs to a claim is printed: for the totals, each that does not lead too, and the verdict', async () => {
	using folder = temporaryFolder();
	const claim = (place: string) => ({
		metric: 'killed',
		value: 7,
		source: 'mayor',
		asOf: '2025-06-06T09:40:00+03:00',
		via: `${place}-channel`,
		url: `https://example.org/${place}-link`,
		note: `${place}-note`,
		ofWhom: {[`${place}-firefighters`]: 2},
		was: [{value: 9, source: 'hospital', asOf: '2025-06-05', reason: 'duplicate'}],
		reason: 'reclassified',
		disputedBy: {source: 'hospital', text: `${place}-dispute`},
		deniedBy: {source: 'hospital', text: `${place}-denial`},
	});
	const rival = (place: string) => ({
		metric: 'killed',
		value: 12,
		source: 'hospital',
		asOf: '2025-06-04',
		note: `${place}-rival`,
		verified: 'corroborated',
	});
	const file = folder.file(
		'incident.json',
		JSON.stringify({
			incident: {id: 'x', title: 'T', timeZone: 'Europe/Kyiv', start: '2025-06-04'},
			sources: {
				mayor: {name: 'The mayor', url: 'https://example.org/mayor-link'},
				hospital: {name: 'The hospital', role: 'in the city'},
			},
			totals: [claim('total'), rival('total')],
			regions: [
				{
					id: 'a',
					name: 'A',
					figures: [claim('region'), rival('region')],
					damage: [{what: 'Roof gone', source: 'mayor', url: 'https://example.org/damage-link'}],
				},
				{id: 'b', name: 'Silent region'},
			],
			quotes: [
				{
					id: 'q',
					source: 'mayor',
					mode: 'direct',
					text: 'Go',
					url: 'https://example.org/quote-link',
					note: 'q-note',
				},
			],
		}),
	);
	const {stdout} = await sitboard(['--once', '--columns', '120', file]);
	const printed = stdout.replaceAll(/\s+/g, ' ');
	const parts = ['channel', 'link', 'note', 'firefighters', 'dispute', 'denial', 'rival'];
	const wanted = ['total', 'region'].flatMap(place => parts.map(part => `${place}-${part}`));
	for (const text of [...wanted, 'damage-link', 'quote-link', 'q-note', 'mayor-link']) {
		expect.soft(printed).toContain(text);
	}
	const pieces = stdout.split(/^── (.*?) ─+$/m).map(piece => piece.replaceAll(/\s+/g, ' '));
	const section = (title: string) => pieces[pieces.indexOf(title) + 1] ?? '';
	const [totals, region] = [section('Killed: all claims'), section('A · a')];
	for (const said of [totals, region]) {
		expect.soft(said).toContain('9 → 7 ▼ fell (reclassified)');
		expect.soft(said).toContain('was 9: The hospital · Thu 5 Jun 2025 · duplicate');
		expect.soft(said).toContain('Fri 6 Jun 2025 09:40 Kyiv');
		expect.soft(said).toContain('Wed 4 Jun 2025');
		expect.soft(said).toContain('corroborated');
		expect.soft(said).toContain('disputed by The hospital');
		expect.soft(said).toContain('denied by The hospital');
	}
	expect(totals).toContain('agrees exactly: board’s sum of 1 region is 7 of “7”');
	expect(totals).toContain('nobody has said anything: Silent region');
});

test('a pipe needs no --once, and neither FILE nor terminal', async () => {
	const {status, stdout, stderr} = await sitboard([]);
	expect(stderr).toBe('');
	expect(folded(stdout)).toContain(folded(real.incident.title));
	expect(status).toBe(0);
});

test('in a terminal --once is as wide as that, stays on the main screen, and leaves', async () => {
	await using terminal = openTerminal({command: 'node', args: [cli, '--once'], columns: 70, rows: 24});
	expect(await terminal.exited).toEqual({exitCode: 0, signal: 0});
	expect(terminal.raw()).not.toContain('\u001B[?1049h');
	const rules = stripVTControlCharacters(terminal.raw()).match(/^── .*─\r$/gm) ?? [];
	expect(new Set(rules.map(rule => stringWidth(rule)))).toEqual(new Set([70]));
});

test('items that are left out: what is wrong on standard error, how many in the first lines, and the rest', async () => {
	using folder = temporaryFolder();
	const text = replaced('"at least 4"', '-1');
	const file = folder.file('incident.json', text);
	const {status, stdout, stderr} = await sitboard(['--once', file]);
	expect(stdout.split('\n')[1]).toContain('✗ 1 ITEM LEFT OUT (p)');
	expect(stdout).toContain('Ternopil');
	expect(stderr).toContain(`${file}: error: ${placeOf(text, '-1')}, totals[0].value: expected `);
	expect(status).toBe(0);
});

test('a file that is broken: the problems on standard error, nothing else, status 2', async () => {
	using folder = temporaryFolder();
	const text = replaced('"at least 4"', '-1').replace('"status": "developing"', '"status": true');
	const file = folder.file('incident.json', text);
	const {status, stdout, stderr} = await sitboard(['--once', file]);
	expect(stdout).toBe('');
	const lines = stderr.trimEnd().split('\n');
	expect(lines).toHaveLength(2);
	expect(lines[0]).toContain(`${file}: error: ${placeOf(text, 'true')}, incident.status: expected `);
	expect(lines[1]).toContain(`${file}: error: ${placeOf(text, '-1')}, totals[0].value: expected `);
	expect(status).toBe(2);
});

test('a file that is missing', async () => {
	using folder = temporaryFolder();
	const file = join(folder.path, 'nowhere.json');
	expect(await sitboard(['--once', file])).toEqual({
		status: 2,
		stdout: '',
		stderr: `sitboard: there is no file ${file}\n`,
	});
});

test('a folder is no file', async () => {
	using folder = temporaryFolder();
	const {status, stdout, stderr} = await sitboard(['--once', folder.path]);
	expect({status, stdout}).toEqual({status: 2, stdout: ''});
	expect(stderr).toMatch(/: error: .*folder/);
});

test('warnings go to standard error, and spoil nothing', async () => {
	using folder = temporaryFolder();
	const text = replaced('"summary"', '"sumary"');
	const file = folder.file('incident.json', text);
	const {status, stdout, stderr} = await sitboard(['--once', file]);
	expect(stderr).toMatch(/^[^\n]*\n$/);
	expect(stderr).toContain(`${file}: warning: ${placeOf(text, '"sumary"')}`);
	expect(stderr).toContain('summary');
	expect(stdout).toContain('Ternopil');
	expect(status).toBe(0);
});

test('a reader that has seen enough is no error', async () => {
	const script = `set -o pipefail; node ${cli} --once --columns 60 | head -1`;
	const {status, stdout, stderr} = await run('bash', ['-c', script]);
	expect(stdout).toMatch(/^● DEVELOPING .*\n$/);
	expect(stderr).toBe('');
	expect(status).toBe(0);
});

test.runIf(process.platform === 'linux')('what cannot be printed is an error', async () => {
	const {status, stderr} = await run('sh', ['-c', `node ${cli} --once >/dev/full`]);
	expect(stderr).toMatch(/^sitboard: cannot print: ENOSPC.*\n$/);
	expect(status).toBe(1);
});

test('a file name with escape sequences comes out clean', async () => {
	using folder = temporaryFolder();
	const name = 'in\u001B[31m\u001B]0;evil\u0007ci\ndent\u202E.json';
	const missing = await sitboard(['--once', join(folder.path, name)]);
	expect(missing.stderr).toBe(`sitboard: there is no file ${folder.path}/inci dent.json\n`);
	const broken = await sitboard(['--once', folder.file(name, '{')]);
	expect(broken.stderr).toContain(`${folder.path}/inci dent.json: error: line 1, column `);
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
	expect(broken.stderr).toMatch(/^[^\x00-\x09\x0B-\x1F\x7F-\x9F\u202E]*$/);
	const good = await sitboard(['--once', folder.file(name, replaced('"summary"', '"sumary"'))]);
	expect(good.stderr).toContain(`${folder.path}/inci dent.json: warning: `);
	expect(good.status).toBe(0);
});

test('a preferences file that is corrupt is set aside with one warning', async () => {
	using folder = temporaryFolder();
	const path = folder.file('sitboard/config.json', '{');
	const first = await sitboard(['--once'], {env: {XDG_CONFIG_HOME: folder.path}});
	expect(first.stderr).toBe(
		`sitboard: Unreadable preferences were set aside as config.json.corrupt: ${path}.corrupt\n`,
	);
	expect(first.status).toBe(0);
	const second = await sitboard(['--once'], {env: {XDG_CONFIG_HOME: folder.path}});
	expect(second.stderr).toBe('');
});

test('what is half-written is read again', async () => {
	using folder = temporaryFolder();
	const file = folder.file('incident.json', realText.slice(0, 5000));
	const printing = sitboard(['--once', file]);
	writeFileSync(file, realText);
	expect((await printing).status).toBe(0);
});
