import {
	findNodeAtLocation,
	getNodeValue,
	type Node,
	type ParseError,
	parseTree,
	printParseErrorCode,
} from 'jsonc-parser';
import {clip} from './found.ts';
import type {Problem} from './problem.ts';

export type Path = readonly (string | number)[];

/** Where something stands in the text of a file. */
type Place = Pick<Problem, 'line' | 'column' | 'path'>;

/** A JSON text that was read: its value, and where each part of it stands. */
export interface JsonText {
	readonly value: unknown;
	/** The place of a value; of the nearest thing around it where there is none. */
	readonly placeOf: (path: Path) => Place;
	/** The place of a key of the object at a path. */
	readonly placeOfKey: (path: Path, key: string) => Place;
	/** Keys that stand twice in one object: of the two, JSON keeps the last. */
	readonly doubleKeys: readonly {readonly path: Path; readonly key: string; readonly place: Place}[];
}

// Real files nest 8 deep. The parser recurses, so a text of brackets alone would overflow its stack.
const deepest = 200;

/** What the parser's error codes mean to somebody who edits the file. */
const syntax: Readonly<Record<string, string>> = {
	InvalidSymbol: 'a value: text in double quotes, a number, true, false, null, { or [',
	InvalidNumberFormat: 'a number',
	PropertyNameExpected: 'a key in double quotes',
	ValueExpected: 'a value',
	ColonExpected: 'a colon after the key',
	CommaExpected: 'a comma before this',
	CloseBraceExpected: 'a closing }',
	CloseBracketExpected: 'a closing ]',
	EndOfFileExpected: 'the end of the file',
	InvalidCommentToken: 'a value',
	UnexpectedEndOfComment: 'a closing */',
	UnexpectedEndOfString: 'a closing double quote on the same line',
	UnexpectedEndOfNumber: 'a number',
	InvalidUnicode: 'four hexadecimal digits after \\u',
	InvalidEscapeCharacter: 'one of \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u after a backslash',
	InvalidCharacter: 'no control character inside text (a line break is written \\n)',
};

/**
 * Reads JSON, and forgives what people who write it by hand do: a byte-order mark, comments, trailing commas.
 * Anything else that is not JSON comes back as problems, each with its place.
 */
export function readJson(written: string): JsonText | readonly Problem[] {
	const text = written.startsWith('\uFEFF') ? written.slice(1) : written;
	const lineStarts = startsOfLines(text);
	const at = (offset: number, path: Path = []): Place => ({
		...lineAndColumn(lineStarts, offset),
		path: writePath(path),
	});
	const problem = (offset: number, found: string, expected: string): Problem => ({
		severity: 'error',
		...at(offset),
		found,
		expected,
	});
	if (text.trim() === '') return [problem(0, 'an empty file', 'an incident in JSON')];
	const tooDeep = offsetDeeperThan(text, deepest);
	if (tooDeep !== undefined) {
		return [problem(tooDeep, 'another level of brackets', `brackets at most ${deepest} deep`)];
	}
	const errors: ParseError[] = [];
	const root = parseTree(text, errors, {allowTrailingComma: true});
	if (root === undefined || errors.length > 0) {
		return errors.map(error =>
			problem(error.offset, textAt(text, error), syntax[printParseErrorCode(error.error)] ?? 'JSON'),
		);
	}
	return {
		value: valueAt(root),
		placeOf: path => at(nearestNode(root, path).offset, path),
		placeOfKey: (path, key) => {
			const owner = nearestNode(root, path);
			const keyNode = owner.children?.find(property => property.children?.[0]?.value === key);
			return at((keyNode ?? owner).offset, [...path, key]);
		},
		doubleKeys: doubleKeys(root, []).map(({path, key, offset}) => ({
			path,
			key,
			place: at(offset, [...path, key]),
		})),
	};
}

function startsOfLines(text: string): readonly number[] {
	const starts = [0];
	for (const {index, 0: lineBreak} of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + lineBreak.length);
	return starts;
}

function lineAndColumn(starts: readonly number[], offset: number): {line: number; column: number} {
	let low = 0;
	let high = starts.length - 1;
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		if ((starts[middle] ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	return {line: low + 1, column: offset - (starts[low] ?? 0) + 1};
}

function offsetDeeperThan(text: string, limit: number): number | undefined {
	let depth = 0;
	for (const {index, 0: token} of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|[[\]{}]/g)) {
		if (token === '{' || token === '[') depth += 1;
		else if (token === '}' || token === ']') depth -= 1;
		if (depth > limit) return index;
	}
	return undefined;
}

function textAt(text: string, {offset, length}: ParseError): string {
	const word = text.slice(offset, offset + Math.max(length, 1)).trim();
	return word === '' ? 'the end of the file' : clip(word);
}

function nearestNode(root: Node, path: Path): Node {
	for (let length = path.length; length > 0; length -= 1) {
		const node = findNodeAtLocation(root, path.slice(0, length));
		if (node !== undefined) return node;
	}
	return root;
}

/** The parser's own conversion assigns keys, by which a `__proto__` in the file would change the object's prototype. */
function valueAt(node: Node): unknown {
	if (node.type === 'array') return node.children?.map(valueAt) ?? [];
	if (node.type !== 'object') return getNodeValue(node);
	return Object.fromEntries(
		(node.children ?? []).map(({children: [key, child] = []}) => [
			key?.value,
			child === undefined ? undefined : valueAt(child),
		]),
	);
}

function doubleKeys(node: Node, path: Path): {path: Path; key: string; offset: number}[] {
	if (node.type === 'array')
		return (node.children ?? []).flatMap((child, index) => doubleKeys(child, [...path, index]));
	if (node.type !== 'object') return [];
	const seen = new Set<string>();
	return (node.children ?? []).flatMap(({children: [keyNode, child] = []}) => {
		const key = String(keyNode?.value);
		const again = seen.has(key) ? [{path, key, offset: keyNode?.offset ?? 0}] : [];
		seen.add(key);
		return child === undefined ? again : [...again, ...doubleKeys(child, [...path, key])];
	});
}

/** `regions[1].figures[0].value`, with keys that are no plain names in brackets and quotes. */
function writePath(path: Path): string {
	return path
		.map((step, index) => {
			if (typeof step === 'number') return `[${step}]`;
			if (!/^[$\w-]{1,80}$/.test(step)) return `[${clip(JSON.stringify(step))}]`;
			return index === 0 ? step : `.${step}`;
		})
		.join('');
}
