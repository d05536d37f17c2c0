import type {Issue} from '../issues/issue.ts';
import {type DuplicateKey, duplicateKeys} from './duplicate-keys.ts';
import {type JsonPath, type LocationQuery, locate, locator, type Place} from './locations.ts';
import {syntaxIssues} from './syntax-issues.ts';
import {roleOf, scanTokens, type Token, walkTokens} from './tokens.ts';

/** A JSON text that was read: its value, and where each part of it stands. */
export interface JsonText {
	readonly value: unknown;
	readonly locate: (wanted: readonly LocationQuery[]) => readonly Place[];
	readonly duplicateKeys: readonly DuplicateKey[];
	/** Keys called `__proto__`. They are not in the value: many a program takes them for the object's prototype. */
	readonly protoKeys: readonly JsonPath[];
}

// Real files nest 8 deep. What reads or copies a value recurses, so a text of brackets alone would overflow its stack.
const deepest = 200;
const proto = '__proto__';

/**
 * Reads JSON, and forgives what people who write it by hand do: a byte-order mark, comments, trailing commas.
 * Anything else that is not JSON comes back as problems, each with its place.
 */
export function parseJson(written: string): JsonText | readonly Issue[] {
	const text = written.startsWith('\uFEFF') ? written.slice(1) : written;
	if (text.trim() === '') return [issueAt(text, 0, 'an empty file', 'an incident in JSON')];
	const {depth, colons} = survey(text);
	const strict = depth > deepest ? undefined : parseStrict(text);
	const tooDeep = strict === undefined ? offsetOfDepth(text, deepest) : undefined;
	if (tooDeep !== undefined) {
		return [issueAt(text, tooDeep, 'another level of brackets', `brackets at most ${deepest} deep`)];
	}
	const parsed = strict ?? parseStrict(withoutForgiven(text));
	if (parsed === undefined) return syntaxIssues(text);
	const {keys, protoKeys} = withoutProto(parsed.value);
	return {
		value: parsed.value,
		locate: wanted => locate(text, wanted),
		// To look for them takes longer than to read the file, and it has none where it has as many keys as colons.
		duplicateKeys: keys === colons ? [] : duplicateKeys(text),
		protoKeys,
	};
}

function issueAt(text: string, offset: number, found: string, expected: string): Issue {
	return {severity: 'error', ...locator(text)(offset), found, expected};
}

/** How deep the brackets nest and how many keys there are, quickly, and rightly for strict JSON. */
function survey(text: string): {readonly depth: number; readonly colons: number} {
	let open = 0;
	let depth = 0;
	let colons = 0;
	for (let at = 0; at < text.length; at += 1) {
		const character = text[at];
		if (character === '"') at = endOfString(text, at);
		else if (character === ':') colons += 1;
		else if (character === '}' || character === ']') open -= 1;
		else if (character === '{' || character === '[') depth = Math.max(depth, ++open);
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
	walkTokens(text, ({role, offset}, frames) => {
		if (role === 'open' && frames.length >= limit) found ??= offset;
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

/** The text without its comments and trailing commas; whatever else is no JSON stays in. */
function withoutForgiven(text: string): string {
	const cuts: {readonly from: number; readonly to: number}[] = [];
	let before: Token['role'] | undefined;
	// A comma that a closing bracket may follow; "[,]" has no item that it could come after.
	let trailing: number | undefined;
	scanTokens(text, true, (from, to) => {
		if (text[from] === '/') {
			const isWhole = text[from + 1] === '/' || /^\/\*.*\*\/$/s.test(text.slice(from, to));
			if (isWhole) cuts.push({from, to});
			return;
		}
		const role = roleOf(text[from]);
		if (role === 'close' && trailing !== undefined) cuts.push({from: trailing, to: trailing + 1});
		trailing = role === 'comma' && (before === 'value' || before === 'close') ? from : undefined;
		before = role;
	});
	let from = 0;
	const kept = cuts
		.sort((a, b) => a.from - b.from)
		.map(cut => {
			const piece = text.slice(from, cut.from);
			from = cut.to;
			return piece;
		});
	// A comment parts what stands before it from what stands behind.
	return [...kept, text.slice(from)].join(' ');
}

/** Takes the keys called `__proto__` out of a value, in place, and counts all keys. */
function withoutProto(value: unknown): {readonly keys: number; readonly protoKeys: readonly JsonPath[]} {
	const protoKeys: JsonPath[] = [];
	let keys = 0;
	const path: (string | number)[] = [];
	const visit = (part: unknown): void => {
		if (typeof part !== 'object' || part === null) return;
		if (Array.isArray(part)) {
			for (let index = 0; index < part.length; index += 1) {
				path.push(index);
				visit(part[index]);
				path.pop();
			}
			return;
		}
		const owner = part as Record<string, unknown>;
		for (const key of Object.keys(owner)) {
			keys += 1;
			path.push(key);
			visit(owner[key]);
			if (key === proto) protoKeys.push([...path]);
			path.pop();
		}
		if (Object.hasOwn(owner, proto)) delete owner[proto];
	};
	visit(value);
	return {keys, protoKeys};
}
