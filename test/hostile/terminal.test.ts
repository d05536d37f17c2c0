import {describe, expect, test} from 'vitest';
import {sanitize} from '../../source/incident/sanitize.ts';
import {openBoard, openStillBoard, realText} from '../helpers/board-terminal.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';
import type {Terminal} from '../helpers/terminal.ts';
import {allAttacks, attacks} from './corpus.ts';
import {onlyDrawn, replayed} from './replay.ts';
import {withWords} from './strings.ts';

const hostileText = JSON.stringify(withWords(JSON.parse(realText), allAttacks));

/** As much of the attacks as a file's name holds, 255 bytes, without what ends a name. */
function hostileName(from: number, to: number): string {
	return attacks
		.slice(from, to)
		.map(({text}) => text.slice(0, 30))
		.join('')
		.replaceAll(/[/\0]/g, '')
		.toWellFormed();
}

/** Ends the board, and tells what all it printed did to the terminal. */
async function ended(board: Terminal, columns = 80, rows = 24) {
	board.press('q');
	await board.exited;
	return replayed(board.raw(), columns, rows);
}

/** Stands on the board itself, and on nothing that lies over it. */
const panel = 'Regions, worst first';

describe('in a real terminal, nothing but the board’s own sequences gets out', () => {
	test('of a file full of attacks, wherever one goes in it', async () => {
		await using opened = await openBoard({text: hostileText, columns: 120, rows: 40});
		const {board} = opened;
		for (const key of ['?', 'p', 'e', 'n', 'enter', 'm', 'D']) {
			board.press(key);
			await board.waitFor(screen => !screen.includes(panel));
			board.press(key === 'm' || key === 'D' ? key : 'escape');
			await board.waitFor(panel);
		}
		expect(await ended(board, 120, 40)).toEqual(onlyDrawn);
	});

	test('and the frame is that of the same file with the plain words', async () => {
		const plain = JSON.stringify(withWords(JSON.parse(realText), sanitize(allAttacks)));
		await using hostile = await openStillBoard({text: hostileText, columns: 120, rows: 40});
		await using honest = await openStillBoard({text: plain, columns: 120, rows: 40});
		expect(hostile.board.screen()).toBe(honest.board.screen());
		// The last cell of each row between the status lines and the keys is the frame of a panel.
		const edges = hostile.board
			.lines()
			.slice(2, -1)
			.map((_, row) => hostile.board.cell(row + 2, 119).text);
		expect(edges.join('')).toMatch(/^[╮│╯┓┃┛]+$/);
	});

	test('of a broken file full of attacks, written as they are', async () => {
		const text = realText.replace('"title": "', `"title": "${allAttacks.replaceAll('"', '')}\n${allAttacks}`);
		await using opened = await openBoard({text, until: 'The file cannot be used'});
		opened.board.press('p');
		await opened.board.waitFor('Esc');
		expect(await ended(opened.board)).toEqual(onlyDrawn);
	});

	test('of the name and the folder of the file', async () => {
		using folder = temporaryFolder();
		const path = folder.file(`${hostileName(0, 8)}/${hostileName(50, 58)}.json`, hostileText);
		await using opened = await openBoard({text: null, prepare: () => path});
		expect(await ended(opened.board)).toEqual(onlyDrawn);
		await using missing = await openBoard({
			text: null,
			prepare: () => `${path}.gone`,
			until: 'Waiting for the file',
		});
		expect(await ended(missing.board)).toEqual(onlyDrawn);
	});

	test.each([
		[
			'that can be drawn',
			{type: 'FeatureCollection', attribution: allAttacks, features: [square(allAttacks)]},
		],
		['that cannot', {type: allAttacks, features: []}],
		[
			'that names no place',
			{type: 'FeatureCollection', features: [{...square('x'), properties: {[allAttacks]: 1}}]},
		],
	])('of a map of the newsroom’s own %s', async (_, map) => {
		using folder = temporaryFolder();
		const path = folder.file(`${hostileName(0, 5)}.geojson`, JSON.stringify(map));
		await using opened = await openBoard({flags: ['--map', path], columns: 120, rows: 40});
		opened.board.press('p');
		await opened.board.waitFor('The file');
		expect(await ended(opened.board, 120, 40)).toEqual(onlyDrawn);
	});

	test.each([
		[
			'understood',
			JSON.stringify({region: allAttacks, theme: allAttacks, file: allAttacks, [allAttacks]: allAttacks}),
		],
		['not', allAttacks],
	])('of preferences that are %s', async (_, text) => {
		using folder = temporaryFolder();
		const home = `${folder.path}/${hostileName(0, 6)}`;
		folder.file(`${hostileName(0, 6)}/sitboard/config.json`, text);
		await using opened = await openBoard({env: {XDG_CONFIG_HOME: home}});
		expect(await ended(opened.board)).toEqual(onlyDrawn);
	});

	test.each([
		['sequences', attacks.slice(0, 38)],
		['what Unicode hides', attacks.slice(51)],
	])('of a filter that is pasted, %s', async (_, some) => {
		await using opened = await openBoard();
		const {board} = opened;
		board.press('/');
		await board.waitFor('Enter keep');
		// A terminal takes 4 kB at a time.
		const pasted = some.map(({text}) => text.slice(0, 30)).join('');
		board.write(`\u001b[200~zz${pasted}\u001b[201~`);
		await board.waitFor('0 regions');
		board.press('enter');
		await board.waitFor('Esc clear filter');
		expect(await ended(board)).toEqual(onlyDrawn);
	});
});

function square(id: string) {
	const ring = [
		[30, 50],
		[31, 50],
		[31, 51],
		[30, 50],
	];
	return {type: 'Feature', properties: {iso_3166_2: id}, geometry: {type: 'Polygon', coordinates: [ring]}};
}
