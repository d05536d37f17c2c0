import {rmSync, writeFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {openBoard, openStillBoard, realText} from '../helpers/board-terminal.ts';
import {sitboard} from '../helpers/program.ts';
import {repainted} from '../helpers/repainted.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';
import type {Condition, Terminal} from '../helpers/terminal.ts';

const onlyAscii = /^\p{ASCII}*$/u;

/** The real incident, some of it in letters, pictures and signs that are not ASCII. */
const foreign = realText
	.replaceAll('Ternopil', 'Тернопіль 東京 🔥')
	.replace('Overnight', 'Нічна 🚀🇺🇦 e\u0301')
	.replace('"at least 4"', '"≥4"');

/** An error, and beside it words in other letters. */
const broken = foreign.replace('"status": "developing"', '"status": "сто"');

/** The hours of night by the clock of a room in UTC, where the board's clock stands at 06:41. */
const night = '22:00-07:00';

const isMapFull = (screen: string) => screen.includes('- Map -') && !screen.includes('Regions, ');

/** Through what the board can show, key by key, and back to where it began. */
const walk: readonly (readonly [key: string, shown: Condition])[] = [
	['down', /> North-we/],
	['enter', '2 of 7 |'],
	['escape', 'Regions, worst first'],
	['s', 'Regions, by name'],
	['?', 'Keys and marks'],
	['escape', 'Regions, by name'],
	['e', 'what led to it'],
	['escape', 'Regions, by name'],
	['n', 'Changes: '],
	['escape', 'Regions, by name'],
	['shift+tab', '= National totals'],
	['enter', /^.?= \w+, national total =/m],
	['escape', '= National totals'],
	['m', isMapFull],
	['D', 'From a distance'],
	['D', 'Regions, by name'],
	['s', 'Regions, as in'],
	['s', 'Regions, worst first'],
	['tab', '= Regions, worst first'],
	['home', '> Kyiv'],
];

/** The lines between status and footer. */
function body(screen: string): readonly string[] {
	const lines = screen.split('\n');
	return lines.slice(
		lines.findIndex(line => /^([-=]|\+-|#=)/.test(line)),
		-1,
	);
}

/** Frames and headings reach the edge, and what stands on the screen is what a new painting puts there. */
async function expectInPlace(board: Terminal, columns: number): Promise<void> {
	const before = body(await board.waitFor(() => true));
	const isFramed = /^[+#]/.test(before[0] ?? '');
	const edges = isFramed ? before : before.filter(line => /^(-|=)\1* \S.*\1$/.test(line));
	expect(edges).not.toEqual([]);
	for (const line of edges) {
		expect(line).toHaveLength(columns);
		expect(line).toMatch(isFramed ? /^[+|#].*[+|#]$/ : /[-=]$/);
	}
	expect(body(await repainted(board))).toEqual(before);
}

test.each([
	[80, 24],
	[120, 40],
])('--ascii at %ix%i: nothing else is written, and all is in its place', async (columns, rows) => {
	await using desk = await openStillBoard({
		columns,
		rows,
		flags: ['--ascii'],
		prepare: (_, folder) => folder.file('ніч 🔥.json', realText),
	});
	const {board, folder} = desk;
	const file = `${folder.path}/ніч 🔥.json`;
	const goThrough = async () => {
		for (const [key, shown] of walk) {
			board.press(key);
			await board.waitFor(shown);
			await expectInPlace(board, columns);
		}
	};
	await goThrough();
	writeFileSync(file, foreign);
	await board.waitFor('Nichna');
	await board.waitFor('Ternopil Do');
	await goThrough();
	board.write('/ї');
	await board.waitFor(/\/\w_/);
	board.press('escape');
	await board.waitFor('q quit');
	writeFileSync(file, broken);
	await board.waitFor('X FILE BROKEN');
	await expectInPlace(board, columns);
	board.press('p');
	await board.waitFor(/= The file =.*text "sto"/s);
	await expectInPlace(board, columns);
	rmSync(file);
	await board.waitFor('X FILE MISSING');
	await expectInPlace(board, columns);
	board.press('q');
	await board.exited;
	expect(board.raw()).toMatch(onlyAscii);
});

test('--ascii where there never was a file', async () => {
	const prepare = (file: string) => `${file}-ніч`;
	await using desk = await openBoard({flags: ['--ascii'], prepare, until: 'q quit'});
	await desk.board.waitFor('-nic');
	expect(desk.board.raw()).toMatch(onlyAscii);
});

test.each([
	['--once', foreign, 0],
	['--once', broken, 2],
	['--once --screen-reader', foreign, 0],
	['check', foreign, 0],
	['check', broken, 2],
	['check --json', broken, 2],
])('%s --ascii', async (flags, text, status) => {
	using folder = temporaryFolder();
	const file = folder.file('ніч 🔥.json', text);
	const outcome = await sitboard([...flags.split(' '), '--ascii', file]);
	expect(outcome.status).toBe(status);
	const written = outcome.stdout + outcome.stderr;
	expect(written).not.toBe('');
	expect(written).toMatch(onlyAscii);
	if (!flags.includes('json')) return;
	const [found] = JSON.parse(outcome.stdout);
	expect(found.file).toBe(file);
	expect(JSON.stringify(found.problems)).toContain('сто');
});

test.each([
	['dark', [], {}, '#000000'],
	['light', ['--theme', 'light'], {}, '#000000'],
	['contrast', ['--theme', 'contrast'], {}, '#000000'],
	['with 256 colours', [], {COLORTERM: undefined}, 16],
	['without colours', [], {NO_COLOR: '1'}, undefined],
] as const)(
	'--dim paints every cell, or none where there are no colours: %s',
	async (_, flags, env, colour) => {
		await using desk = await openStillBoard({flags: ['--dim', night, ...flags], env});
		for (const [key, shown] of [
			['s', 'Regions, by name'],
			['?', 'Keys and marks'],
			['escape', 'Regions, by name'],
			['m', '─ Map ─'],
			['D', 'From a distance'],
		] as const) {
			desk.board.press(key);
			await desk.board.waitFor(shown);
			expect(backgrounds(desk.board)).toEqual([colour]);
		}
	},
);

/** The colours behind the cells of a screen of 80 columns, each once. */
function backgrounds(board: Terminal): readonly unknown[] {
	const rows = [...board.lines().keys()];
	return [
		...new Set(rows.flatMap(row => Array.from({length: 80}, (_, at) => board.cell(row, at).background))),
	];
}
