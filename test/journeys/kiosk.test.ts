import {renameSync, writeFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {
	openBoard,
	openStillBoard,
	realText,
	replaced,
	type StillBoard,
	secondName,
} from '../helpers/board-terminal.ts';

const large = {columns: 120, rows: 40};

/** The region whose panel is on the screen. */
function regionOf(screen: string): string | undefined {
	return /[┏┌╭━─]\s(Kyiv|North-western city|Ternopil|Poltava|Khmelnytskyi|Chernihiv|Lviv)\b/.exec(
		screen,
	)?.[1];
}

/** The regions that come into view one after the other, until there are so many. */
async function regionsInTurn({board, advance}: StillBoard, count: number): Promise<readonly unknown[]> {
	const seen = [regionOf(board.screen())];
	// A region stays for the dwell at least; one that stays for a minute stays for good.
	for (let seconds = 0; seen.length < count && seconds < 60 * count; seconds += 1) {
		const region = regionOf(await advance(1));
		if (region !== seen.at(-1)) seen.push(region);
	}
	return seen;
}

/** The real incident with more killed in Poltava. */
const grave = replaced('{"metric": "injured", "value": 3,', '{"metric": "killed", "value": 2,');

/** The real incident with more injured in Ternopil. */
const worse = replaced('"value": 10,', '"value": 12,');

/** The real incident's figures alone: no region takes longer to be read than the dwell. */
const brief = JSON.stringify(JSON.parse(realText), (key, value) =>
	key === 'damage' || key === 'quotes' ? [] : value,
);

test('the board goes through the regions by itself, worst first', async () => {
	const flags = ['--kiosk', '--dwell', '3'];
	await using wall = await openStillBoard({...large, flags, text: brief, until: 'ROTATING next in'});
	expect(await regionsInTurn(wall, 3)).toEqual(['Kyiv', 'North-western city', 'Ternopil']);
});

test('a key stops it, and it goes on by itself', async () => {
	const flags = ['--kiosk', '--dwell', '3', '--resume', '5'];
	await using wall = await openStillBoard({...large, flags, text: brief, until: 'ROTATING'});
	wall.board.press('?');
	expect(await wall.board.waitFor('RESTING goes on in')).toContain('Keys and marks');
	expect(await wall.advance(4)).toContain('RESTING goes on in');
	const screen = await wall.advance(2);
	expect(screen).toContain('ROTATING');
	expect(screen).not.toContain('Keys and marks');
	expect(await regionsInTurn(wall, 2)).toEqual(['Kyiv', 'North-western city']);
});

test('K begins it and ends it', async () => {
	await using desk = await openBoard(large);
	desk.board.press('K');
	await desk.board.waitFor('ROTATING next in');
	desk.board.press('K');
	await desk.board.waitFor(screen => !/ROTATING|RESTING/.test(screen));
});

test('without a keyboard it rotates and follows the file all the same', async () => {
	await using wall = await openStillBoard({
		...large,
		text: brief,
		flags: ['--kiosk', '--dwell', '3'],
		redirection: '</dev/null',
		until: 'ROTATING next in',
	});
	expect(await regionsInTurn(wall, 2)).toEqual(['Kyiv', 'North-western city']);
	writeFileSync(wall.file, brief.replace('"value":10', '"value":12'));
	await wall.board.waitFor('✱ 1 change (n)');
});

test('a locked board ignores all but navigation, and is left by Ctrl+C twice', async () => {
	const until = /▸ Kyiv.*Ctrl.C twice leaves/s;
	await using wall = await openStillBoard({...large, flags: ['--lock'], until});
	wall.board.write('qtsK/mDceo ');
	wall.board.press('down');
	const moved = await wall.board.waitFor('▸ North-western');
	expect(moved).toContain('Regions, worst first');
	expect(moved).not.toContain('ROTATING');
	wall.board.press('ctrl+c');
	await wall.board.waitFor('Ctrl+C again within 2 s leaves');
	expect(await wall.advance(3)).not.toContain('Ctrl+C again');
	wall.board.press('ctrl+c');
	await wall.board.waitFor('Ctrl+C again within 2 s leaves');
	wall.board.press('ctrl+c');
	expect((await wall.board.exited).exitCode).toBe(0);
});

test('a locked board without raw mode is not left by one Ctrl+C either', async () => {
	const flags = ['--lock', '--kiosk'];
	const until = 'Ctrl+C twice leaves';
	await using wall = await openStillBoard({...large, flags, until, redirection: '</dev/null'});
	const {board} = wall;
	board.kill('SIGINT');
	await board.waitFor('Ctrl+C again within 2 s leaves');
	expect(await wall.advance(3)).not.toContain('Ctrl+C again');
	board.kill('SIGINT');
	await board.waitFor('Ctrl+C again within 2 s leaves');
	board.kill('SIGINT');
	expect((await board.exited).exitCode).toBe(0);
});

test('a change stands out until it is seen, and is listed with what came before it', async () => {
	await using desk = await openBoard(large);
	expect(desk.board.screen()).not.toContain('✱');
	writeFileSync(desk.file, worse);
	const changed = await desk.board.waitFor('✱ 1 change (n)');
	expect(changed).toMatch(/Ternopil.*✱/);
	desk.board.press('n');
	expect(await desk.board.waitFor('Changes: 1, 1 not seen')).toContain('✱');
	expect(desk.board.screen()).toContain('Ternopil: injured 10 → 12');
	desk.board.press('enter');
	await desk.board.waitFor('Injured, Ternopil');
	desk.board.press('left');
	await desk.board.waitFor('National totals');
	desk.board.press('c');
	await desk.board.waitFor(screen => !screen.includes('✱'));
});

test('what is written again without a change is none', async () => {
	await using desk = await openBoard(large);
	writeFileSync(desk.file, `${realText}\n`);
	writeFileSync(desk.file, worse);
	expect(await desk.board.waitFor('✱')).toContain('✱ 1 change (n)');
});

test('twenty changes in a row are twenty', async () => {
	await using desk = await openBoard(large);
	for (let count = 1; count <= 20; count += 1) {
		const text = replaced('"value": 10,', `"value": ${10 + count},`);
		renameSync(desk.folder.file(`incident.json.${count}`, text), desk.file);
		await desk.board.waitFor(`✱ ${count} change`);
	}
	desk.board.press('n');
	await desk.board.waitFor('Changes: 20, 20 not seen');
	for (let count = 1; count <= 20; count += 1) {
		expect(desk.board.screen()).toContain(`injured ${9 + count} → ${10 + count}`);
	}
});

test('more killed breaks into the rotation, and rings once where that is asked for', async () => {
	const flags = ['--kiosk', '--dwell', '60', '--bell'];
	await using wall = await openBoard({...large, flags, until: 'ROTATING'});
	writeFileSync(wall.file, grave);
	const screen = await wall.board.waitFor('✱ CHANGED next in');
	expect(regionOf(screen)).toBe('Poltava');
	await wall.board.waitFor(() => wall.board.raw().includes('\u0007'));
	writeFileSync(wall.file, grave.replace('"value": 10,', '"value": 12,'));
	await wall.board.waitFor(/Ternopil.*12/);
	expect(wall.board.raw().split('\u0007')).toHaveLength(2);
});

test('nothing rings where nobody asked for it', async () => {
	await using wall = await openBoard({...large, flags: ['--kiosk'], until: 'ROTATING'});
	writeFileSync(wall.file, grave);
	await wall.board.waitFor('✱ CHANGED');
	expect(wall.board.raw()).not.toContain('\u0007');
});

test('a board that was stopped says so when it goes on, and reads the file again', async () => {
	await using desk = await openStillBoard({...large, flags: ['--poll', '3600']});
	const other = secondName(desk.file);
	desk.board.kill('SIGSTOP');
	writeFileSync(other, worse);
	const slept = desk.clock.sleep(17_000);
	desk.board.kill('SIGCONT');
	await slept;
	expect(await desk.advance(1)).toMatch(/WOKE after 1\d s/);
	await desk.board.waitFor(/Ternopil.*12/);
});
