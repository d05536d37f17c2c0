import type {BigIntStats} from 'node:fs';
import {fileIssue, type Issue} from '../../incident/issues/issue.ts';

/** Why something is not read at all: it is no file, or too large; undefined where it may be read. */
export function rejectionOf(stats: BigIntStats, maximumBytes: number): Issue | undefined {
	const kind = kindOf(stats);
	if (kind !== undefined) return fileIssue(kind, 'a file', 'Give the path of the incident file itself');
	return stats.size > maximumBytes ? tooLargeIssue(stats.size, maximumBytes) : undefined;
}

function kindOf(stats: BigIntStats): string | undefined {
	if (stats.isFile()) return undefined;
	if (stats.isDirectory()) return 'a folder';
	if (stats.isFIFO()) return 'a named pipe';
	if (stats.isSocket()) return 'a socket';
	return 'a device';
}

/** The issue of a file that is too large. */
export function tooLargeIssue(size: bigint, maximumBytes: number): Issue {
	const found = `a file of ${megabytes(Number(size))}`;
	const hint = 'Check that this is the incident file, and that the script that writes it has not gone astray';
	return fileIssue(found, `at most ${megabytes(maximumBytes)}`, hint);
}

/** Rounded up, so that a file just over the limit never reads as being at it. */
function megabytes(bytes: number): string {
	return `${Math.ceil((bytes / 1024 / 1024) * 10) / 10} MB`;
}

/** The system's code of an error (`EACCES`), where it has one. */
export function errorCode(error: unknown): string | undefined {
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

const descriptions: Readonly<Record<string, readonly [found: string, hint: string]>> = {
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
	// What opening a socket says, where it took the file's place after the check.
	ENXIO: ['a socket or a device', 'Give the path of the incident file itself'],
};

/** Why the system did not let a file be read, in plain words, by the error's code (`EACCES`, `EIO`, …). */
export function fsErrorIssue(code: string): Issue {
	const known = Object.hasOwn(descriptions, code) ? descriptions[code] : undefined;
	const [found, hint] = known ?? [`the error ${code}`, 'Check the file, and the disk or mount that it is on'];
	return fileIssue(found, 'a file that can be read', hint);
}
