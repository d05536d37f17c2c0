import type {ReadList} from './plain-list.ts';
import {kept} from './structural-sharing.ts';

/** A list as it was read from an earlier text, and where in that text what has changed begins and ends. */
export interface FormerList<Item> extends ReadList<Item> {
	readonly text: string;
	readonly from: number;
	readonly to: number;
	/** What an item may have been before; asked only where it was written otherwise. */
	readonly selfOf: (item: Item, index: number) => Item | undefined;
}

/** A list that is being read: its items, and where each begins and ends, counted from the bracket that opens it. */
export interface Listing<Item> {
	readonly items: Item[];
	readonly starts: number[];
	readonly ends: number[];
}

/** The list in the new text where nothing within it has changed, and it begins at such an offset there. */
export function untouched<Item>(
	text: string,
	open: number,
	former: FormerList<Item>,
): ReadList<Item> | undefined {
	const {items, spans, from, to} = former;
	const isBeforeStart = open === spans.open && spans.open + spans.close < from;
	const isBehind = spans.open >= to && open === spans.open + text.length - former.text.length;
	return isBeforeStart || isBehind ? {items, spans: {...spans, open}, fresh: []} : undefined;
}

/** The items that end before the change, of a list that begins at such an offset. */
export function beforeChange<Item>(open: number, former: FormerList<Item> | undefined): Listing<Item> {
	if (former === undefined || open !== former.spans.open || open >= former.from) {
		return {items: [], starts: [], ends: []};
	}
	const {items, spans, from} = former;
	const count = countBelow(spans.ends, from - open + 1);
	return {
		items: items.slice(0, count),
		starts: spans.starts.slice(0, count),
		ends: spans.ends.slice(0, count),
	};
}

/** Adds the items behind the change, where the first of them begins at this offset; says whether it did. */
export function addBehindChange<Item>(
	{items, starts, ends}: Listing<Item>,
	text: string,
	{at, open}: {readonly at: number; readonly open: number},
	former: FormerList<Item>,
): boolean {
	const {spans, to} = former;
	const formerAt = at - (text.length - former.text.length);
	if (formerAt < to) return false;
	const first = countBelow(spans.starts, formerAt - spans.open);
	if (spans.starts[first] !== formerAt - spans.open) return false;
	const shift = at - open - (spans.starts[first] ?? 0);
	for (let index = first; index < former.items.length; index += 1) {
		items.push(former.items[index] as Item);
		starts.push((spans.starts[index] ?? 0) + shift);
		ends.push((spans.ends[index] ?? 0) + shift);
	}
	return true;
}

/** How many of these, which rise, are less than a limit. */
function countBelow(rising: readonly number[], limit: number): number {
	let low = 0;
	let high = rising.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((rising[middle] ?? 0) < limit) low = middle + 1;
		else high = middle;
	}
	return low;
}

/**
 * Finds items within the change that stand in the text as they stood before: the next one of before; the one in its
 * place, where those since the last one found were changed; or one soon after it, where some are gone.
 */
export function finder<Item>(
	text: string,
	{text: before, items, spans}: FormerList<Item>,
	begun: number,
): (at: number) => {readonly item: Item; readonly end: number} | undefined {
	let next = begun;
	let missed = 0;
	return at => {
		for (const index of [next + missed, next, next + 1, next + 2]) {
			const item = items[index];
			if (item === undefined) continue;
			const start = spans.open + (spans.starts[index] ?? 0);
			const end = spans.open + (spans.ends[index] ?? 0);
			// An item is an object: whatever follows its closing bracket is no part of it.
			if (text.slice(at, at + end - start) !== before.slice(start, end)) continue;
			next = index + 1;
			missed = 0;
			return {item, end: at + end - start};
		}
		missed += 1;
		return undefined;
	};
}

/** What an item is that was not written as before: its former self, where it says the same. */
export function keptItem<Item>(former: FormerList<Item> | undefined, item: Item, index: number): Item {
	return kept(former?.selfOf(item, index), item);
}
