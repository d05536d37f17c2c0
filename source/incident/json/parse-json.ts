import type {Issue} from '../issues/issue.ts';
import {runAtOnce, type Steps} from '../steps.ts';
import {type DuplicateKey, duplicateKeys} from './duplicate-keys.ts';
import {type JsonPath, type Location, type LocationQuery, locate, locator} from './locations.ts';
import {syntaxIssues} from './syntax-issues.ts';
import {roleOf, scanTokens, type Token, walkTokens} from './tokens.ts';

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
const protoKey = '__proto__';

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
	const parsed = strict ?? parseStrict(withoutComments(text));
	if (parsed === undefined) return yield* syntaxIssues(text);
	const {value} = parsed;
	const {keys, hasProtoKeys} = countKeys(value);
	yield;
	return {
		value,
		locate: queries => locate(text, queries),
		// Looking for them takes longer than all else; with a key for each colon outside of texts there are none.
		duplicateKeys: keys === colons ? [] : duplicateKeys(text),
		protoKeys: hasProtoKeys ? removeProtoKeys(value) : [],
	};
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

/** The text without comments and trailing commas; whatever else is not JSON stays in. */
function withoutComments(text: string): string {
	const cuts: {readonly from: number; readonly to: number}[] = [];
	let before: Token['role'] | undefined;
	// A comma that a closing bracket may follow; "[,]" has no item that it could come after.
	let trailingComma: number | undefined;
	scanTokens(text, true, (from, to) => {
		if (text[from] === '/') {
			const isWhole = text[from + 1] === '/' || /^\/\*.*\*\/$/s.test(text.slice(from, to));
			if (isWhole) cuts.push({from, to});
			return;
		}
		const role = roleOf(text[from]);
		if (role === 'close' && trailingComma !== undefined) {
			cuts.push({from: trailingComma, to: trailingComma + 1});
		}
		trailingComma = role === 'comma' && (before === 'value' || before === 'close') ? from : undefined;
		before = role;
	});
	cuts.sort((a, b) => a.from - b.from);
	const pieces = cuts.map(({from}, index) => text.slice(cuts[index - 1]?.to ?? 0, from));
	// A comment separates what stands before it from what stands behind.
	return [...pieces, text.slice(cuts.at(-1)?.to ?? 0)].join(' ');
}

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

/** Removes every key called `__proto__` from a value, in place; their paths. */
function removeProtoKeys(value: unknown): readonly JsonPath[] {
	const found: JsonPath[] = [];
	const visit = (part: unknown, path: JsonPath): void => {
		if (typeof part !== 'object' || part === null) return;
		for (const [key, member] of Object.entries(part)) {
			const here = [...path, Array.isArray(part) ? Number(key) : key];
			visit(member, here);
			if (key === protoKey) found.push(here);
		}
		if (Object.hasOwn(part, protoKey)) Reflect.deleteProperty(part, protoKey);
	};
	visit(value, []);
	return found;
}
