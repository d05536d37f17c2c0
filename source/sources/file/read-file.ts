import {isUtf8} from 'node:buffer';
import {type BigIntStats, constants} from 'node:fs';
import {type FileHandle, open, stat} from 'node:fs/promises';
import {StringDecoder} from 'node:string_decoder';
import {setImmediate as nextTurn} from 'node:timers/promises';
import type {Issue} from '../../incident/issues/issue.ts';
import {encodingIssue} from './encoding-issue.ts';
import {errorCode, fsErrorIssue, rejectionOf, tooLargeIssue} from './fs-errors.ts';

/** What one read of a file found. */
export type FileContent =
	| {
			readonly kind: 'text';
			readonly text: string;
			/** The file's mtime, ms. */
			readonly changedAt: number;
			/** Somebody wrote while it was read, so it may be half old and half new. */
			readonly isTorn: boolean;
			/** The file is in no folder any more, and still found at its path: as in a container that it alone is mounted in. */
			readonly isReplaced: boolean;
	  }
	| {readonly kind: 'refused'; readonly issue: Issue}
	/** The system did not let it be read. It may at any moment, and the file's times will not tell. */
	| {readonly kind: 'unreadable'; readonly issue: Issue}
	| {readonly kind: 'missing'};

/**
 * Reads a file of at most `maximumBytes` as UTF-8. It never waits on what is no file (a named pipe, a device), and
 * answers what the file system refuses with an issue in plain words; it throws only for mistakes in the program.
 */
export async function readContent(path: string, maximumBytes: number): Promise<FileContent> {
	try {
		// Before opening: opening a device can have effects, and so can opening a named pipe.
		const rejection = rejectionOf(await stat(path, {bigint: true}), maximumBytes);
		if (rejection !== undefined) return {kind: 'refused', issue: rejection};
		// Not blocking, because a named pipe may have taken the file's place since.
		const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
		try {
			return await readHandle(handle, path, maximumBytes);
		} finally {
			await handle.close();
		}
	} catch (error) {
		return contentOfFailure(error);
	}
}

async function readHandle(handle: FileHandle, path: string, maximumBytes: number): Promise<FileContent> {
	const before = await handle.stat({bigint: true});
	const rejection = rejectionOf(before, maximumBytes);
	if (rejection !== undefined) return {kind: 'refused', issue: rejection};
	// One byte more than may be, to see that a file has grown.
	const stream = handle.createReadStream({
		autoClose: false,
		start: 0,
		end: maximumBytes,
		highWaterMark: 2 ** 20,
	});
	const bytes = Buffer.concat(await stream.toArray());
	const after = await handle.stat({bigint: true});
	if (bytes.length > maximumBytes) return {kind: 'refused', issue: tooLargeIssue(after.size, maximumBytes)};
	if (!isUtf8(bytes)) return {kind: 'refused', issue: encodingIssue(bytes)};
	const changedAt = Number(after.mtimeMs);
	return {
		kind: 'text',
		text: await textOf(bytes),
		changedAt,
		isTorn: isTorn(before, after, bytes.length),
		isReplaced: after.nlink === 0n && (await isUnlinked(path)),
	};
}

/** A file that was open while another took its place has no link either: what counts is what the path leads to now. */
async function isUnlinked(path: string): Promise<boolean> {
	const {nlink} = await stat(path, {bigint: true});
	return nlink === 0n;
}

function isTorn(before: BigIntStats, after: BigIntStats, length: number): boolean {
	return before.size !== after.size || before.mtimeNs !== after.mtimeNs || after.size !== BigInt(length);
}

/** Decoding so many bytes takes a few milliseconds. */
const sliceLength = 8 * 1024 * 1024;

/** Decodes UTF-8 in slices, between which the event loop goes on. */
async function textOf(bytes: Buffer): Promise<string> {
	if (bytes.length <= sliceLength) return bytes.toString('utf8');
	const decoder = new StringDecoder('utf8');
	let text = '';
	for (let from = 0; from < bytes.length; from += sliceLength) {
		text += decoder.write(bytes.subarray(from, from + sliceLength));
		await nextTurn();
	}
	return text;
}

function contentOfFailure(error: unknown): FileContent {
	const code = errorCode(error);
	if (code === undefined) throw error;
	if (code === 'ENOENT' || code === 'ENOTDIR') return {kind: 'missing'};
	return {kind: 'unreadable', issue: fsErrorIssue(code)};
}
