import {fileIssue, type Issue} from '../issues/issue.ts';
import {runAtOnce, type Steps} from '../steps.ts';
import {type Location, type LocationQuery, locate, locator} from './locations.ts';
import {findOddKeys, type OddKeys, protoKey} from './odd-keys.ts';
import {syntaxIssues} from './syntax-issues.ts';
import {walkTokens} from './tokens.ts';
import {withoutComments} from './without-comments.ts';

/** The value of a JSON text, and what the value alone does not tell; keys called `__proto__` are left out of it. */
export interface ParsedJson extends OddKeys {
	readonly value: unknown;
	/** Walks over the text: to be called once, and only where there is something to say. */
	readonly locate: (queries: readonly LocationQuery[]) => readonly Location[];
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
	if (text.trim() === '') return [fileIssue('an empty file', 'an incident in JSON')];
	let json = text;
	let parsed = parseStrict(json);
	yield;
	if (parsed === undefined) {
		const tooDeep = offsetOfDepth(text, deepest);
		if (tooDeep !== undefined) return [tooDeepIssue(text, tooDeep)];
		yield;
		json = withoutComments(text);
		yield;
		parsed = parseStrict(json);
		yield;
		if (parsed === undefined) return yield* syntaxIssues(text);
	}
	const {keys, hasProtoKeys, isTooDeep} = countKeys(parsed.value);
	if (isTooDeep) return [tooDeepIssue(text, offsetOfDepth(text, deepest) ?? 0)];
	const value = hasProtoKeys
		? JSON.parse(json, (key, part: unknown) => (key === protoKey ? undefined : part))
		: parsed.value;
	yield;
	// Looking for them takes longer than all else, and there are none where every key of the text is one of the value.
	const hasOddKeys = hasProtoKeys || keys !== mostKeysIn(json);
	const oddKeys = hasOddKeys ? findOddKeys(text) : {duplicateKeys: [], protoKeys: []};
	yield;
	return {...oddKeys, value, locate: queries => locate(text, queries)};
}

/** How many keys a text has at most; Infinity where that would take a walk over it. */
function mostKeysIn(text: string): number {
	if (/"\s+:/.test(text)) return Number.POSITIVE_INFINITY;
	let keys = 0;
	for (let at = text.indexOf('":'); at >= 0; at = text.indexOf('":', at + 2)) keys += 1;
	return keys;
}

function tooDeepIssue(text: string, offset: number): Issue {
	const issue = fileIssue('another level of brackets', `brackets at most ${deepest} deep`);
	return {...issue, ...locator(text)(offset)};
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

/** Counts the keys of a value and of everything in it, as far down as it may go. */
function countKeys(value: unknown): {
	readonly keys: number;
	readonly hasProtoKeys: boolean;
	readonly isTooDeep: boolean;
} {
	let keys = 0;
	let hasProtoKeys = false;
	let isTooDeep = false;
	const count = (part: unknown, depth: number): void => {
		if (typeof part !== 'object' || part === null) return;
		if (depth > deepest) {
			isTooDeep = true;
			return;
		}
		if (Array.isArray(part)) {
			for (const item of part) count(item, depth + 1);
			return;
		}
		const members = part as Readonly<Record<string, unknown>>;
		for (const key in members) {
			keys += 1;
			if (key === protoKey) hasProtoKeys = true;
			count(members[key], depth + 1);
		}
	};
	count(value, 1);
	return {keys, hasProtoKeys, isTooDeep};
}
