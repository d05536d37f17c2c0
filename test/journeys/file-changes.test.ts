import {
	closeSync,
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
import {
	killed,
	oneStatement,
	openBoard,
	openStillBoard,
	secondName,
	textWithKilled,
} from '../helpers/board-terminal.ts';

const trouble = /FILE (BROKEN|MISSING)/;

/** Changes the file; says whether that was done within the 50 ms for which it may be half-written. A busy machine may take longer. */
function isPrompt(change: () => void): boolean {
	const began = performance.now();
	change();
	return performance.now() - began < 50;
}

test('a rewrite in place', async () => {
	await using desk = await openBoard({until: killed(4)});
	for (const count of [17, 18]) {
		const from = desk.board.raw().length;
		const isWhole = isPrompt(() => writeFileSync(desk.file, textWithKilled(count)));
		await desk.board.waitFor(killed(count));
		if (isWhole) expect(desk.board.raw().slice(from)).not.toMatch(trouble);
	}
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
	const isWhole = isPrompt(() => {
		truncateSync(desk.file);
		writeFileSync(desk.file, textWithKilled(17));
	});
	await desk.board.waitFor(killed(17));
	if (isWhole) expect(desk.board.raw()).not.toMatch(trouble);
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

test('of twenty writes in a row the last is shown', async () => {
	await using desk = await openBoard({until: killed(4)});
	let areWhole = true;
	for (let count = 11; count <= 30; count += 1) {
		const isWhole = isPrompt(() => writeFileSync(desk.file, textWithKilled(count)));
		areWhole &&= isWhole;
		// The others come while it reads.
		if (count % 5 === 0) await desk.board.waitFor(killed(count));
	}
	if (areWhole) expect(desk.board.raw()).not.toMatch(trouble);
});

test('a file that is not there yet, nor its folder', async () => {
	await using desk = await openBoard({
		text: null,
		prepare: (_, folder) => join(folder.path, 'today', 'incident.json'),
		flags: ['--poll', '0.2'],
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
	for (let count = 11; count < 19; count += 1) {
		const text = textWithKilled(count);
		const from = desk.board.raw().length;
		const began = performance.now();
		const handle = openSync(desk.file, 'w');
		writeSync(handle, text.slice(0, text.length / 2));
		await pause(20);
		writeSync(handle, text.slice(text.length / 2));
		closeSync(handle);
		const isShort = performance.now() - began < 50;
		await desk.board.waitFor(screen => killed(count).test(screen) && !trouble.test(screen));
		if (isShort) expect(desk.board.raw().slice(from)).not.toMatch(trouble);
	}
});

test('a change that gives no event is found by looking now and then', async () => {
	await using desk = await openBoard({until: killed(4), flags: ['--poll', '0.2']});
	writeFileSync(secondName(desk.file), textWithKilled(17));
	await desk.board.waitFor(killed(17));
});

test('equal content changes nothing', async () => {
	await using desk = await openStillBoard({text: oneStatement, until: killed(4)});
	const [, ...before] = desk.board.screen().split('\n');
	writeFileSync(desk.file, oneStatement);
	renameSync(desk.folder.file('incident.json.tmp', oneStatement), desk.file);
	desk.board.press('r');
	await desk.board.waitFor('Read again');
	// The words go after five seconds.
	const [, ...after] = (await desk.advance(6)).split('\n');
	expect(after).toEqual(before);
	writeFileSync(desk.file, textWithKilled(17));
	await desk.board.waitFor(killed(17));
});
