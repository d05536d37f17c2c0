import {rmSync, writeFileSync} from 'node:fs';
import {stripVTControlCharacters} from 'node:util';
import {expect, test} from 'vitest';
import {openBoardInShell} from '../helpers/board-in-shell.ts';
import {openBoard, openStillBoard, realText, replaced} from '../helpers/board-terminal.ts';
import {sitboard} from '../helpers/program.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';
import type {Terminal} from '../helpers/terminal.ts';

const second = 1000;
const flags = ['--screen-reader'];
/** Frames, bars and what the board marks with: a reader has no words for them, or says the wrong ones. */
const marks = /[\u2500-\u25FF✱⚠✓✗◷≠⊘]/;
const worse = replaced('"value": 10,', '"value": 12,');

/** What a board has said from a place in what it wrote on. */
function said(board: Terminal, from = 0): string {
	return stripVTControlCharacters(board.raw().slice(from)).replaceAll(/\s+/g, ' ').trim();
}

/** Resolves when the whole incident was said; a slow machine lets the board say first that it reads the file. */
async function untilWhole(board: Terminal): Promise<void> {
	await board.waitFor(() => /Officials say.* q: quit\.$/.test(said(board)));
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
	await using desk = await openBoard({flags: given, env, until: 'quit.'});
	await untilWhole(desk.board);
	const text = said(desk.board);
	const places = placesOf(text, order.slice(0, -1));
	expect(places).toEqual(places.toSorted((a, b) => a - b));
	expect(text.lastIndexOf('Keys: ')).toBeGreaterThan(places.at(-1) ?? 0);
	expect(text.split('National totals')).toHaveLength(2);
	expect(text).not.toMatch(marks);
	expect(desk.board.isAlternateScreen()).toBe(false);
	expect(desk.board.raw()).not.toContain('\u001B[?1049h');
});

test('only what is new is said, once, and nothing that ticks', async () => {
	await using desk = await openStillBoard({flags, until: 'quit.'});
	const {board, clock, file} = desk;
	await untilWhole(board);
	/** Waits until a text is all that is said of what is done, and stays all of it. */
	const expectNews = async (text: RegExp, act: () => void) => {
		const from = board.raw().length;
		act();
		await board.waitFor(() => text.test(said(board, from)));
		await clock.advance(second);
		expect(said(board, from)).toMatch(text);
	};
	// The keyboard is taken only after the first words.
	await board.waitFor(() => board.isBracketedPaste());
	await clock.advance(second);
	const length = board.raw().length;
	await clock.advance(20 * second);
	expect(board.raw()).toHaveLength(length);
	await expectNews(
		/^North-western city, not named: region 2 of 7, selected\. Killed: 1, [^:]*Nobody .* 1 statement\.$/,
		() => board.press('down'),
	);
	await expectNews(/^(Data: [^.]+\. )?File changed [^.]+\. Changed: Ternopil: injured 10, now 12\.$/, () =>
		writeFileSync(file, worse),
	);
	await expectNews(
		/^File broken since [^.]+\. What is shown is the data of [^.]+\. 1 problem, the first: line 2, column 1: .+\.$/,
		() => writeFileSync(file, '{\n'),
	);
	await expectNews(/^File missing since [^.]+\. What is shown [^.]+\.$/, () => rmSync(file));
	await expectNews(/^Data: [^.]+\. File changed [^.]+\.$/, () => writeFileSync(file, worse));
});

test('quitting gives the terminal back, with what was said still there', async () => {
	await using desk = await openBoardInShell({
		rows: 60,
		flags: flags.join(' '),
		until: /Moscow, Russia, .* q: quit\./s,
	});
	const {shell} = desk;
	shell.press('down');
	await shell.waitFor('region 2 of 7, selected');
	shell.press('q');
	expect(await desk.ending).toBe(0);
	expect(shell.screen()).toContain('region 2 of 7, selected');
	expect(shell.isAlternateScreen()).toBe(false);
	expect(shell.isCursorHidden()).toBe(false);
	expect(shell.isBracketedPaste()).toBe(false);
	expect(await shell.sttySnapshot()).toBe(desk.settings);
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
