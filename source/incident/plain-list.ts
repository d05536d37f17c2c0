import {withSameItems} from './kept-incident.ts';
import {addBehindChange, beforeChange, type FormerList, finder, keptItem, untouched} from './plain-former.ts';
import {type Colons, endOfValue, jsonOf, skipSpace} from './plain-json.ts';
import type {Reader, Tally} from './plain-parts.ts';

/** Where the items of a list stand in a text. */
interface Spans {
	/** Of the bracket that opens the list. */
	readonly open: number;
	/** Where items begin and end, and the closing bracket stands, counted from the one that opens. */
	readonly starts: readonly number[];
	readonly ends: readonly number[];
	readonly close: number;
}

/** A list of a text, and where its items stand there. */
export interface ReadList<Item> {
	readonly items: Item[];
	readonly spans: Spans;
	/** Those that were not in the former list as they are now. */
	readonly fresh: readonly Item[];
}

/** What has been counted of a file, keys and colons. */
export type Count = Tally & Colons;

const openBracket = 0x5b;
const closeBracket = 0x5d;
const comma = 0x2c;

/** So many items are read between two rests. */
const pace = 16;

/**
 * Reads the list that begins at an offset, item by item, with rests between them. Items that are written as they were
 * in the former list are not read again. Undefined where it is no list, or the reader refuses an item.
 */
export function* readList<Item>(
	text: string,
	open: number,
	read: Reader<Item>,
	count: Count,
	former?: FormerList<Item>,
): Generator<void, ReadList<Item> | undefined> {
	const same = former === undefined ? undefined : untouched(text, open, former);
	if (same !== undefined) return same;
	if (text.charCodeAt(open) !== openBracket) return undefined;
	const listing = beforeChange(open, former);
	const {items, starts, ends} = listing;
	const fresh: Item[] = [];
	const again = former === undefined ? undefined : finder(text, former, items.length);
	let at = skipSpace(text, open + (ends.at(-1) ?? 1));
	let isDue = items.length === 0 && text.charCodeAt(at) !== closeBracket;
	while (isDue || text.charCodeAt(at) === comma) {
		if (!isDue) at = skipSpace(text, at + 1);
		isDue = false;
		if (former === undefined || !addBehindChange(listing, text, {at, open}, former)) {
			const known = again?.(at);
			const end = known === undefined ? endOfValue(text, at, count) : known.end;
			const item = known === undefined ? read(jsonOf(text.slice(at, end)), count) : known.item;
			if (item === undefined) return undefined;
			const kept = known === undefined ? keptItem(former, item, items.length) : item;
			if (known === undefined) fresh.push(kept);
			items.push(kept);
			starts.push(at - open);
			ends.push(end - open);
			if (items.length % pace === 0) yield;
		}
		at = skipSpace(text, open + (ends.at(-1) ?? 0));
	}
	if (text.charCodeAt(at) !== closeBracket) return undefined;
	const spans = {open, starts, ends, close: at - open};
	return {items: withSameItems(former?.items, items), spans, fresh};
}
