import {writeFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {killed, openBoard, placeOf, realText, replaced, textWithKilled} from '../helpers/board-terminal.ts';

const wide = {columns: 140, rows: 30};

test('a broken file: what is wrong, where, since when, and of when the data is', async () => {
	await using desk = await openBoard({...wide, until: killed(4)});
	const text = replaced('"title":', '"tittle":');
	writeFileSync(desk.file, text);
	const screen = await desk.board.waitFor('FILE BROKEN');
	const [title, head, problem] = screen.split('\n');
	expect(title).toContain('DEVELOPING');
	expect(head).toMatch(
		/^✗ FILE BROKEN since \d\d:\d\d · showing the data of Fri 6 Jun 2025 09:40, \d+ \w+ ago$/,
	);
	expect(problem).toContain(', incident.title: expected text');
	expect(screen).toMatch(killed(4));
	expect(screen).toContain('▸ Kyiv');
	writeFileSync(desk.file, textWithKilled(17));
	expect(await desk.board.waitFor(killed(17))).not.toContain('BROKEN');
	expect(desk.board.lines()[1]).toMatch(/◷ OLD newest figure .* · file changed /);
});

test('a file that stays broken in another way says the new place, and since when it was broken at first', async () => {
	await using desk = await openBoard({...wide, until: killed(4)});
	writeFileSync(desk.file, replaced('"title":', '"tittle":'));
	const since = /since \d\d:\d\d/.exec(await desk.board.waitFor('FILE BROKEN'))?.[0] ?? 'since when?';
	const text = replaced('"regions": [', '"regions": {');
	writeFileSync(desk.file, text);
	const screen = await desk.board.waitFor(each => !each.includes('incident.title'));
	expect(screen.split('\n')[1]).toContain(`✗ FILE BROKEN ${since}`);
	expect(screen).toMatch(killed(4));
});

test('an item that is wrong is left out, loudly, and the rest goes on; all problems are listed in an overlay', async () => {
	await using desk = await openBoard({...wide, until: killed(4)});
	const text = replaced('"at least 4"', '-1').replace('"dozens"', 'true');
	writeFileSync(desk.file, text);
	const board = await desk.board.waitFor('✗ 2 ITEMS LEFT OUT (p)');
	expect(board).not.toMatch(killed(4));
	expect(board).toContain('▸ Kyiv');
	desk.board.press('n');
	expect(await desk.board.waitFor('Left out')).toContain(
		'Left out, since something is wrong with it: killed, -1',
	);
	desk.board.press('escape');
	await desk.board.waitFor(each => !each.includes('since something is wrong'));
	desk.board.press('p');
	const screen = await desk.board.waitFor('The file');
	expect(screen).toContain('2 items left out');
	expect(screen).toContain(`✗ ${placeOf(text, '-1')}  totals[0].value`);
	expect(screen).toContain(`✗ ${placeOf(text, 'true')}  totals[1].value`);
	writeFileSync(desk.file, realText);
	await desk.board.waitFor('Nothing is wrong with the file');
	desk.board.press('escape');
	expect(await desk.board.waitFor(killed(4))).not.toContain('LEFT OUT');
});

test('a board started on a file with wrong items shows the rest', async () => {
	const text = replaced('"source": "local-officials"', '"source": "local-oficials"').replace(
		'"dozens"',
		'true',
	);
	await using desk = await openBoard({text, until: '✗ 2 ITEMS LEFT OUT (p)'});
	expect(await desk.board.waitFor('▸ Kyiv')).not.toMatch(killed(4));
	writeFileSync(desk.file, textWithKilled(17));
	expect(await desk.board.waitFor(killed(17))).not.toContain('LEFT OUT');
});

test('a board started on a broken file shows every problem, and the incident once it is mended', async () => {
	const text = replaced('"title":', '"tittle":').replace('"dozens"', 'true');
	await using desk = await openBoard({text, until: '✗ The file cannot be used'});
	const screen = await desk.board.waitFor('totals[1].value');
	expect(screen).toContain('  incident.title');
	expect(screen).toContain(`✗ ${placeOf(text, 'true')}  totals[1].value`);
	expect(desk.board.lines().at(-1)).toContain('q quit');
	writeFileSync(desk.file, textWithKilled(17));
	expect(await desk.board.waitFor(killed(17))).not.toContain('cannot be used');
});

test('what is no JSON is told with its place', async () => {
	const text = replaced('"totals"', 'totals');
	await using desk = await openBoard({text: realText, until: killed(4), ...wide});
	writeFileSync(desk.file, text);
	const screen = await desk.board.waitFor('FILE BROKEN');
	expect(screen.split('\n')[2]).toContain(placeOf(text, 'totals'));
});
