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
	const {depth, colons} = survey(text);
	yield;
	let json = text;
	let parsed = depth > deepest ? undefined : parseStrict(json);
	yield;
	if (parsed === undefined) {
		const tooDeep = offsetOfDepth(text, deepest);
		if (tooDeep !== undefined) {
			const issue = fileIssue('another level of brackets', `brackets at most ${deepest} deep`);
			return [{...issue, ...locator(text)(tooDeep)}];
		}
		yield;
		json = withoutComments(text);
		yield;
		parsed = parseStrict(json);
		yield;
		if (parsed === undefined) return yield* syntaxIssues(text);
	}
	const {keys, hasProtoKeys} = countKeys(parsed.value);
	const value = hasProtoKeys
		? JSON.parse(json, (key, part: unknown) => (key === protoKey ? undefined : part))
		: parsed.value;
	yield;
	// Looking for them takes longer than all else, and there are none where each colon outside of texts has its key.
	const hasOddKeys = hasProtoKeys || keys !== colons;
	const oddKeys = hasOddKeys ? findOddKeys(text) : {duplicateKeys: [], protoKeys: []};
	yield;
	return {...oddKeys, value, locate: queries => locate(text, queries)};
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

/** Counts the keys of a value and of everything in it. */
function countKeys(value: unknown): {readonly keys: number; readonly hasProtoKeys: boolean} {
	let keys = 0;
	let hasProtoKeys = false;
	const count = (part: unknown): void => {
		if (typeof part !== 'object' || part === null) return;
		if (Array.isArray(part)) {
			for (const item of part) count(item);
			return;
		}
		const members = part as Readonly<Record<string, unknown>>;
		for (const key in members) {
			keys += 1;
			if (key === protoKey) hasProtoKeys = true;
			count(members[key]);
		}
	};
	count(value);
	return {keys, hasProtoKeys};
}
