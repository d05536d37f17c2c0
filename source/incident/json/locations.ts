import {clip} from '../issues/describe-value.ts';
import type {Issue} from '../issues/issue.ts';
import {walkTokens} from './tokens.ts';

export type JsonPath = readonly (string | number)[];

/** Where something stands in the text of a file. */
export type Location = Pick<Issue, 'line' | 'column' | 'path'>;

/** What to locate: the value at a path, or the key in front of it. */
export interface LocationQuery {
	readonly path: JsonPath;
	readonly isKey?: boolean;
}

/** Locates all queries in one walk over the text; what is not there, at the nearest thing around it that is. */
export function locate(text: string, queries: readonly LocationQuery[]): readonly Location[] {
	if (queries.length === 0) return [];
	const root: Node = {children: new Map()};
	for (const {path} of queries) addPath(root, path);
	findOffsets(text, root);
	const toLocation = locator(text);
	return queries.map(({path, isKey = false}) => toLocation(offsetOf(root, path, isKey), path));
}

/** Makes a function that turns offsets of a text into locations. */
export function locator(text: string): (offset: number, path?: JsonPath) => Location {
	const lineStarts = [0];
	for (const {index, 0: lineBreak} of text.matchAll(/\r\n|\r|\n/g)) lineStarts.push(index + lineBreak.length);
	return (offset, path = []) => {
		let low = 0;
		let high = lineStarts.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((lineStarts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return {line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1, path: formatPath(path)};
	};
}

/** A step of the paths that are looked for. Of a key that stands twice the last counts, as it does for the value. */
interface Node {
	offset?: number;
	keyOffset?: number;
	readonly children: Map<string | number, Node>;
}

function addPath(root: Node, path: JsonPath): void {
	let node = root;
	for (const step of path) {
		const next = node.children.get(step) ?? {children: new Map()};
		node.children.set(step, next);
		node = next;
	}
}

function findOffsets(text: string, root: Node): void {
	const ancestors: (Node | undefined)[] = [];
	walkTokens(text, ({role, offset, key}, brackets) => {
		const parent = ancestors.at(-1);
		if (role === 'close') {
			ancestors.pop();
		} else if (role === 'key' && key !== undefined) {
			const node = parent?.children.get(key);
			if (node !== undefined) node.keyOffset = offset;
		} else if (role === 'open' || role === 'value') {
			const step = brackets.at(-1)?.step;
			const node = brackets.length === 0 ? root : step === undefined ? undefined : parent?.children.get(step);
			if (node !== undefined) node.offset = offset;
			if (role === 'open') ancestors.push(node);
		}
	});
}

function offsetOf(root: Node, path: JsonPath, isKey: boolean): number {
	let offset = root.offset ?? 0;
	let node: Node | undefined = root;
	for (const [index, step] of path.entries()) {
		node = node.children.get(step);
		const isLast = index === path.length - 1;
		const next = isKey && isLast ? node?.keyOffset : node?.offset;
		if (node === undefined || next === undefined) return offset;
		offset = next;
	}
	return offset;
}

/** `regions[1].figures[0].value`; keys that are no plain names stand in brackets and quotes. */
function formatPath(path: JsonPath): string {
	return path
		.map((step, index) => {
			if (typeof step === 'number') return `[${step}]`;
			if (!/^[$\w-]{1,80}$/.test(step)) return `[${clip(JSON.stringify(step))}]`;
			return index === 0 ? step : `.${step}`;
		})
		.join('');
}
