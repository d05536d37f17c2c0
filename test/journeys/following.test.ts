import {
	closeSync,
	linkSync,
	mkdirSync,
	openSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	truncateSync,
	utimesSync,
	writeFileSync,
	writeSync,
} from 'node:fs';
import {dirname, join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {expect, test} from 'vitest';
import {killed, openBoard, textWithKilled} from '../helpers/board-terminal.ts';

const trouble = /FILE (BROKEN|MISSING)/;

test('a rewrite in place', async () => {
	await using desk = await openBoard({until: killed(4)});
	writeFileSync(desk.file, textWithKilled(17));
	await desk.board.waitFor(killed(17));
	writeFileSync(desk.file, textWithKilled(18));
	await desk.board.waitFor(killed(18));
	expect(desk.board.raw()).not.toMatch(trouble);
});

test('an atomic replacement, and another after it', async () => {
	await using desk = await openBoard({until: killed(4)});
	for (const count of [17, 18]) {
		renameSync(desk.folder.file('incident.json.tmp', textWithKilled(count)), desk.file);
		await desk.board.waitFor(killed(count));
	}
	expect(desk.board.raw()).not.toMatch(trouble);
});

test('truncating and then writing', async () => {
	await using desk = await openBoard({until: killed(4)});
	truncateSync(desk.file);
	writeFileSync(desk.file, textWithKilled(17));
	await desk.board.waitFor(killed(17));
	expect(desk.board.raw()).not.toMatch(trouble);
});

test('a file left empty is broken until it is written', async () => {
	await using desk = await openBoard({until: killed(4)});
	truncateSync(desk.file);
	expect(await desk.board.waitFor('FILE BROKEN')).toMatch(killed(4));
	writeFileSync(desk.file, textWithKilled(17));
	expect(await desk.board.waitFor(killed(17))).not.toMatch(trouble);
});

test('deleting and recreating', async () => {
	await using desk = await openBoard({until: killed(4)});
	rmSync(desk.file);
	expect(await desk.board.waitFor('FILE MISSING')).toMatch(killed(4));
	writeFileSync(desk.file, textWithKilled(17));
	expect(await desk.board.waitFor(killed(17))).not.toMatch(trouble);
});

test('deleting and recreating the same content', async () => {
	await using desk = await openBoard({until: killed(4)});
	rmSync(desk.file);
	await desk.board.waitFor('FILE MISSING');
	writeFileSync(desk.file, textWithKilled(4));
	expect(await desk.board.waitFor(screen => !trouble.test(screen))).toMatch(killed(4));
});

test('swapping a symbolic link, and writing to where it leads', async () => {
	await using desk = await openBoard({
		until: killed(4),
		prepare: (file, folder) => {
			const link = join(folder.path, 'current.json');
			symlinkSync(file, link);
			return link;
		},
	});
	const link = join(desk.folder.path, 'current.json');
	const second = desk.folder.file('elsewhere/second.json', textWithKilled(17));
	symlinkSync(second, `${link}.new`);
	renameSync(`${link}.new`, link);
	await desk.board.waitFor(killed(17));
	writeFileSync(second, textWithKilled(18));
	await desk.board.waitFor(killed(18));
});

test('a rewrite of the same size, and even of the same time', async () => {
	await using desk = await openBoard({until: killed(4)});
	const {size, atime, mtime} = statSync(desk.file);
	writeFileSync(desk.file, textWithKilled(7));
	utimesSync(desk.file, atime, mtime);
	expect(statSync(desk.file).size).toBe(size);
	await desk.board.waitFor(killed(7));
});

test('of twenty writes in a second the last is shown', async () => {
	await using desk = await openBoard({until: killed(4)});
	for (let count = 11; count <= 30; count += 1) {
		writeFileSync(desk.file, textWithKilled(count));
		await pause(50);
	}
	await desk.board.waitFor(killed(30));
	expect(desk.board.raw()).not.toMatch(trouble);
});

test('a file that is not there yet, nor its folder', async () => {
	await using desk = await openBoard({
		text: null,
		prepare: (_, folder) => join(folder.path, 'today', 'incident.json'),
		until: 'Waiting for the file',
	});
	const file = join(desk.folder.path, 'today', 'incident.json');
	const words = (await desk.board.waitFor('There is no file')).replace(/\s+/g, '');
	expect(words).toContain(`Thereisnofile${file}yet.`);
	mkdirSync(dirname(file));
	writeFileSync(file, textWithKilled(17));
	expect(await desk.board.waitFor(killed(17))).not.toContain('Waiting');
});

test('what is half-written for up to 50 ms is never called broken', async () => {
	await using desk = await openBoard({until: killed(4)});
	const interruption = 50;
	let rounds = 0;
	// A machine that is busy may stretch a round beyond what was promised: then it proves nothing, and is left out.
	let stretched = 0;
	for (let count = 11; rounds < 8 && stretched < 200; count += 1) {
		const text = textWithKilled(count);
		const began = performance.now();
		const handle = openSync(desk.file, 'w');
		writeSync(handle, text.slice(0, text.length / 2));
		await pause(interruption - 10);
		writeSync(handle, text.slice(text.length / 2));
		closeSync(handle);
		if (performance.now() - began > interruption) {
			stretched += 1;
			await desk.board.waitFor(screen => killed(count).test(screen) && !trouble.test(screen));
			continue;
		}
		const before = desk.board.raw().length;
		await desk.board.waitFor(killed(count));
		expect(desk.board.raw().slice(before)).not.toMatch(trouble);
		rounds += 1;
	}
	expect(rounds).toBe(8);
});

test('a change that gives no event is found by looking now and then', async () => {
	await using desk = await openBoard({
		until: killed(4),
		flags: ['--poll', '0.2'],
		// What is written through a second name in another folder is no event in the folder of the first.
		prepare: (file, folder) => {
			mkdirSync(join(folder.path, 'other'));
			linkSync(file, join(folder.path, 'other', 'name.json'));
			return file;
		},
	});
	writeFileSync(join(desk.folder.path, 'other', 'name.json'), textWithKilled(17));
	await desk.board.waitFor(killed(17));
});

test('equal content changes nothing', async () => {
	await using desk = await openBoard({
		until: killed(4),
		flags: ['--poll', '0.1'],
	});
	desk.board.press('space');
	const [, ...still] = (await desk.board.waitFor('stopped')).split('\n');
	const before = desk.board.raw().length;
	writeFileSync(desk.file, textWithKilled(4));
	renameSync(desk.folder.file('incident.json.tmp', textWithKilled(4)), desk.file);
	const clocks = new Set<string>();
	await desk.board.waitFor(screen => {
		clocks.add(screen.split('\n')[0] ?? '');
		return clocks.size > 3;
	});
	const [, ...after] = (await desk.board.waitFor('stopped')).split('\n');
	expect(after).toEqual(still);
	expect(withoutClock(desk.board.raw().slice(before))).toBe('');
	writeFileSync(desk.file, textWithKilled(17));
	await desk.board.waitFor(killed(17));
});

/** What was printed, less escape sequences, white space and the line with the clock, whole or in its digits alone. */
function withoutClock(output: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
	const text = output.replaceAll(/\x1b\[[0-?]*[ -/]*[@-~]/g, ' ');
	return text.replaceAll(/● DEVELOPING[^\n]*? Kyiv|[\d:]+|Kyiv|\s+/g, '');
}
