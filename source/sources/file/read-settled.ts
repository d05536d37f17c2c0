import {addAbortListener} from 'node:events';
import {setTimeout as delay} from 'node:timers/promises';
import type {Issue} from '../../incident/issues/issue.ts';
import {fsErrorIssue} from './fs-errors.ts';
import {type FileContent, readContent} from './read-file.ts';
import {withTimeout} from './with-timeout.ts';

/** What a parser makes of a text: an incident or a map with whatever else it carries, or what is wrong with the text. */
export type ParseResult =
	| {readonly kind: 'incident' | 'map'}
	| {readonly kind: 'broken'; readonly issues: readonly Issue[]};

/** The result of a parser that could use the text. */
export type Good<P> = Exclude<P, {readonly kind: 'broken'}>;

/** What a file held when it was last read; times in ms since 1970. */
export type FileSnapshot<T> =
	| {
			readonly kind: 'good';
			readonly parsed: T;
			/** The file's mtime. */
			readonly changedAt: number;
			readonly readAt: number;
			/** Another file has taken its place where it cannot be seen from here. */
			readonly isReplaced?: true;
	  }
	| {readonly kind: 'broken'; readonly issues: readonly Issue[]; readonly readAt: number}
	| {readonly kind: 'missing'; readonly readAt: number};

export interface ReadOptions<P extends ParseResult> {
	readonly path: string;
	/** Makes of a text what is reported; its result is ignored once `stop` is aborted. */
	readonly parse: (text: string, stop: AbortSignal) => P | Promise<P>;
	/** The clock, ms since 1970. */
	readonly now: () => number;
	readonly maximumBytes: number;
	/** How long an answer of the file system is waited for, ms; 20 s if not given. */
	readonly timeout?: number;
}

export interface SettledRead<P> {
	readonly content: FileContent;
	readonly snapshot: FileSnapshot<Good<P>>;
}

/** How long the file system may take, ms: a large file from a slow mount takes a while. */
export const defaultTimeout = 20_000;
/** How long what looks half-written is left alone before it is read again, ms. */
const retryDelay = 120;
/** How long a file that keeps changing, or looks cut off, is waited for before it is reported as it is, ms. */
const settleTimeout = 3000;

/** Makes a read of the file that comes to an end: a mount that does not answer counts as unreadable. */
export function contentReader(
	{path, maximumBytes, timeout = defaultTimeout}: Omit<ReadOptions<never>, 'parse'>,
	stop: AbortSignal,
): () => Promise<FileContent> {
	const fallback: FileContent = {kind: 'unreadable', issue: fsErrorIssue('ETIMEDOUT')};
	return withTimeout({ask: () => readContent(path, maximumBytes), fallback, timeout, stop});
}

/** Waits for some milliseconds, or until stopped; the caller asks next which of the two it was. */
export async function sleep(milliseconds: number, stop: AbortSignal): Promise<void> {
	// Rejects only when stopped.
	await delay(milliseconds, undefined, {signal: stop}).catch(() => {});
}

interface SettledOptions<P extends ParseResult> extends Pick<ReadOptions<P>, 'parse' | 'now'> {
	readonly read: () => Promise<FileContent>;
	/** What was reported last. */
	readonly known: FileContent | undefined;
	readonly stop: AbortSignal;
}

/**
 * Reads the file until two reads agree or one leaves no doubt that it is whole; one that looks cut off is given the time
 * to be completed. Resolves with undefined where it holds
 * what is known already, and where it is stopped.
 */
export async function readSettled<P extends ParseResult>({
	parse,
	now,
	read,
	known,
	stop,
}: SettledOptions<P>): Promise<SettledRead<P> | undefined> {
	let giveUpAt = performance.now() + settleTimeout;
	let writtenBy = 0;
	let last: SettledRead<P> | undefined;
	while (!stop.aborted) {
		const content = await read();
		if (stop.aborted || isSameContent(content, known)) return undefined;
		if (last !== undefined && isSameContent(content, last.content)) {
			if (performance.now() >= writtenBy) return last;
			await sleep(retryDelay, stop);
			continue;
		}
		const begun = performance.now();
		const snapshot = await toSnapshot(content, {parse, now, stop});
		if (snapshot === undefined) return undefined;
		// The file is waited for, not its parser.
		giveUpAt += performance.now() - begun;
		last = {content, snapshot};
		writtenBy = performance.now() + writingTimeLeft(last, now());
		const isFirstAndMissing = known === undefined && content.kind === 'missing';
		if (!isDoubtful(last) || isFirstAndMissing || performance.now() >= giveUpAt) return last;
		await sleep(retryDelay, stop);
	}
	return undefined;
}

function isSameContent(a: FileContent, b: FileContent | undefined): boolean {
	if (a.kind === 'text') return b?.kind === 'text' && a.text === b.text && a.isReplaced === b.isReplaced;
	if (a.kind === 'missing') return b?.kind === 'missing';
	return b !== undefined && 'issue' in b && JSON.stringify(a.issue) === JSON.stringify(b.issue);
}

async function toSnapshot<P extends ParseResult>(
	content: FileContent,
	{parse, now, stop}: Pick<SettledOptions<P>, 'parse' | 'now' | 'stop'>,
): Promise<FileSnapshot<Good<P>> | undefined> {
	const readAt = now();
	if (content.kind === 'missing') return {kind: 'missing', readAt};
	if (content.kind !== 'text') return {kind: 'broken', issues: [content.issue], readAt};
	const parsed: ParseResult | undefined = await unlessStopped(parse(content.text, stop), stop);
	if (parsed?.kind === 'broken') return {kind: 'broken', issues: parsed.issues, readAt};
	if (parsed === undefined) return undefined;
	const {changedAt, isReplaced} = content;
	const good = {kind: 'good', parsed: parsed as Good<P>, changedAt, readAt} as const;
	return isReplaced ? {...good, isReplaced} : good;
}

/** Waits for a result for as long as nobody stops. */
async function unlessStopped<T>(result: T | Promise<T>, stop: AbortSignal): Promise<T | undefined> {
	const {promise: stopped, resolve} = Promise.withResolvers<undefined>();
	using _listener = addAbortListener(stop, () => resolve(undefined));
	return await Promise.race([result, stopped]);
}

/**
 * How long a file that looks cut off, and was just changed, may still be being written, ms: emptied, and filled within a
 * second or two. All that is watched is JSON, which ends with a bracket.
 */
function writingTimeLeft<P>({content, snapshot}: SettledRead<P>, now: number): number {
	if (
		snapshot.kind !== 'broken' ||
		content.kind !== 'text' ||
		'}]'.includes(content.text.trimEnd().at(-1) ?? ' ')
	)
		return 0;
	// The clock of a file system on the network may be any: a change that is not of now says nothing.
	const age = Math.abs(now - content.changedAt);
	return Math.max(0, settleTimeout - age);
}

/** True for what may be a moment in the middle of a write. */
function isDoubtful<P>({content, snapshot}: SettledRead<P>): boolean {
	if (snapshot.kind !== 'good' || content.kind !== 'text') return true;
	return content.isTorn || content.text === '';
}
