import type {Problem} from '../incident/problem.ts';
import {patiently} from './patiently.ts';
import {pause} from './pause.ts';
import {type FileContent, readContent} from './read-file.ts';
import {describeRefusal} from './refusals.ts';

/** What a parser makes of a text: an incident or a map, with whatever else it carries, or what is wrong with the text. */
export type ParseResult =
	| {readonly kind: 'incident' | 'map'}
	| {readonly kind: 'broken'; readonly problems: readonly Problem[]};

/** The result of a parser that could use the text. */
export type Good<P> = Exclude<P, {readonly kind: 'broken'}>;

/** The state of the file at one moment; times in ms since 1970. */
export type Reading<T> =
	| {
			readonly kind: 'good';
			readonly parsed: T;
			/** The file's mtime. */
			readonly changedAt: number;
			readonly readAt: number;
	  }
	| {readonly kind: 'broken'; readonly problems: readonly Problem[]; readonly readAt: number}
	| {readonly kind: 'missing'; readonly readAt: number};

export interface ReadOptions<P extends ParseResult> {
	readonly path: string;
	readonly parse: (text: string) => P;
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

export interface Found<P> {
	/** Equal for equal states of the file. */
	readonly key: string;
	readonly reading: Reading<Good<P>>;
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
	const noAnswer: FileContent = {kind: 'unreadable', problem: describeRefusal('ETIMEDOUT')};
	return patiently(() => readContent(path, maximumBytes), noAnswer, answerWithin, stop);
}

/** What the file holds, when two looks agree or the first left no doubt; undefined where it is what was known. */
export async function findSettled<P extends ParseResult>(
	{parse, now}: Pick<ReadOptions<P>, 'parse' | 'now'>,
	read: () => Promise<FileContent>,
	known: string | undefined,
	signal: AbortSignal,
): Promise<Found<P> | undefined> {
	const giveUpAt = performance.now() + patience;
	let last: Found<P> | undefined;
	while (!signal.aborted) {
		const content = await read();
		const key = keyOf(content);
		if (key === known) return undefined;
		if (key === last?.key) return last;
		last = {key, isUnreadable: content.kind === 'unreadable', ...interpret(content, parse, now())};
		const isFirstAndMissing = known === undefined && content.kind === 'missing';
		if (!last.isDoubtful || isFirstAndMissing || performance.now() >= giveUpAt) return last;
		await pause(secondLookAfter, signal);
	}
	return undefined;
}

function keyOf(content: FileContent): string {
	if (content.kind === 'text') return `text ${content.digest}`;
	return content.kind === 'missing' ? 'missing' : JSON.stringify(content.problem);
}

function interpret<P extends ParseResult>(
	content: FileContent,
	parse: (text: string) => P,
	readAt: number,
): Pick<Found<P>, 'reading' | 'isDoubtful'> {
	if (content.kind === 'missing') return {reading: {kind: 'missing', readAt}, isDoubtful: true};
	if (content.kind !== 'text') {
		return {reading: {kind: 'broken', problems: [content.problem], readAt}, isDoubtful: true};
	}
	const {text, changedAt, isTorn} = content;
	const parsed: ParseResult = parse(text);
	if (parsed.kind === 'broken') {
		return {reading: {kind: 'broken', problems: parsed.problems, readAt}, isDoubtful: true};
	}
	const reading = {kind: 'good', parsed: parsed as Good<P>, changedAt, readAt} as const;
	return {reading, isDoubtful: isTorn || text === ''};
}
