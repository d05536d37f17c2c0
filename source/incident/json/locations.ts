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

/** Offsets of a value and of its key. Of a key that stands twice the last counts, as it does for the value. */
interface Offsets {
	value?: number;
	key?: number;
}

/** Locates all queries in one walk over the text; what is not there, at the nearest thing around it that is. */
export function locate(text: string, queries: readonly LocationQuery[]): readonly Location[] {
	if (queries.length === 0) return [];
	const offsets = new Map<string, Offsets>();
	for (const {path} of queries) for (const id of idsTo(path)) offsets.set(id, {});
	findOffsets(text, offsets);
	const toLocation = locator(text);
	return queries.map(({path, isKey = false}) => {
		const found = idsTo(path).map(id => offsets.get(id));
		const around = found.findLast(each => each?.value !== undefined)?.value ?? 0;
		return toLocation((isKey ? found.at(-1)?.key : undefined) ?? around, path);
	});
}

/** The ids of everything on the way to a path, from the whole file to what is there. */
function idsTo(path: JsonPath): readonly string[] {
	const ids = [''];
	for (const step of path) ids.push(idOf(ids.at(-1) ?? '', step));
	return ids;
}

function idOf(parent: string, step: string | number): string {
	return `${parent}/${JSON.stringify(step)}`;
}

function findOffsets(text: string, offsets: ReadonlyMap<string, Offsets>): void {
	/** Ids of what is open; undefined where nothing in it is looked for. */
	const open: (string | undefined)[] = [];
	walkTokens(text, ({role, offset, key}, brackets) => {
		if (role === 'close') open.pop();
		if (role === 'close' || role === 'comma' || role === 'colon') return;
		const parent = open.at(-1);
		const step = key ?? brackets.at(-1)?.step;
		const id = brackets.length === 0 ? '' : parent !== undefined && step !== undefined && idOf(parent, step);
		const found = id === false ? undefined : offsets.get(id);
		if (found !== undefined) found[role === 'key' ? 'key' : 'value'] = offset;
		if (role === 'open') open.push(found && id !== false ? id : undefined);
	});
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
