import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {expect, test} from 'vitest';
import {cli, killed, openBoard, realText, textWithKilled} from '../helpers/board-terminal.ts';
import {type TemporaryFolder, temporaryFolder} from '../helpers/temporary-folder.ts';
import {openTerminal, type Terminal} from '../helpers/terminal.ts';

/** A board whose preferences are kept in the folder; without a file unless one is given. */
function start(folder: TemporaryFolder, args: readonly string[] = [], env = {}): Terminal {
	return openTerminal({
		command: 'node',
		args: [cli, ...args],
		env: {XDG_CONFIG_HOME: configOf(folder), ...env},
	});
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
	await using second = start(folder, [], {NO_COLOR: '1'});
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
