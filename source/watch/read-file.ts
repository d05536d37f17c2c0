import {isUtf8} from 'node:buffer';
import {createHash} from 'node:crypto';
import {type BigIntStats, constants} from 'node:fs';
import {type FileHandle, open, stat} from 'node:fs/promises';
import type {Problem} from '../incident/problem.ts';
import {describeBadText} from './bad-text.ts';
import {codeOf, describeRefusal, refusalOf, tooLarge} from './refusals.ts';

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
	/** The system did not let it be read: it may at any moment, and the file's times will not tell. */
	| {readonly kind: 'unreadable'; readonly problem: Problem}
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

function contentOfFailure(error: unknown): FileContent {
	const code = codeOf(error);
	if (code === undefined) throw error;
	if (code === 'ENOENT' || code === 'ENOTDIR') return {kind: 'missing'};
	return {kind: 'unreadable', problem: describeRefusal(code)};
}
