import {rmSync, writeFileSync} from 'node:fs';
import {stripVTControlCharacters} from 'node:util';
import {expect, test} from 'vitest';
import {cli, openBoard, realText, replaced} from '../helpers/board-terminal.ts';
import {sitboard} from '../helpers/program.ts';
import {openShell} from '../helpers/shell.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';
import {openTerminal, type Terminal} from '../helpers/terminal.ts';

const flags = ['--screen-reader'];
const lastWord = 'q: quit.';
/** Frames, bars and what the board marks with: a reader has no words for them, or says the wrong ones. */
const marks = /[\u2500-\u25FF✱⚠✓✗◷≠⊘]/;
const worse = replaced('"value": 10,', '"value": 12,');

/** What a board says from a place in what it wrote, once it has said `last` and had a second to say it again. */
async function heard(board: Terminal, from: number, last: string): Promise<string> {
	const said = () => stripVTControlCharacters(board.raw().slice(from)).replaceAll(/\s+/g, ' ').trim();
	await board.waitFor(() => said().includes(last));
	await seconds(1);
	return said();
}

/** Resolves when a clock that is not the board's has gone on by so many seconds. */
async function seconds(count: number): Promise<void> {
	await using clock = openTerminal({
		command: 'sh',
		args: ['-c', `sleep ${count}`],
	});
	await clock.exited;
}

function placesOf(text: string, pieces: readonly string[]): readonly number[] {
	return pieces.map(piece => {
		expect(text).toContain(piece);
		return text.indexOf(piece);
	});
}

const order = [
	'Developing: Overnight missile',
	'National totals',
	'Killed: at least 4, according to Local officials',
	'Regions, worst first: 7.',
	'Kyiv: region 1 of 7, selected.',
	'Lviv: region 7 of 7.',
	'Officials say: 24 statements.',
	'Keys: ',
];

test.each([
	['--screen-reader', flags, {}],
	['INK_SCREEN_READER=true', [], {INK_SCREEN_READER: 'true'}],
])('%s: totals, then regions, then statements, and no frames', async (_, given, env) => {
	await using desk = await openBoard({flags: given, env, until: lastWord});
	const said = await heard(desk.board, 0, 'Officials say');
	const places = placesOf(said, order.slice(0, -1));
	expect(places).toEqual(places.toSorted((a, b) => a - b));
	expect(said.lastIndexOf('Keys: ')).toBeGreaterThan(places.at(-1) ?? 0);
	expect(said.split('National totals')).toHaveLength(2);
	expect(said).not.toMatch(marks);
	expect(desk.board.isAlternateScreen()).toBe(false);
	expect(desk.board.raw()).not.toContain('\u001B[?1049h');
});

test('only what is new is said, once, and nothing that ticks', async () => {
	await using desk = await openBoard({flags, until: lastWord});
	const {board, file} = desk;
	const news = async (last: string, act: () => void) => {
		const from = board.raw().length;
		act();
		return heard(board, from, last);
	};
	await heard(board, 0, 'Officials say');
	const length = board.raw().length;
	await seconds(4);
	expect(board.raw()).toHaveLength(length);
	expect(await news('1 statement.', () => board.press('down'))).toMatch(
		/^North-western city, not named: region 2 of 7, selected\. Killed: 1, [^:]*Nobody .* 1 statement\.$/,
	);
	expect(await news('now 12', () => writeFileSync(file, worse))).toMatch(
		/^(Data: [^.]+\. )?File changed [^.]+\. Changed: Ternopil: injured 10, now 12\.$/,
	);
	expect(await news('1 problem', () => writeFileSync(file, '{\n'))).toMatch(
		/^File broken since [^.]+\. What is shown is the data of [^.]+\. 1 problem, the first: line 2, column 1: .+\.$/,
	);
	expect(await news('missing', () => rmSync(file))).toMatch(
		/^File missing since [^.]+\. What is shown [^.]+\.$/,
	);
	expect(await news('File changed', () => writeFileSync(file, worse))).toMatch(
		/^Data: [^.]+\. File changed [^.]+\.$/,
	);
});

test('quitting gives the terminal back, with what was said still there', async () => {
	await using shell = await openShell({rows: 60});
	using folder = temporaryFolder();
	const file = folder.file('incident.json', realText);
	const settings = await shell.sttySnapshot();
	const ending = shell.run(`node ${cli} ${flags.join(' ')} ${file}`);
	await shell.waitFor(/Moscow, Russia, .* q: quit\./s);
	shell.press('down');
	await shell.waitFor('region 2 of 7, selected');
	shell.press('q');
	expect(await ending).toBe(0);
	expect(shell.screen()).toContain('region 2 of 7, selected');
	expect(shell.isAlternateScreen()).toBe(false);
	expect(shell.isCursorHidden()).toBe(false);
	expect(shell.isBracketedPaste()).toBe(false);
	expect(await shell.sttySnapshot()).toBe(settings);
});

test('--once says the same and ends', async () => {
	using folder = temporaryFolder();
	const file = folder.file('incident.json', realText);
	const {status, stdout, stderr} = await sitboard(['--once', ...flags, file]);
	expect({status, stderr}).toEqual({status: 0, stderr: ''});
	const places = placesOf(stdout, order.slice(0, -1));
	expect(places).toEqual(places.toSorted((a, b) => a - b));
	expect(stdout).not.toContain('\u001B');
	expect(stdout).not.toMatch(marks);
});

test('--once with a broken file says what is wrong, and is no success', async () => {
	using folder = temporaryFolder();
	const {status, stdout, stderr} = await sitboard(['--once', ...flags, folder.file('incident.json', '{')]);
	expect(status).toBe(2);
	expect(stdout).toBe('');
	expect(stderr).toContain('line 1, column 2');
});
