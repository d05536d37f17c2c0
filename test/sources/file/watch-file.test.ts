import {execFileSync} from 'node:child_process';
import fs, {
	appendFileSync,
	closeSync,
	mkdirSync,
	mkdtempSync,
	openSync,
	realpathSync,
	renameSync,
	rmSync,
	symlinkSync,
	truncateSync,
	unlinkSync,
	utimesSync,
	writeFileSync,
} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {afterEach, beforeEach, expect, test} from 'vitest';
import type {Issue} from '../../../source/incident/issues/issue.ts';
import {encodingIssue} from '../../../source/sources/file/encoding-issue.ts';
import {fsErrorIssue} from '../../../source/sources/file/fs-errors.ts';
import {readContent} from '../../../source/sources/file/read-file.ts';
import type {FileSnapshot} from '../../../source/sources/file/read-settled.ts';
import {readOnce, type Watcher, watchFile} from '../../../source/sources/file/watch-file.ts';
import {until} from '../../helpers/until.ts';
import {withBuiltin} from '../../helpers/with-builtin.ts';

interface Good {
	readonly kind: 'incident';
	readonly text: string;
}

interface Bad {
	readonly kind: 'broken';
	readonly issues: readonly Issue[];
}

/** A text is good when it ends with a full stop, so that whatever is half-written is bad. */
function parse(text: string): Good | Bad {
	if (text.endsWith('.')) return {kind: 'incident', text};
	const found = `text "${text}"`;
	return {
		kind: 'broken',
		issues: [{severity: 'error', line: 1, column: 1, path: '', found, expected: '.'}],
	};
}

/** Long enough that only events can be what a test sees. */
const eventsOnly = 3600;
const quickPoll = 0.05;
const now = () => 1_750_000_000_000;

let home: string;
let path: string;
let watchers: Watcher[];

beforeEach(() => {
	home = realpathSync(mkdtempSync(join(tmpdir(), 'sitboard-watch-')));
	path = join(home, 'incident.json');
	watchers = [];
});

afterEach(async () => {
	await Promise.all(watchers.map(async watcher => watcher.close()));
	rmSync(home, {recursive: true, force: true});
});

interface Following {
	readonly snapshots: readonly FileSnapshot<Good>[];
	/** What was reported, in one word or text each. */
	readonly said: () => readonly string[];
	readonly last: () => string | undefined;
	readonly watcher: Watcher;
	readonly messages: readonly string[];
}

interface FollowOptions {
	readonly pollSeconds?: number;
	readonly maximumBytes?: number;
	readonly timeout?: number;
	readonly onSnapshot?: (snapshot: FileSnapshot<Good>) => void;
	/** Called with each text before it is parsed. */
	readonly onText?: (text: string) => void;
	/** The clock; one on which every file was changed long ago, if not given. */
	readonly now?: () => number;
}

function follow(
	file: string,
	{
		pollSeconds = eventsOnly,
		maximumBytes = 1000,
		timeout = 60_000,
		now: clock = now,
		onSnapshot,
		onText,
	}: FollowOptions = {},
): Following {
	const snapshots: FileSnapshot<Good>[] = [];
	const messages: string[] = [];
	const watcher = watchFile({
		path: file,
		parse: text => {
			onText?.(text);
			return parse(text);
		},
		pollSeconds,
		now: clock,
		maximumBytes,
		timeout,
		onSnapshot: snapshot => {
			snapshots.push(snapshot);
			onSnapshot?.(snapshot);
		},
		onDegraded: message => messages.push(message),
	});
	watchers.push(watcher);
	const said = () => snapshots.map(inShort);
	return {snapshots, said, last: () => said().at(-1), watcher, messages};
}

function inShort(snapshot: FileSnapshot<Good>): string {
	if (snapshot.kind === 'good') return snapshot.parsed.text;
	return snapshot.kind === 'broken' ? `broken: ${snapshot.issues[0]?.found}` : 'missing';
}

async function untilSaid(following: Following, expected: string): Promise<void> {
	await until(() => following.last() === expected, {instead: following.said});
}

/**
 * Follows a file, made if need be, until events about it arrive. Three changes are waited for, because the first two
 * may be seen by the first look and by the one that follows when the events begin.
 */
async function followLive(file: string, options: FollowOptions = {}): Promise<Following> {
	replace(file, 'begun.');
	const following = follow(file, options);
	await untilSaid(following, 'begun.');
	for (const text of ['live.', 'still live.', 'live for good.']) {
		await until(
			() => {
				replace(file, text);
				return following.last() === text;
			},
			{instead: following.said},
		);
	}
	await following.watcher.readNow();
	return following;
}

/** As careful writers do: the new text under another name, then the name. */
function replace(file: string, text: string): void {
	writeFileSync(`${file}.tmp`, text);
	renameSync(`${file}.tmp`, file);
}

function pointLink(link: string, target: string): void {
	symlinkSync(target, `${link}.tmp`);
	renameSync(`${link}.tmp`, link);
}

function inFolder(folder: string, text: string): string {
	mkdirSync(join(home, folder), {recursive: true});
	const file = join(home, folder, 'incident.json');
	writeFileSync(file, text);
	return file;
}

test('a file that is there is reported at once, with its time and the time of reading', async () => {
	writeFileSync(path, 'one.');
	utimesSync(path, 1000, 1000);
	const following = follow(path);
	await untilSaid(following, 'one.');
	expect(following.snapshots).toEqual([
		{kind: 'good', parsed: {kind: 'incident', text: 'one.'}, changedAt: 1_000_000, readAt: now()},
	]);
});

test('a change before the events begin is not lost', async () => {
	writeFileSync(path, 'one.');
	const following = follow(path, {
		onSnapshot: snapshot => {
			if (inShort(snapshot) === 'one.') replace(path, 'two.');
		},
	});
	await untilSaid(following, 'two.');
});

test('a rewrite in place is followed', async () => {
	const following = await followLive(path);
	writeFileSync(path, 'two.');
	await untilSaid(following, 'two.');
});

test('an atomic replace is followed, and another after it', async () => {
	const following = await followLive(path);
	replace(path, 'two.');
	await untilSaid(following, 'two.');
	replace(path, 'three.');
	await untilSaid(following, 'three.');
	expect(following.said().slice(-2)).toEqual(['two.', 'three.']);
});

test('a text that is cut and written again after a moment is never called broken', async () => {
	// Each piece is written as soon as the one before it was read.
	const pieces = new Map([
		['', 'half'],
		['half', ' and half.'],
	]);
	const following = await followLive(path, {
		onText: text => appendFileSync(path, pieces.get(text) ?? ''),
	});
	truncateSync(path);
	await untilSaid(following, 'half and half.');
	expect(following.snapshots.every(snapshot => snapshot.kind === 'good')).toBe(true);
});

test('a text that stays half-written is called broken, and is good again once it is complete', async () => {
	const following = await followLive(path);
	writeFileSync(path, 'half');
	await untilSaid(following, 'broken: text "half"');
	appendFileSync(path, ' and half.');
	await untilSaid(following, 'half and half.');
});

test('a text that never stops changing is reported as it is in the end', async () => {
	const following = await followLive(path);
	await until(() => {
		appendFileSync(path, 'x');
		return following.last()?.startsWith('broken: ') ?? false;
	});
});

test('a file that was just emptied is given a second or two to be filled, and is then called broken', async () => {
	replace(path, 'begun.');
	const following = follow(path, {now: Date.now});
	await untilSaid(following, 'begun.');
	truncateSync(path);
	const emptied = performance.now();
	const looking = following.watcher.readNow();
	await until(() => performance.now() - emptied > 1200);
	writeFileSync(path, 'half');
	await until(() => performance.now() - emptied > 2000);
	writeFileSync(path, 'half and half.');
	await looking;
	await untilSaid(following, 'half and half.');
	expect(following.said()).toEqual(['begun.', 'half and half.']);
	truncateSync(path);
	await following.watcher.readNow();
	await untilSaid(following, 'broken: text ""');
});

test.runIf(process.platform === 'linux')(
	'a file that is in no folder any more, and still at its path, is replaced out of sight',
	async () => {
		replace(path, 'before.');
		const handle = openSync(path, 'r');
		try {
			const following = follow(`/proc/${process.pid}/fd/${handle}`, {pollSeconds: quickPoll});
			await untilSaid(following, 'before.');
			expect(following.snapshots[0]).not.toHaveProperty('isReplaced');
			replace(path, 'after.');
			await until(() => following.snapshots.length > 1);
			expect(following.snapshots.at(-1)).toMatchObject({parsed: {text: 'before.'}, isReplaced: true});
		} finally {
			closeSync(handle);
		}
	},
);

test('a file that stays empty is broken', async () => {
	const following = await followLive(path);
	truncateSync(path);
	await untilSaid(following, 'broken: text ""');
});

test('going back to the last good text takes the report of the broken one away', async () => {
	const following = await followLive(path);
	replace(path, 'good.');
	await untilSaid(following, 'good.');
	replace(path, 'bad');
	await untilSaid(following, 'broken: text "bad"');
	replace(path, 'good.');
	await untilSaid(following, 'good.');
	expect(following.said().slice(-3)).toEqual(['good.', 'broken: text "bad"', 'good.']);
});

test('a deleted file is missing, and the same text in a new file is reported again', async () => {
	const following = await followLive(path);
	replace(path, 'good.');
	await untilSaid(following, 'good.');
	unlinkSync(path);
	await untilSaid(following, 'missing');
	writeFileSync(path, 'good.');
	await untilSaid(following, 'good.');
});

test('a file that is deleted and made again at once is never missing', async () => {
	const following = await followLive(path);
	const stat = fs.promises.stat;
	// It is made again as soon as it is found to be missing.
	const makingAgain = async (...given: Parameters<typeof stat>) =>
		stat(...given).catch((error: unknown) => {
			if (given[0] === path) writeFileSync(path, 'again.');
			throw error;
		});
	await withBuiltin(fs.promises, 'stat', makingAgain, async () => {
		unlinkSync(path);
		await untilSaid(following, 'again.');
	});
	expect(following.said()).not.toContain('missing');
});

test('a link that is pointed elsewhere is followed, and so is what then changes there', async () => {
	const first = inFolder('first', 'first.');
	const second = inFolder('second', 'second.');
	symlinkSync(first, path);
	const following = follow(path);
	await untilSaid(following, 'first.');
	await following.watcher.readNow();
	await until(() => {
		pointLink(path, second);
		return following.last() === 'second.';
	});
	for (const text of ['second, changed.', 'second, changed again.']) {
		await following.watcher.readNow();
		await until(() => {
			replace(second, text);
			return following.last() === text;
		});
	}
});

test('the target of a link in another folder is followed, replaced and rewritten', async () => {
	const target = inFolder('elsewhere', 'one.');
	symlinkSync(target, path);
	const following = follow(path);
	await untilSaid(following, 'one.');
	await until(() => {
		replace(target, 'two.');
		return following.last() === 'two.';
	});
	await following.watcher.readNow();
	writeFileSync(target, 'three.');
	await untilSaid(following, 'three.');
});

test('a link to a folder that is pointed elsewhere is found by the poll', async () => {
	inFolder('first', 'first.');
	const second = inFolder('second', 'second.');
	const current = join(home, 'current');
	symlinkSync('first', current);
	const following = follow(join(current, 'incident.json'), {pollSeconds: quickPoll});
	await untilSaid(following, 'first.');
	pointLink(current, 'second');
	await untilSaid(following, 'second.');
	replace(second, 'second, changed.');
	await untilSaid(following, 'second, changed.');
});

test('a rewrite that keeps size, inode and time is followed', async () => {
	const following = await followLive(path);
	writeFileSync(path, 'aaa.');
	utimesSync(path, 1000, 1000);
	await untilSaid(following, 'aaa.');
	await following.watcher.readNow();
	writeFileSync(path, 'bbb.');
	utimesSync(path, 1000, 1000);
	await untilSaid(following, 'bbb.');
});

test('of two rewrites of the same size in a row the last is shown', async () => {
	const following = await followLive(path);
	writeFileSync(path, 'aaa.');
	writeFileSync(path, 'bbb.');
	await untilSaid(following, 'bbb.');
});

test('of twenty writes in a row the last is shown', async () => {
	const following = await followLive(path);
	for (let index = 1; index <= 20; index++) {
		const write = index % 2 === 0 ? replace : writeFileSync;
		write(path, `write ${index}.`);
		// The others come while it is read.
		if (index % 4 === 0) await untilSaid(following, `write ${index}.`);
	}
	await following.watcher.readNow();
	expect(following.last()).toBe('write 20.');
});

test('of a burst of writes the last is shown', async () => {
	const following = await followLive(path);
	for (let index = 1; index <= 200; index++) replace(path, `write ${index}.`);
	await untilSaid(following, 'write 200.');
});

test('a file that is not there yet is missing, and followed once it comes', async () => {
	const following = follow(path);
	await untilSaid(following, 'missing');
	await until(() => {
		replace(path, 'here.');
		return following.last() === 'here.';
	});
	expect(following.said()).toEqual(['missing', 'here.']);
});

test('a folder that is not there yet is followed once it comes', async () => {
	const file = join(home, 'not', 'yet', 'incident.json');
	const following = follow(file, {pollSeconds: quickPoll});
	await untilSaid(following, 'missing');
	mkdirSync(dirname(file), {recursive: true});
	writeFileSync(file, 'here.');
	await untilSaid(following, 'here.');
});

test('a folder that is removed and made again is followed', async () => {
	const file = inFolder('desk', 'one.');
	const following = follow(file, {pollSeconds: quickPoll});
	await untilSaid(following, 'one.');
	rmSync(dirname(file), {recursive: true});
	await untilSaid(following, 'missing');
	inFolder('desk', 'two.');
	await untilSaid(following, 'two.');
	replace(file, 'three.');
	await untilSaid(following, 'three.');
});

test('events come from a folder that took the place of another', async () => {
	const file = inFolder('desk', 'one.');
	const following = await followLive(file);
	rmSync(dirname(file), {recursive: true});
	inFolder('desk', 'two.');
	await following.watcher.readNow();
	await until(
		() => {
			replace(file, 'three.');
			return following.last() === 'three.';
		},
		{instead: following.said},
	);
});

test('a folder named like an editor’s backup is followed', async () => {
	await followLive(inFolder('desk~', 'one.'));
});

test('a link whose target does not exist yet is followed once it does', async () => {
	mkdirSync(join(home, 'elsewhere'));
	symlinkSync(join('elsewhere', 'incident.json'), path);
	const following = follow(path);
	await untilSaid(following, 'missing');
	await until(() => {
		inFolder('elsewhere', 'here.');
		return following.last() === 'here.';
	});
});

test('a folder in place of the file is broken, and the file is followed when it comes back', async () => {
	const following = await followLive(path);
	unlinkSync(path);
	mkdirSync(path);
	await untilSaid(following, 'broken: a folder');
	rmSync(path, {recursive: true});
	writeFileSync(path, 'back.');
	await untilSaid(following, 'back.');
	const issue = following.snapshots.flatMap(snapshot =>
		snapshot.kind === 'broken' ? snapshot.issues : [],
	)[0];
	expect(issue).toEqual({
		severity: 'error',
		line: 1,
		column: 1,
		path: '',
		found: 'a folder',
		expected: 'a file',
		hint: 'Give the path of the incident file itself',
	});
});

test.skipIf(process.platform === 'win32')(
	'a named pipe and a socket are broken, and never waited on',
	async () => {
		execFileSync('mkfifo', [path]);
		const following = follow(path);
		await untilSaid(following, 'broken: a named pipe');
		unlinkSync(path);
		const server = createServer().listen(path);
		await following.watcher.readNow();
		await untilSaid(following, 'broken: a socket');
		await new Promise(resolve => server.close(resolve));
	},
);

test('a link that leads back to itself is broken', async () => {
	symlinkSync(path, path);
	await untilSaid(follow(path), 'broken: a symbolic link that leads back to itself');
});

test('a file that is too large is broken, and its size is said', async () => {
	const megabyte = 1024 * 1024;
	writeFileSync(path, `${'x'.repeat(2 * megabyte)}.`);
	const following = follow(path, {maximumBytes: 2 * megabyte});
	await untilSaid(following, 'broken: a file of 2.1 MB');
	truncateSync(path, 2 * megabyte - 1);
	appendFileSync(path, '.');
	await until(() => following.snapshots.at(-1)?.kind === 'good');
});

test('a refusal of the system is said in plain words', () => {
	expect(fsErrorIssue('EACCES').found).toBe('a file that this user may not read');
	expect(fsErrorIssue('EPERM')).toEqual(fsErrorIssue('EACCES'));
	expect(fsErrorIssue('EIO').found).toBe('an error of the disk or the network mount');
	expect(fsErrorIssue('EWHATEVER').found).toBe('the error EWHATEVER');
	expect(fsErrorIssue('constructor').found).toBe('the error constructor');
});

test.each([
	{bytes: [0xff, 0xfe, 0x7b, 0x00], line: 1, column: 1, found: 'text in UTF-16'},
	{bytes: [0xfe, 0xff, 0x00, 0x7b], line: 1, column: 1, found: 'text in UTF-16'},
	{bytes: [0xe9], line: 1, column: 1, found: 'the byte 0xE9, which is none'},
	{bytes: [0x61, 0x0a, 0x62, 0xe9, 0x63], line: 2, column: 2, found: 'the byte 0xE9, which is none'},
	{bytes: [...Buffer.from('a\rb\r\ncd'), 0xe9], line: 3, column: 3, found: 'the byte 0xE9, which is none'},
	{bytes: [...Buffer.from('\uFEFFa'), 0xe9], line: 1, column: 2, found: 'the byte 0xE9, which is none'},
	{bytes: [...Buffer.from('\n😀\uFFFD'), 0xd0], line: 2, column: 4, found: 'the byte 0xD0, which is none'},
])('bytes that are not UTF-8 are located: $bytes', async ({bytes, line, column, found}) => {
	writeFileSync(path, Buffer.from(bytes));
	const issue = encodingIssue(Buffer.from(bytes));
	expect(issue).toMatchObject({line, column, found, expected: 'text in UTF-8'});
	expect(await readContent(path, 100)).toEqual({kind: 'refused', issue});
});

test('a byte-order mark and U+FFFD are text', async () => {
	writeFileSync(path, '\uFEFF\uFFFD.');
	expect(await readContent(path, 100)).toMatchObject({kind: 'text', text: '\uFEFF\uFFFD.', isTorn: false});
});

test('equal content is no change', async () => {
	const following = await followLive(path);
	replace(path, 'good.');
	await untilSaid(following, 'good.');
	const before = following.snapshots.length;
	replace(path, 'good.');
	utimesSync(path, 1000, 1000);
	writeFileSync(path, 'good.');
	await following.watcher.readNow();
	replace(path, 'next.');
	await untilSaid(following, 'next.');
	expect(following.said().slice(before)).toEqual(['next.']);
});

test('a look that is asked for reports what changed before it resolves', async () => {
	writeFileSync(path, 'one.');
	const {watcher, last} = follow(path);
	await watcher.readNow();
	expect(last()).toBe('one.');
	writeFileSync(path, 'two.');
	await watcher.readNow();
	expect(last()).toBe('two.');
});

test('the folder is not listed, and its other files are not looked at', async () => {
	const listed: unknown[] = [];
	const realReaddir = fs.promises.readdir;
	const listing = (...[folder, options]: Parameters<typeof realReaddir>) => {
		listed.push(folder);
		return realReaddir(folder, options);
	};
	await withBuiltin(fs.promises, 'readdir', listing, async () => {
		const following = await followLive(path);
		const before = following.snapshots.length;
		for (let index = 0; index < 50; index++) writeFileSync(join(home, `other-${index}.json`), 'other.');
		replace(path, 'next.');
		await untilSaid(following, 'next.');
		expect(following.said().slice(before)).toEqual(['next.']);
		expect(listed).not.toContain(home);
	});
});

test('where watching is refused the poll goes on, and says so once', async () => {
	const refuse = () => {
		throw Object.assign(new Error('no space'), {code: 'ENOSPC', syscall: 'watch'});
	};
	await withBuiltin(fs, 'watch', refuse, async () => {
		writeFileSync(path, 'one.');
		const following = follow(path, {pollSeconds: quickPoll});
		await untilSaid(following, 'one.');
		replace(path, 'two.');
		await untilSaid(following, 'two.');
		await until(() => following.messages.length > 0);
		expect(following.messages).toEqual([
			'No events about changes: the limit of watched files on this machine is used up (ENOSPC); checking every 0.05 s instead',
		]);
	});
});

test.each(['open', 'stat', 'realpath'] as const)(
	'a mount whose %s never answers is said to be dead, does not hold up closing, and may come back',
	async name => {
		const real = fs.promises[name] as (...given: unknown[]) => Promise<unknown>;
		const {promise: back, resolve: comeBack} = Promise.withResolvers<void>();
		const asked: unknown[] = [];
		const hang = async (...given: unknown[]) => {
			asked.push(given[0]);
			await back;
			return real(...given);
		};
		writeFileSync(path, 'one.');
		const isRead = name !== 'realpath';
		const following = follow(path, {pollSeconds: quickPoll, timeout: 100});
		await untilSaid(following, 'one.');
		await following.watcher.readNow();
		await withBuiltin(fs.promises, name, hang, async () => {
			replace(path, 'two.');
			await untilSaid(following, isRead ? 'broken: a network mount that does not answer' : 'two.');
			await following.watcher.readNow();
			// One question at a time: the file, its places, its stamp, and what chokidar asks.
			expect(asked.length).toBeLessThanOrEqual(4);
			const before = asked.length;
			const closed = follow(path, {timeout: 3_600_000});
			await until(() => asked.length > before);
			await closed.watcher.close();
			if (isRead) expect(closed.snapshots).toEqual([]);
		});
		comeBack();
		replace(path, 'three.');
		await untilSaid(following, 'three.');
	},
);

test('an error of the listener is not swallowed, and does not end the watching', async () => {
	const ours = process.listeners('uncaughtException');
	const uncaught: unknown[] = [];
	process.removeAllListeners('uncaughtException');
	process.on('uncaughtException', error => uncaught.push(error));
	try {
		const failure = new Error('from the listener');
		writeFileSync(path, 'fatal.');
		const following = follow(path, {
			onSnapshot: snapshot => {
				if (inShort(snapshot) === 'fatal.') throw failure;
			},
		});
		await until(() => uncaught.length > 0);
		expect(uncaught).toEqual([failure]);
		writeFileSync(path, 'next.');
		await following.watcher.readNow();
		expect(following.last()).toBe('next.');
	} finally {
		process.removeAllListeners('uncaughtException');
		for (const listener of ours) process.on('uncaughtException', listener);
	}
});

test('nothing is reported after closing, not even by a look', async () => {
	const closed = await followLive(path, {pollSeconds: quickPoll});
	const open = await followLive(path, {pollSeconds: quickPoll});
	const closing = closed.watcher.close();
	const before = closed.snapshots.length;
	replace(path, 'too late.');
	await closing;
	await closed.watcher.readNow();
	await untilSaid(open, 'too late.');
	expect(closed.snapshots).toHaveLength(before);
	await closed.watcher.close();
});

test('nothing is reported by a look that was under way when it was closed', async () => {
	writeFileSync(path, 'one.');
	const {watcher, snapshots} = follow(path);
	await watcher.close();
	expect(snapshots).toEqual([]);
});

test('closing leaves nothing open, also in the middle of the first look or of a second look', async () => {
	await until(() => openResources().FSEventWrap === undefined, {instead: openResources});
	const before = openResources();
	writeFileSync(path, 'half');
	await follow(path, {pollSeconds: quickPoll}).watcher.close();
	let looks = 0;
	const doubtful = follow(path, {
		pollSeconds: quickPoll,
		onText: () => {
			looks += 1;
		},
	});
	await until(() => looks > 0);
	await doubtful.watcher.close();
	const live = await followLive(path, {pollSeconds: quickPoll});
	expect(openResources().FSEventWrap).toBeGreaterThan(0);
	await live.watcher.close();
	await until(() => isNoMore(openResources(), before), {instead: openResources});
});

/** How many handles and timers of each kind keep the process alive, and, where it can be told, open files. */
function openResources(): Readonly<Record<string, number>> {
	const counts: Record<string, number> = {};
	for (const kind of process.getActiveResourcesInfo()) counts[kind] = (counts[kind] ?? 0) + 1;
	if (process.platform === 'linux') counts.descriptors = fs.readdirSync('/proc/self/fd').length;
	return counts;
}

function isNoMore(
	after: Readonly<Record<string, number>>,
	before: Readonly<Record<string, number>>,
): boolean {
	// The test runner and until() have timers of their own, which come and go.
	const ours = Object.keys(after).filter(kind => kind !== 'Immediate');
	return ours.every(kind => (after[kind] ?? 0) <= (before[kind] ?? 0));
}

test('one reading without watching: good, broken, missing', async () => {
	const read = async () => inShort(await readOnce({path, parse, now, maximumBytes: 100}));
	expect(await read()).toBe('missing');
	writeFileSync(path, 'one.');
	expect(await read()).toBe('one.');
	writeFileSync(path, 'half');
	expect(await read()).toBe('broken: text "half"');
});

test('a parser may take its time: what it makes of the text is reported, and then what has changed meanwhile', async () => {
	replace(path, 'one.');
	const said: string[] = [];
	const begun = Promise.withResolvers<void>();
	const first = Promise.withResolvers<void>();
	const slow = async (text: string) => {
		begun.resolve();
		if (text === 'one.') await first.promise;
		return parse(text);
	};
	const onSnapshot = (snapshot: FileSnapshot<Good>) => said.push(inShort(snapshot));
	const watcher = watchFile({path, parse: slow, pollSeconds: eventsOnly, now, maximumBytes: 100, onSnapshot});
	watchers.push(watcher);
	const looking = watcher.readNow();
	await begun.promise;
	replace(path, 'two.');
	expect(said).toEqual([]);
	first.resolve();
	await looking;
	expect(said).toEqual(['one.', 'two.']);
});

test('a parser that is still at work does not hold up closing, and is told', async () => {
	replace(path, 'one.');
	const begun = Promise.withResolvers<AbortSignal>();
	const said: string[] = [];
	const watcher = watchFile({
		path,
		parse: (_, stop) => {
			begun.resolve(stop);
			return new Promise<Good>(() => {});
		},
		pollSeconds: eventsOnly,
		now,
		maximumBytes: 100,
		onSnapshot: snapshot => said.push(inShort(snapshot)),
	});
	const stop = await begun.promise;
	await watcher.close();
	expect(stop.aborted).toBe(true);
	expect(said).toEqual([]);
});

test('a long text comes out of its bytes whole, wherever it is cut to be decoded', async () => {
	const text = `${'\uFEFFaж€😀'.repeat(900_000)}.`;
	writeFileSync(path, text);
	const content = await readContent(path, 32 * 1024 * 1024);
	expect(content.kind === 'text' && content.text === text).toBe(true);
});
