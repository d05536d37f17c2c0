import type {Issue} from '../issues/issue.ts';
import {runAtOnce, type Steps} from '../steps.ts';
import {type DuplicateKey, duplicateKeys} from './duplicate-keys.ts';
import {countKeys, removeProtoKeys} from './keys.ts';
import {type JsonPath, type Location, type LocationQuery, locate, locator} from './locations.ts';
import {syntaxIssues} from './syntax-issues.ts';
import {walkTokens} from './tokens.ts';
import {withoutComments} from './without-comments.ts';

/** The value of a JSON text, and what the value alone does not tell. */
export interface ParsedJson {
	readonly value: unknown;
	/** Walks over the text: to be called once, and only where there is something to say. */
	readonly locate: (queries: readonly LocationQuery[]) => readonly Location[];
	readonly duplicateKeys: readonly DuplicateKey[];
	/** Keys called `__proto__`. They are left out of the value: many a program takes them for the prototype. */
	readonly protoKeys: readonly JsonPath[];
}

// Real files nest 8 deep. Whatever walks over a value recurses, and brackets alone would overflow its stack.
const deepest = 200;

/**
 * Parses JSON, and forgives what people who write it by hand do: a byte-order mark, comments, trailing commas. Any
 * other text that is not JSON comes back as issues.
 */
export function parseJson(written: string): ParsedJson | readonly Issue[] {
	return runAtOnce(parseJsonInSteps(written));
}

/** `parseJson` in steps, none of which takes much longer than `JSON.parse` of the text does. */
export function* parseJsonInSteps(written: string): Steps<ParsedJson | readonly Issue[]> {
	const text = written.startsWith('\uFEFF') ? written.slice(1) : written;
	if (text.trim() === '') return [issueAt(text, 0, 'an empty file', 'an incident in JSON')];
	const {depth, colons} = survey(text);
	yield;
	const strict = depth > deepest ? undefined : parseStrict(text);
	yield;
	const tooDeep = strict === undefined ? offsetOfDepth(text, deepest) : undefined;
	if (tooDeep !== undefined) {
		return [issueAt(text, tooDeep, 'another level of brackets', `brackets at most ${deepest} deep`)];
	}
	const parsed = strict ?? (yield* parseForgiving(text));
	if (parsed === undefined) return yield* syntaxIssues(text);
	const {value} = parsed;
	const {keys, hasProtoKeys} = countKeys(value);
	const protoKeys = hasProtoKeys ? removeProtoKeys(value) : [];
	yield;
	// Looking for them takes longer than all else, and there are none where each colon outside of texts has its key.
	const duplicates = keys === colons ? [] : duplicateKeys(text);
	yield;
	return {value, locate: queries => locate(text, queries), duplicateKeys: duplicates, protoKeys};
}

function issueAt(text: string, offset: number, found: string, expected: string): Issue {
	return {severity: 'error', ...locator(text)(offset), found, expected};
}

/** How deep brackets nest, and how many colons stand outside of texts; exact for JSON without comments. */
function survey(text: string): {readonly depth: number; readonly colons: number} {
	let open = 0;
	let depth = 0;
	let colons = 0;
	for (let at = 0; at < text.length; at += 1) {
		switch (text.charCodeAt(at)) {
			case 0x22:
				at = endOfString(text, at);
				break;
			case 0x3a:
				colons += 1;
				break;
			case 0x7b:
			case 0x5b:
				open += 1;
				depth = Math.max(depth, open);
				break;
			case 0x7d:
			case 0x5d:
				open -= 1;
				break;
		}
	}
	return {depth, colons};
}

function endOfString(text: string, start: number): number {
	for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
		let backslashes = 0;
		while (text[end - 1 - backslashes] === '\\') backslashes += 1;
		if (backslashes % 2 === 0) return end;
	}
	return text.length;
}

function offsetOfDepth(text: string, limit: number): number | undefined {
	let found: number | undefined;
	walkTokens(text, ({role, offset}, brackets) => {
		if (role === 'open' && brackets.length >= limit) found ??= offset;
	});
	return found;
}

function parseStrict(text: string): {readonly value: unknown} | undefined {
	try {
		return {value: JSON.parse(text)};
	} catch {
		return undefined;
	}
}

function* parseForgiving(text: string): Steps<ReturnType<typeof parseStrict>> {
	yield;
	const plain = withoutComments(text);
	yield;
	const parsed = parseStrict(plain);
	yield;
	return parsed;
}
