import {spawnSync} from 'node:child_process';
import fs, {
	appendFileSync,
	chmodSync,
	chownSync,
	mkdirSync,
	renameSync,
	rmSync,
	symlinkSync,
	truncateSync,
	unlinkSync,
	writeFileSync,
} from 'node:fs';
import type {FileHandle} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import process from 'node:process';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {reducer} from '../../../source/board/reducer.ts';
import type {State} from '../../../source/board/state.ts';
import {maximumBytes} from '../../../source/incident/parse-incident.ts';
import {readContent} from '../../../source/sources/file/read-file.ts';
import type {Watcher} from '../../../source/sources/file/watch-file.ts';
import {watchIncident} from '../../../source/sources/incident-source.ts';
import {plainText} from '../../../source/ui/text/line.ts';
import {boardOf, morning, realText} from '../../helpers/boards.ts';
import {run} from '../../helpers/program.ts';
import {dataLinesOf} from '../../helpers/screen-contents.ts';
import {type TemporaryFolder, temporaryFolder} from '../../helpers/temporary-folder.ts';
import {until} from '../../helpers/until.ts';
import {withBuiltin} from '../../helpers/with-builtin.ts';

const quickPoll = 0.05;
const nobody = 65_534;
const isWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

let folder: TemporaryFolder;
let file: string;
let watchers: Watcher[];

beforeEach(() => {
	folder = temporaryFolder();
	file = folder.file('desk/incident.json', titled('First'));
	watchers = [];
});

afterEach(async () => {
	await Promise.all(watchers.map(async watcher => watcher.close()));
	folder.remove();
});

/** The real incident under another title. */
function titled(title: string): string {
	return realText.replace(/"title": "[^"]*"/, `"title": "${title}"`);
}

interface Board {
	readonly title: () => string | undefined;
	/** Below the clock: what state the data is in. */
	readonly status: () => string;
	/** Every title that was shown, one for each snapshot. */
	readonly titles: readonly (string | undefined)[];
}

/** A board that follows the file, in no terminal, and that nobody presses a key of. */
function openBoard(path = file): Board {
	let state: State = {...boardOf({path}), data: undefined};
	const titles: (string | undefined)[] = [];
	const origin = {path, now: () => morning};
	const watcher = watchIncident(origin, {
		pollSeconds: quickPoll,
		onSnapshot: snapshot => {
			state = reducer(state, {type: 'snapshot-loaded', snapshot});
			titles.push(state.data?.incident.incident.title);
		},
		onDegraded: text => {
			state = reducer(state, {type: 'notice-shown', text});
		},
	});
	watchers.push(watcher);
	return {
		title: () => state.data?.incident.incident.title,
		status: () => plainText(dataLinesOf(state, 400)),
		titles,
	};
}

async function untilGood(board: Board, title: string): Promise<void> {
	await until(() => board.title() === title && !board.status().includes('✗'), {instead: board.status});
}

/** Waits until the board says what is wrong, and sees that it shows the data of before all the same. */
async function untilBroken(board: Board, reason: string, title = 'First'): Promise<void> {
	await until(() => board.status().includes('✗ FILE BROKEN') && board.status().includes(`found ${reason}`), {
		instead: board.status,
	});
	expect(board.title()).toBe(title);
	expect(board.status()).toContain('showing the data');
}

/** So many looks that the watcher has nothing left to wonder about. */
async function aFewPolls(): Promise<void> {
	const {stat} = fs.promises;
	let looks = 0;
	const counting = async (...given: unknown[]) => {
		if (given[0] === file) looks += 1;
		return (stat as (...asked: unknown[]) => Promise<unknown>)(...given);
	};
	await withBuiltin(fs.promises, 'stat', counting, async () => until(() => looks > 6));
}

describe.skipIf(isWindows)('permission', () => {
	/** What root may do, nobody can forbid: the program goes on as a user who owns the folder and nothing else. */
	async function asUser(work: () => Promise<void>): Promise<void> {
		if (!isRoot) return work();
		for (const path of [folder.path, dirname(file), file]) chownSync(path, nobody, nobody);
		process.seteuid?.(nobody);
		try {
			await work();
		} finally {
			process.seteuid?.(0);
		}
	}

	test('permission is taken from the file and given back: the reason is said, and the file is read again', async () => {
		await asUser(async () => {
			const board = openBoard();
			await untilGood(board, 'First');
			chmodSync(file, 0o000);
			writeFileOfOthers('Second');
			await untilBroken(board, 'a file that this user may not read');
			chmodSync(file, 0o600);
			await untilGood(board, 'Second');
		});
	});

	test('permission is taken from the folder and given back: the reason is said, and the file is read again', async () => {
		await asUser(async () => {
			const board = openBoard();
			await untilGood(board, 'First');
			chmodSync(dirname(file), 0o000);
			await untilBroken(board, 'a file that this user may not read');
			chmodSync(dirname(file), 0o700);
			await untilGood(board, 'First');
			writeFileSync(file, titled('Second'));
			await untilGood(board, 'Second');
		});
	});

	/** Somebody else goes on writing where this program may not read; without root, nobody does. */
	function writeFileOfOthers(title: string): void {
		chmodSync(file, 0o200);
		writeFileSync(file, titled(title));
		chmodSync(file, 0o000);
	}
});

describe.skipIf(isWindows)('what is no file', () => {
	test('a device in the place of the file is refused unread, and the file is followed when it is back', async () => {
		const board = openBoard();
		await untilGood(board, 'First');
		const opened: unknown[] = [];
		const realOpen = fs.promises.open;
		const watched: typeof realOpen = async (...given) => {
			opened.push(given[0]);
			return realOpen(...given);
		};
		for (const device of ['/dev/zero', '/dev/full', '/dev/tty']) {
			// A look under way would open what it has taken for a file.
			await aFewPolls();
			await withBuiltin(fs.promises, 'open', watched, async () => {
				opened.length = 0;
				symlinkSync(device, `${file}.tmp`);
				renameSync(`${file}.tmp`, file);
				await untilBroken(board, 'a device', board.title());
				expect(opened).toEqual([]);
			});
			unlinkSync(file);
			writeFileSync(file, titled(`After ${device}`));
			await untilGood(board, `After ${device}`);
		}
	});

	test.each([
		['a named pipe', (path: string) => spawnSync('mkfifo', [path])],
		['a device', (path: string) => symlinkSync('/dev/zero', path)],
		['a folder', (path: string) => mkdirSync(path)],
	])(
		'%s that takes the place of the file between the look and the snapshot is not waited for',
		async (kind, put) => {
			const looks = await fs.promises.stat(file, {bigint: true});
			rmSync(file);
			put(file);
			await withBuiltin(
				fs.promises,
				'stat',
				async () => looks,
				async () => {
					const content = await readContent(file, maximumBytes);
					expect(content).toMatchObject({kind: 'refused', issue: {found: kind}});
				},
			);
		},
	);

	test('links that lead in a circle are refused, and the file is followed when one leads to it again', async () => {
		const link = join(folder.path, 'current.json');
		symlinkSync(file, link);
		const board = openBoard(link);
		await untilGood(board, 'First');
		const other = join(folder.path, 'other.json');
		symlinkSync(link, other);
		symlinkSync(other, `${link}.tmp`);
		renameSync(`${link}.tmp`, link);
		await untilBroken(board, 'a symbolic link that leads back to itself');
		unlinkSync(link);
		symlinkSync(file, link);
		writeFileSync(file, titled('Second'));
		await untilGood(board, 'Second');
	});

	test('a folder that is removed and made again: the file is missing, then followed', async () => {
		const board = openBoard();
		await untilGood(board, 'First');
		rmSync(dirname(file), {recursive: true});
		await until(() => board.status().startsWith('✗ FILE MISSING'), {instead: board.status});
		expect(board.title()).toBe('First');
		folder.file('desk/incident.json', titled('Second'));
		await untilGood(board, 'Second');
	});
});

describe('size', () => {
	/** The incident with as many spaces behind it as make a file of this size. */
	const padded = (title: string, bytes: number) => {
		const text = titled(title);
		return text + ' '.repeat(bytes - Buffer.byteLength(text));
	};

	test('a file of 32 MB is shown, one byte more is refused with its size, and less is shown again', async () => {
		writeFileSync(file, padded('Large', maximumBytes));
		const board = openBoard();
		await untilGood(board, 'Large');
		appendFileSync(file, ' ');
		await untilBroken(board, 'a file of 32.1 MB', 'Large');
		truncateSync(file, maximumBytes);
		await untilGood(board, 'Large');
	});

	test('a file that grows while it is read is read to the limit and no further', async () => {
		const limit = 4 * 1024 * 1024;
		let size = 0;
		await whileReading(
			() => {
				size += 1024 * 1024;
				appendFileSync(file, ' '.repeat(1024 * 1024));
			},
			async () => {
				expect(await readContent(file, limit)).toMatchObject({
					kind: 'refused',
					issue: {expected: 'at most 4 MB'},
				});
			},
		);
		expect(size).toBeLessThanOrEqual(limit + 1024 * 1024);
	});

	test('a file that is written to while it is read is read again before anything is shown', async () => {
		const board = openBoard();
		await untilGood(board, 'First');
		// A look under way has opened the file already, and would read the first draft whole.
		await aFewPolls();
		// Each shorter than the one before: two writes in one tick of the clock leave the same time, and what is read of
		// a text that was cut is whole.
		const drafts = ['Yet another draft', 'Another draft', 'A draft', 'Second'];
		await whileReading(
			() => {
				const next = drafts.shift();
				if (next !== undefined) writeFileSync(file, titled(next));
			},
			async () => {
				writeFileSync(file, titled('The very first draft'));
				await untilGood(board, 'Second');
			},
		);
		expect(board.titles).toEqual(['First', 'Second']);
	});

	/** Runs with something happening before each piece that is read of a file. */
	async function whileReading(happen: () => void, work: () => Promise<void>): Promise<void> {
		await withReading(async read => {
			happen();
			return read();
		}, work);
	}
});

/** Runs with another way to read a piece of a file. */
async function withReading(
	instead: (read: () => Promise<unknown>) => Promise<unknown>,
	work: () => Promise<void>,
): Promise<void> {
	const realOpen = fs.promises.open;
	const opening = async (...given: Parameters<typeof realOpen>) => {
		const handle = await realOpen(...given);
		const realRead = handle.read.bind(handle) as (...asked: unknown[]) => Promise<unknown>;
		handle.read = (async (...asked: unknown[]) => instead(() => realRead(...asked))) as FileHandle['read'];
		return handle;
	};
	await withBuiltin(fs.promises, 'open', opening, work);
}

describe('what the file system refuses', () => {
	const fail = async (code: string) => {
		throw Object.assign(new Error(code), {code});
	};
	const codes = [
		['EIO', 'an error of the disk or the network mount'],
		['ESTALE', 'a network mount that does not answer'],
		['ENOTCONN', 'a network mount that does not answer'],
		['EACCES', 'a file that this user may not read'],
		['EMFILE', 'too many open files'],
		['ENOLCK', 'the error ENOLCK'],
	] as const;

	/** A change that comes while the file cannot be read: the reason is said for as long, and then the change. */
	async function comesThrough(
		reason: string,
		failing: (meanwhile: () => Promise<void>) => Promise<void>,
	): Promise<void> {
		const board = openBoard();
		await untilGood(board, 'First');
		// A look under way would still read what is written next.
		await aFewPolls();
		await failing(async () => {
			writeFileSync(file, titled('Second'));
			await untilBroken(board, reason);
			await aFewPolls();
		});
		await untilGood(board, 'Second');
	}

	test.each(codes)(
		'%s on opening is said, and ends by itself, though nothing about the file has changed',
		(code, reason) =>
			comesThrough(reason, meanwhile => withBuiltin(fs.promises, 'open', () => fail(code), meanwhile)),
	);

	test.each(codes.slice(0, 2))('%s in the middle of reading is said, and ends by itself', (code, reason) =>
		comesThrough(reason, meanwhile => withReading(() => fail(code), meanwhile)),
	);

	test.each(codes.slice(0, 2))('%s on every question is said, and ends by itself', async (code, reason) => {
		const board = openBoard();
		await untilGood(board, 'First');
		await withBuiltin(
			fs.promises,
			'stat',
			() => fail(code),
			async () => {
				await untilBroken(board, reason);
				await aFewPolls();
			},
		);
		await untilGood(board, 'First');
	});
});

/** Limits and disks of one's own, where the system lets users have them. */
const ownLimits = spawnSync('unshare', ['-rUm', 'true']).status === 0;
const moduleAt = (path: string) =>
	JSON.stringify(new URL(`../../../source/${path}`, import.meta.url).pathname);

// Elsewhere (another system, a container that forbids user namespaces) no limit can be lowered for one program alone.
describe.skipIf(!ownLimits)('limits of the system', () => {
	test.each([
		['max_inotify_watches', 'the limit of watched files on this machine is used up (ENOSPC)'],
		['max_inotify_instances', 'the limit of open or watched files is used up (EMFILE)'],
	])('where %s is used up the poll takes over, and says so', async (limit, reason) => {
		const code = `
			import {writeFileSync} from 'node:fs';
			import {watchFile} from ${moduleAt('sources/file/watch-file.ts')};
			const said = [], troubles = [], path = process.argv[1];
			const step = async () => {
				if (said.length === 1 && troubles.length === 1) writeFileSync(path, 'second');
				if (said.length < 2) return;
				await watcher.close();
				console.log(JSON.stringify({said, troubles}));
			};
			const watcher = watchFile({
				path, pollSeconds: ${quickPoll}, now: Date.now, maximumBytes: 100,
				parse: text => ({kind: 'incident', text}),
				onSnapshot: snapshot => void (said.push(snapshot.parsed.text), step()),
				onDegraded: text => void (troubles.push(text), step()),
			});`;
		writeFileSync(file, 'first');
		const lowered = `echo 0 > /proc/sys/user/${limit}; exec node --input-type=module -e "$0" "$1"`;
		const {stdout, stderr} = await run('unshare', ['-rU', 'sh', '-c', lowered, code, file]);
		expect(stderr).toBe('');
		expect(JSON.parse(stdout)).toEqual({
			said: ['first', 'second'],
			troubles: [`No events about changes: ${reason}; checking every ${quickPoll} s instead`],
		});
	});

	test.each([
		['full', 'head -c 100000 /dev/zero > disk/filler 2> /dev/null', 'ENOSPC'],
		['read-only', 'mount -o remount,ro disk', 'EROFS'],
	])('preferences on a disk that is %s stay as they were, with a warning', async (_, spoil, error) => {
		const code = `
			import {readFileSync} from 'node:fs';
			import {openPreferences} from ${moduleAt('config/preferences.ts')};
			const path = process.argv[1];
			const warning = openPreferences(path).save({theme: 'light', region: 'x'.repeat(9000)});
			console.log(JSON.stringify([warning, readFileSync(path, 'utf8')]));
			// As the board ends.
			process.exit();`;
		const script = `
			cd "$2" && mkdir disk && mount -t tmpfs -o size=16k none disk && mkdir disk/sitboard &&
			echo '{"theme": "dark"}' > disk/sitboard/config.json
			${spoil}
			node --input-type=module -e "$0" "$1"
			ls disk/sitboard`;
		const path = join(folder.path, 'disk', 'sitboard', 'config.json');
		const {stdout, stderr} = await run('unshare', ['-rm', 'sh', '-c', script, code, path, folder.path]);
		expect(stderr).toBe('');
		const [told = '', ...names] = stdout.trim().split('\n');
		const [warning, kept] = JSON.parse(told);
		expect(warning).toMatchObject({brief: 'Preferences could not be saved'});
		expect(warning.whole).toContain(error);
		expect(kept).toBe('{"theme": "dark"}\n');
		expect(names).toEqual(['config.json']);
	});
});
