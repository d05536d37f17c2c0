import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {expect, test} from 'vitest';
import {
	cli,
	killed,
	openBoard,
	openStillBoard,
	realText,
	stillClock,
	textWithKilled,
} from '../helpers/board-terminal.ts';
import {sitboard} from '../helpers/program.ts';
import {type TemporaryFolder, temporaryFolder} from '../helpers/temporary-folder.ts';
import {type Condition, openTerminal, type Terminal, type TerminalOptions} from '../helpers/terminal.ts';

/** A board whose preferences are kept in the folder; without a file unless one is given. */
function start(
	folder: TemporaryFolder,
	args: readonly string[] = [],
	{env, ...options}: Omit<TerminalOptions, 'command' | 'args'> = {},
): Terminal {
	return openTerminal({
		...options,
		command: 'node',
		args: [cli, ...args],
		env: {XDG_CONFIG_HOME: configOf(folder), ...env},
	});
}

/** The same by a clock that stands still, on a large screen. */
function startStill(folder: TemporaryFolder): Terminal {
	const {nodeArguments, variables} = stillClock(folder);
	const env = {XDG_CONFIG_HOME: configOf(folder), ...variables};
	return openTerminal({...wall, command: 'node', args: [...nodeArguments, cli], env});
}

const configOf = ({path}: TemporaryFolder) => join(path, 'config');
const preferencesOf = (folder: TemporaryFolder) => join(configOf(folder), 'sitboard', 'config.json');
const remembered = (folder: TemporaryFolder) => JSON.parse(readFileSync(preferencesOf(folder), 'utf8'));

async function quit(board: Terminal): Promise<void> {
	board.press('q');
	await board.exited;
}

test('theme, sort order, selected region and file come back', async () => {
	using folder = temporaryFolder();
	const file = folder.file('desk/incident.json', textWithKilled(17));
	await using first = start(folder, [file]);
	await first.waitFor(killed(17));
	first.write('stjj');
	await first.waitFor('▸ North-we');
	await quit(first);
	expect(remembered(folder)).toMatchObject({
		theme: 'light',
		sort: 'name',
		file,
		region: 'north-western-city',
	});
	await using second = start(folder);
	const screen = await second.waitFor(killed(17));
	expect(screen).toContain('Regions, by name');
	expect(screen).toContain('▸ North-we');
	second.press('t');
	await second.waitFor('Theme: contrast');
});

test.each(['SIGTERM', 'SIGHUP', 'SIGINT'] as const)('they come back after %s', async signal => {
	using folder = temporaryFolder();
	await using first = start(folder);
	await first.waitFor('▸ Kyiv');
	first.write('ttjj');
	await first.waitFor('▸ Ternopil');
	first.kill(signal);
	await first.exited;
	expect(remembered(folder)).toMatchObject({theme: 'contrast', region: 'UA-61'});
});

test('a flag is for one run, and so is a lack of colour', async () => {
	using folder = temporaryFolder();
	mkdirSync(dirname(preferencesOf(folder)), {recursive: true});
	writeFileSync(preferencesOf(folder), JSON.stringify({theme: 'contrast'}));
	await using first = start(folder, ['--theme', 'light']);
	await first.waitFor('▸ Kyiv');
	await quit(first);
	expect(remembered(folder)).toMatchObject({theme: 'contrast'});
	await using second = start(folder, [], {env: {NO_COLOR: '1'}});
	await second.waitFor('▸ Kyiv');
	await quit(second);
	expect(remembered(folder)).toMatchObject({theme: 'contrast'});
	await using third = start(folder, ['--theme', 'light']);
	await third.waitFor('▸ Kyiv');
	third.press('t');
	await third.waitFor('Theme: contrast');
	third.write('ttt');
	await third.waitFor('Theme: light');
	await quit(third);
	expect(remembered(folder)).toMatchObject({theme: 'light'});
});

test('where the last file is gone, the incident that comes with the program is shown', async () => {
	using folder = temporaryFolder();
	const file = folder.file('desk/incident.json', textWithKilled(17));
	await using first = start(folder, [file]);
	await first.waitFor(killed(17));
	await quit(first);
	rmSync(file);
	await using second = start(folder);
	await second.waitFor(killed(4));
	await quit(second);
	expect(remembered(folder)).toMatchObject({file});
});

test('what is printed without a FILE is the last one opened too, and printing remembers nothing', async () => {
	using folder = temporaryFolder();
	const [opened, printed] = ['opened', 'printed'].map(name =>
		folder.file(`${name}.json`, textWithKilled(17)),
	);
	await using first = start(folder, [opened ?? '']);
	await first.waitFor(killed(17));
	await quit(first);
	await using second = start(folder, ['--once', printed ?? '']);
	await second.exited;
	expect(remembered(folder)).toMatchObject({file: opened});
});

test.each([
	['no JSON', '{"theme": "li'],
	['no object', '[1, 2]'],
	['nothing at all', ''],
])('a preferences file that is %s is set aside, with one warning', async (_, text) => {
	using folder = temporaryFolder();
	const path = preferencesOf(folder);
	mkdirSync(dirname(path), {recursive: true});
	writeFileSync(path, text);
	await using first = start(folder);
	await first.waitFor('▸ Kyiv');
	expect(await first.waitFor('config.json.corrupt')).toContain('q quit');
	first.press('t');
	await first.waitFor('Theme: light');
	await quit(first);
	expect(readFileSync(`${path}.corrupt`, 'utf8')).toBe(text);
	expect(remembered(folder)).toMatchObject({theme: 'light'});
	await using second = start(folder);
	await second.waitFor('▸ Kyiv');
	expect(second.raw()).not.toContain('corrupt');
});

test('a second corrupt file does not overwrite the first', async () => {
	using folder = temporaryFolder();
	const path = preferencesOf(folder);
	mkdirSync(dirname(path), {recursive: true});
	for (const text of ['first', 'second']) {
		writeFileSync(path, text);
		await using board = start(folder);
		await board.waitFor('▸ Kyiv');
		await quit(board);
	}
	const texts = readdirSync(dirname(path)).map(name => readFileSync(join(dirname(path), name), 'utf8'));
	expect(texts).toContain('first');
	expect(texts).toContain('second');
});

test('what is understood of a strange preferences file is used', async () => {
	using folder = temporaryFolder();
	mkdirSync(dirname(preferencesOf(folder)), {recursive: true});
	const strange = {theme: 'purple', sort: 'name', file: 7, region: ['x'], later: true};
	writeFileSync(preferencesOf(folder), JSON.stringify(strange));
	await using board = start(folder);
	await board.waitFor('Regions, by name');
	await quit(board);
	expect(remembered(folder)).toMatchObject({later: true, sort: 'name'});
});

test('a folder for preferences that cannot be written to does not stop the board', async () => {
	using folder = temporaryFolder();
	writeFileSync(configOf(folder), 'a file where the folder should be');
	await using desk = await openBoard({text: realText, env: {XDG_CONFIG_HOME: configOf(folder)}});
	desk.board.press('t');
	await desk.board.waitFor('Theme: light');
	desk.board.press('q');
	expect(await desk.board.exited).toEqual({exitCode: 0, signal: 0});
	expect(existsSync(join(configOf(folder), 'sitboard'))).toBe(false);
});

const wall = {columns: 120, rows: 40};
const startOn = (folder: TemporaryFolder, ...args: readonly string[]) => start(folder, args, wall);
const isMapFull: Condition = screen => screen.includes('─ Map ─') && !screen.includes('Regions, ');
const isMapOff: Condition = screen => screen.includes('Regions, ') && !screen.includes('─ Map ─');
const isDistantAlone: Condition = screen =>
	screen.includes('From a distance') && !screen.includes('ROTATING');
const isSteady: Condition = screen => screen.includes('Regions, ') && !screen.includes('ROTATING');

test('map, rotation and large text come back', async () => {
	using folder = temporaryFolder();
	const set: readonly [key: string, shown: Condition, remembered: object][] = [
		['m', isMapFull, {map: 'full'}],
		['m', isMapOff, {map: 'off'}],
		['D', 'From a distance', {map: 'off', distance: true}],
		['K', /From a distance.*ROTATING next in/s, {map: 'off', kiosk: true, distance: true}],
		['K', isDistantAlone, {map: 'off', kiosk: false, distance: true}],
	];
	let before: Condition = '▸ Kyiv';
	for (const [key, shown, expected] of set) {
		await using board = startOn(folder);
		await board.waitFor(before);
		board.press(key);
		await board.waitFor(shown);
		await quit(board);
		expect(remembered(folder)).toEqual(expected);
		before = shown;
	}
	await using last = startOn(folder);
	await last.waitFor(before);
});

test('flags win over rotation and large text that are remembered, for one run', async () => {
	using folder = temporaryFolder();
	await using first = startOn(folder);
	await first.waitFor('▸ Kyiv');
	first.write('DK');
	await first.waitFor(/From a distance.*ROTATING/s);
	await quit(first);
	await using second = startOn(folder, '--no-kiosk', '--no-distance');
	await second.waitFor(isSteady);
	await quit(second);
	expect(remembered(folder)).toEqual({kiosk: true, distance: true});
	await using third = startOn(folder);
	await third.waitFor(/From a distance.*ROTATING/s);
});

test('what a flag has set is not remembered, and what a key has set against it is', async () => {
	using folder = temporaryFolder();
	await using first = startOn(folder, '--kiosk', '--distance');
	await first.waitFor(/From a distance.*ROTATING/s);
	await quit(first);
	expect(existsSync(preferencesOf(folder)) ? remembered(folder) : {}).toEqual({});
	await using second = startOn(folder, '--kiosk', '--distance');
	await second.waitFor('From a distance');
	second.write('DK');
	await second.waitFor(isSteady);
	await quit(second);
	expect(remembered(folder)).toEqual({kiosk: false, distance: false});
});

test('a region that a rotation has come to is not remembered, one that somebody went to is', async () => {
	using folder = temporaryFolder();
	mkdirSync(dirname(preferencesOf(folder)), {recursive: true});
	writeFileSync(preferencesOf(folder), JSON.stringify({region: 'UA-74'}));
	const env = {XDG_CONFIG_HOME: configOf(folder)};
	await using first = await openStillBoard({
		...wall,
		env,
		flags: ['--kiosk', '--dwell', '3'],
		until: 'ROTATING',
	});
	let screen = first.board.screen();
	while (!screen.includes('━ North-western city')) screen = await first.advance(1);
	await quit(first.board);
	expect(remembered(folder)).toEqual({region: 'UA-74', file: first.file});
	await using second = startOn(folder, '--kiosk', '--dwell', '600', first.file);
	await second.waitFor('ROTATING');
	second.press('tab');
	second.press('shift+tab');
	second.press('shift+tab');
	second.press('down');
	await second.waitFor('▸ North-western city');
	await quit(second);
	expect(remembered(folder)).toEqual({region: 'north-western-city', file: first.file});
});

test('sitboard prefs shows what is remembered, and --reset makes the next start like the first', async () => {
	using folder = temporaryFolder();
	const env = {XDG_CONFIG_HOME: configOf(folder)};
	await using first = startStill(folder);
	const atFirst = await first.waitFor('▸ Kyiv');
	first.write('stmK');
	await first.waitFor('ROTATING');
	await quit(first);
	const {status, stdout} = await sitboard(['prefs'], {env});
	expect(status).toBe(0);
	expect(stdout).toContain(preferencesOf(folder));
	expect(stdout).toMatch(/^ {2}theme +light\n {2}sort order +by name\n {2}map +on\n {2}kiosk +on\n$/m);
	expect((await sitboard(['prefs', '--reset'], {env})).stdout).toContain('theme, sort order, map, kiosk');
	expect(existsSync(preferencesOf(folder))).toBe(false);
	await using second = startStill(folder);
	expect(await second.waitFor('▸ Kyiv')).toBe(atFirst);
});
