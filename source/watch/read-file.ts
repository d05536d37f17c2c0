import {isUtf8} from 'node:buffer';
import {createHash} from 'node:crypto';
import {type BigIntStats, constants} from 'node:fs';
import {type FileHandle, open, stat} from 'node:fs/promises';
import type {Problem} from '../incident/problem.ts';

/** What one look at a file found. */
export type FileContent =
	| {
			readonly kind: 'text';
			readonly text: string;
			/** SHA-256 of the bytes: tells contents apart without keeping 32 MB of the last one. */
			readonly digest: string;
			/** The file's mtime, ms. */
			readonly changedAt: number;
			/** Somebody wrote while it was read, so it may be half old and half new. */
			readonly isTorn: boolean;
	  }
	| {readonly kind: 'refused'; readonly problem: Problem}
	| {readonly kind: 'missing'};

/**
 * Reads a file of at most `maximumBytes` as UTF-8. It never waits on what is no file (a named pipe, a device),
 * and answers what the file system refuses with a problem in plain words; it throws only for mistakes in the
 * program.
 */
export async function readContent(path: string, maximumBytes: number): Promise<FileContent> {
	try {
		// Before opening: opening a device can have effects, and so can opening a named pipe.
		const refusal = refusalOf(await stat(path, {bigint: true}), maximumBytes);
		if (refusal !== undefined) return {kind: 'refused', problem: refusal};
		// Not blocking, because a named pipe may have taken the file's place since.
		const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
		try {
			return await readHandle(handle, maximumBytes);
		} finally {
			await handle.close();
		}
	} catch (error) {
		return contentOfFailure(error);
	}
}

async function readHandle(handle: FileHandle, maximumBytes: number): Promise<FileContent> {
	const before = await handle.stat({bigint: true});
	const refusal = refusalOf(before, maximumBytes);
	if (refusal !== undefined) return {kind: 'refused', problem: refusal};
	const bytes = await readAtMost(handle, maximumBytes + 1);
	const after = await handle.stat({bigint: true});
	const hasGrown = bytes.length > maximumBytes;
	if (hasGrown) return {kind: 'refused', problem: tooLarge(after.size, maximumBytes)};
	return contentOfBytes(bytes, Number(after.mtimeMs), isTorn(before, after, bytes.length));
}

async function readAtMost(handle: FileHandle, limit: number): Promise<Buffer> {
	const chunks: Buffer[] = [];
	let length = 0;
	while (length < limit) {
		const {bytesRead, buffer} = await handle.read(Buffer.allocUnsafe(Math.min(limit - length, 1024 * 1024)));
		if (bytesRead === 0) break;
		chunks.push(buffer.subarray(0, bytesRead));
		length += bytesRead;
	}
	return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, length);
}

function isTorn(before: BigIntStats, after: BigIntStats, length: number): boolean {
	return before.size !== after.size || before.mtimeNs !== after.mtimeNs || after.size !== BigInt(length);
}

function contentOfBytes(bytes: Buffer, changedAt: number, isTorn: boolean): FileContent {
	if (!isUtf8(bytes)) return {kind: 'refused', problem: describeBadText(bytes)};
	const digest = createHash('sha256').update(bytes).digest('base64');
	return {kind: 'text', text: bytes.toString('utf8'), digest, changedAt, isTorn};
}

const replacement = Buffer.from('\uFFFD');

/** Says where bytes that are not UTF-8 stop being it: the line and column (UTF-16 units) of the first bad byte. */
export function describeBadText(bytes: Buffer): Problem {
	const expected = 'text in UTF-8';
	const hint = 'Save it again with the encoding UTF-8';
	const mark = bytes.subarray(0, 2).toString('hex');
	if (mark === 'fffe' || mark === 'feff') return problemOfFile('text in UTF-16', expected, hint);
	const {before, byte} = splitAtBadByte(bytes);
	const line = before.split('\n').length;
	const column = before.length - before.lastIndexOf('\n');
	const found = `the byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')}, which is none`;
	return {...problemOfFile(found, expected, hint), line, column};
}

/** Decoding puts U+FFFD for what is bad, but the text may hold a real one: only the bytes tell which. */
function splitAtBadByte(bytes: Buffer): {readonly before: string; readonly byte: number} {
	const text = bytes.toString('utf8');
	let from = 0;
	let offset = 0;
	for (;;) {
		const at = text.indexOf('\uFFFD', from);
		if (at === -1) return {before: text, byte: 0};
		offset += Buffer.byteLength(text.slice(from, at));
		const isReal = bytes.subarray(offset, offset + replacement.length).equals(replacement);
		if (!isReal) return {before: text.slice(0, at), byte: bytes[offset] ?? 0};
		from = at + 1;
		offset += replacement.length;
	}
}

function refusalOf(stats: BigIntStats, maximumBytes: number): Problem | undefined {
	const kind = kindOf(stats);
	if (kind !== undefined) return problemOfFile(kind, 'a file', 'Give the path of the incident file itself');
	return stats.size > maximumBytes ? tooLarge(stats.size, maximumBytes) : undefined;
}

function kindOf(stats: BigIntStats): string | undefined {
	if (stats.isFile()) return undefined;
	if (stats.isDirectory()) return 'a folder';
	if (stats.isFIFO()) return 'a named pipe';
	if (stats.isSocket()) return 'a socket';
	return 'a device';
}

function tooLarge(size: bigint, maximumBytes: number): Problem {
	const found = `a file of ${megabytes(Number(size))}`;
	const hint = 'Check that this is the incident file, and that the script that writes it has not gone astray';
	return problemOfFile(found, `at most ${megabytes(maximumBytes)}`, hint);
}

/** Rounded up, so that a file just over the limit never reads as being at it. */
function megabytes(bytes: number): string {
	return `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`;
}

function contentOfFailure(error: unknown): FileContent {
	const code = codeOf(error);
	if (code === undefined) throw error;
	if (code === 'ENOENT' || code === 'ENOTDIR') return {kind: 'missing'};
	return {kind: 'refused', problem: describeRefusal(code)};
}

/** The system's code of an error (`EACCES`), where it has one. */
export function codeOf(error: unknown): string | undefined {
	if (!(error instanceof Error && 'code' in error)) return undefined;
	return typeof error.code === 'string' ? error.code : undefined;
}

const permission = [
	'a file that this user may not read',
	'Allow this user to read the file and to enter the folders that it is in',
] as const;
const descriptors = [
	'too many open files',
	'Close other programs, or raise the limit of open files',
] as const;
const mount = ['a network mount that does not answer', 'Check the network and the mount'] as const;

const refusals: Readonly<Record<string, readonly [found: string, hint: string]>> = {
	EACCES: permission,
	EPERM: permission,
	EIO: ['an error of the disk or the network mount', 'Check the disk, or the network and the mount'],
	ELOOP: ['a symbolic link that leads back to itself', 'Point the link at the incident file'],
	ENAMETOOLONG: ['a path that is too long', 'Move the file to a shorter path'],
	EMFILE: descriptors,
	ENFILE: descriptors,
	ESTALE: mount,
	ETIMEDOUT: mount,
	EHOSTDOWN: mount,
	ENOTCONN: mount,
	// What opening a socket says, where it took the file's place after the look.
	ENXIO: ['a socket or a device', 'Give the path of the incident file itself'],
};

/** Says why the system did not let a file be read, in plain words, from the error's code (`EACCES`, `EIO`, …). */
export function describeRefusal(code: string): Problem {
	const known = Object.hasOwn(refusals, code) ? refusals[code] : undefined;
	const [found, hint] = known ?? [`the error ${code}`, 'Check the file, and the disk or mount that it is on'];
	return problemOfFile(found, 'a file that can be read', hint);
}

function problemOfFile(found: string, expected: string, hint: string): Problem {
	return {severity: 'error', line: 1, column: 1, path: '', found, expected, hint};
}
