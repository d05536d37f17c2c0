import {clip} from '../issues/describe-value.ts';
import type {Issue} from '../issues/issue.ts';
import {walkTokens} from './tokens.ts';

export type JsonPath = readonly (string | number)[];

/** Where something stands in the text of a file. */
export type Place = Pick<Issue, 'line' | 'column' | 'path'>;

/** What a place is wanted of: the value at a path, or the key that stands before it. */
export interface LocationQuery {
	readonly path: JsonPath;
	readonly isKey?: boolean;
}

/** Looks places up, all in one walk over the text; of what is not there, the place of the nearest thing around it. */
export function locate(text: string, wanted: readonly LocationQuery[]): readonly Place[] {
	if (wanted.length === 0) return [];
	const root: Spot = {within: new Map()};
	for (const {path} of wanted) plant(root, path);
	find(text, root);
	const toPlace = locator(text);
	return wanted.map(({path, isKey = false}) => toPlace(offsetOf(root, path, isKey), path));
}

/** Turns offsets of a text into places. */
export function locator(text: string): (offset: number, path?: JsonPath) => Place {
	const starts = [0];
	for (const {index, 0: lineBreak} of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + lineBreak.length);
	return (offset, path = []) => {
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle - 1;
		}
		return {line: low + 1, column: offset - (starts[low] ?? 0) + 1, path: writePath(path)};
	};
}

/** Somewhere on the way to what is wanted. Of a key that stands twice the last counts, as it does for the value. */
interface Spot {
	offset?: number;
	keyOffset?: number;
	readonly within: Map<string | number, Spot>;
}

function plant(root: Spot, path: JsonPath): void {
	let spot = root;
	for (const step of path) {
		const next = spot.within.get(step) ?? {within: new Map()};
		spot.within.set(step, next);
		spot = next;
	}
}

function find(text: string, root: Spot): void {
	const spots: (Spot | undefined)[] = [];
	walkTokens(text, ({role, offset, key}, frames) => {
		const around = spots.at(-1);
		if (role === 'close') {
			spots.pop();
		} else if (role === 'key' && key !== undefined) {
			const spot = around?.within.get(key);
			if (spot !== undefined) spot.keyOffset = offset;
		} else if (role === 'open' || role === 'value') {
			const step = frames.at(-1)?.step;
			const spot = frames.length === 0 ? root : step === undefined ? undefined : around?.within.get(step);
			if (spot !== undefined) spot.offset = offset;
			if (role === 'open') spots.push(spot);
		}
	});
}

function offsetOf(root: Spot, path: JsonPath, isKey: boolean): number {
	let offset = root.offset ?? 0;
	let spot: Spot | undefined = root;
	for (const [index, step] of path.entries()) {
		spot = spot.within.get(step);
		const isWantedKey = isKey && index === path.length - 1;
		const here = isWantedKey ? spot?.keyOffset : spot?.offset;
		if (spot === undefined || here === undefined) return offset;
		offset = here;
	}
	return offset;
}

/** `regions[1].figures[0].value`, with keys that are no plain names in brackets and quotes. */
function writePath(path: JsonPath): string {
	return path
		.map((step, index) => {
			if (typeof step === 'number') return `[${step}]`;
			if (!/^[$\w-]{1,80}$/.test(step)) return `[${clip(JSON.stringify(step))}]`;
			return index === 0 ? step : `.${step}`;
		})
		.join('');
}
