import type {Issue} from '../../incident/issues/issue.ts';
import {fsErrorIssue} from './fs-errors.ts';
import {type FileContent, readContent} from './read-file.ts';
import {sleep} from './sleep.ts';
import {withTimeout} from './with-timeout.ts';

/** What a parser makes of a text: an incident or a map, with whatever else it carries, or what is wrong with the text. */
export type ParseResult =
	| {readonly kind: 'incident' | 'map'}
	| {readonly kind: 'broken'; readonly issues: readonly Issue[]};

/** The result of a parser that could use the text. */
export type Good<P> = Exclude<P, {readonly kind: 'broken'}>;

/** The state of the file at one moment; times in ms since 1970. */
export type FileSnapshot<T> =
	| {
			readonly kind: 'good';
			readonly parsed: T;
			/** The file's mtime. */
			readonly changedAt: number;
			readonly readAt: number;
	  }
	| {readonly kind: 'broken'; readonly issues: readonly Issue[]; readonly readAt: number}
	| {readonly kind: 'missing'; readonly readAt: number};

export interface ReadOptions<P extends ParseResult> {
	readonly path: string;
	/** Makes of a text what is reported; what becomes of it once `stop` is aborted is not looked at. */
	readonly parse: (text: string, stop: AbortSignal) => P | Promise<P>;
	/** The clock, ms since 1970. */
	readonly now: () => number;
	readonly maximumBytes: number;
	/** How long an answer of the file system is waited for, ms; 20 s if not given. */
	readonly answerWithin?: number;
}

/** How long what looks half-written is left alone before it is read again, ms. */
const secondLookAfter = 120;
/** How long a text that keeps changing is waited for before it is reported as it is, ms. */
const patience = 2000;

export interface SettledRead<P> {
	readonly content: FileContent;
	readonly reading: FileSnapshot<Good<P>>;
	/** It may be a moment in the middle of a write. */
	readonly isDoubtful: boolean;
	/** The system did not let the file be read: nothing but another look tells when it does again. */
	readonly isUnreadable: boolean;
}

/** How long the file system may take, ms: a large file from a slow mount takes a while. */
export const longestAnswer = 20_000;

/** A way to read the file that comes to an end; a mount that does not answer counts as a refusal. */
export function reader(
	{path, maximumBytes, answerWithin = longestAnswer}: Omit<ReadOptions<never>, 'parse'>,
	stop: AbortSignal,
): () => Promise<FileContent> {
	const noAnswer: FileContent = {kind: 'unreadable', issue: fsErrorIssue('ETIMEDOUT')};
	return withTimeout(() => readContent(path, maximumBytes), noAnswer, answerWithin, stop);
}

/** What the file holds, when two looks agree or the first left no doubt; undefined where it is what was known. */
export async function readSettled<P extends ParseResult>(
	{parse, now}: Pick<ReadOptions<P>, 'parse' | 'now'>,
	read: () => Promise<FileContent>,
	known: FileContent | undefined,
	stop: AbortSignal,
): Promise<SettledRead<P> | undefined> {
	let giveUpAt = performance.now() + patience;
	let last: SettledRead<P> | undefined;
	while (!stop.aborted) {
		const content = await read();
		if (stop.aborted || isSameContent(content, known)) return undefined;
		if (last !== undefined && isSameContent(content, last.content)) return last;
		const before = performance.now();
		const reading = await interpret(content, parse, now, stop);
		if (reading === undefined) return undefined;
		// The file is waited for, not what is made of it.
		giveUpAt += performance.now() - before;
		last = {
			content,
			isUnreadable: content.kind === 'unreadable',
			reading,
			isDoubtful: isDoubtful(content, reading),
		};
		const isFirstAndMissing = known === undefined && content.kind === 'missing';
		if (!last.isDoubtful || isFirstAndMissing || performance.now() >= giveUpAt) return last;
		await sleep(secondLookAfter, stop);
	}
	return undefined;
}

function isSameContent(a: FileContent, b: FileContent | undefined): boolean {
	if (a.kind === 'text') return b?.kind === 'text' && a.text === b.text;
	if (a.kind === 'missing') return b?.kind === 'missing';
	return b !== undefined && 'issue' in b && JSON.stringify(a.issue) === JSON.stringify(b.issue);
}

async function interpret<P extends ParseResult>(
	content: FileContent,
	parse: ReadOptions<P>['parse'],
	now: () => number,
	stop: AbortSignal,
): Promise<FileSnapshot<Good<P>> | undefined> {
	const readAt = now();
	if (content.kind === 'missing') return {kind: 'missing', readAt};
	if (content.kind !== 'text') return {kind: 'broken', issues: [content.issue], readAt};
	const parsed: ParseResult | undefined = await unlessStopped(parse(content.text, stop), stop);
	if (parsed?.kind === 'broken') return {kind: 'broken', issues: parsed.issues, readAt};
	return parsed && {kind: 'good', parsed: parsed as Good<P>, changedAt: content.changedAt, readAt};
}

/** A result that is waited for as long as somebody wants it. */
async function unlessStopped<T>(result: T | Promise<T>, stop: AbortSignal): Promise<T | undefined> {
	if (!(result instanceof Promise)) return result;
	const {promise: stopped, resolve} = Promise.withResolvers<undefined>();
	const onStop = () => resolve(undefined);
	stop.addEventListener('abort', onStop);
	try {
		return await Promise.race([result, stopped]);
	} finally {
		stop.removeEventListener('abort', onStop);
	}
}

function isDoubtful<P>(content: FileContent, {kind}: FileSnapshot<P>): boolean {
	if (kind !== 'good' || content.kind !== 'text') return true;
	return content.isTorn || content.text === '';
}
