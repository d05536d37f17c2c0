import type {FormerList} from './plain-former.ts';
import {type Colons, endOfValue, jsonOf, sameEnd, sameStart, skipSpace} from './plain-json.ts';
import {type Count, type ReadList, readList} from './plain-list.ts';
import type {Reader} from './plain-parts.ts';
import {plainItems} from './plain-schema.ts';
import type {File} from './schema/incident-schema.ts';
import {selfFinder} from './structural-sharing.ts';

/** The parts of a file that may be long. */
export type Lists = Pick<File, keyof typeof plainItems>;
export type ListName = keyof Lists;
type ItemOf<Name extends ListName> = Lists[Name][number];
export type ReadLists = {readonly [Name in ListName]?: ReadList<ItemOf<Name>>};

/** A text that was read: its lists, checked, and what else is in it, as it is written. */
export interface ReadText {
	readonly text: string;
	readonly lists: ReadLists;
	readonly rest: ReadonlyMap<string, string>;
	/** How many colons stand in the rest. */
	readonly colons: number;
}

const openBrace = 0x7b;
const closeBrace = 0x7d;
const colon = 0x3a;
const comma = 0x2c;

/**
 * Parts the text of a file. Undefined where it is no object, one of its keys stands twice, or a list is not sound; the
 * rest may not even be JSON.
 */
export function* readText(
	text: string,
	count: Count,
	former: Pick<ReadText, 'text' | 'lists'> | undefined,
): Generator<void, ReadText | undefined> {
	const formerList = former === undefined ? undefined : formerLists(text, former);
	const lists: {[Name in ListName]?: ReadList<ItemOf<Name>>} = {};
	const rest = new Map<string, string>();
	const inRest: Colons = {colons: 0};
	let at = skipSpace(text, text.startsWith('\uFEFF') ? 1 : 0);
	if (text.charCodeAt(at) !== openBrace) return undefined;
	do {
		at = skipSpace(text, at + 1);
		const endOfKey = endOfValue(text, at, inRest);
		const key = jsonOf(text.slice(at, endOfKey));
		if (typeof key !== 'string' || rest.has(key) || Object.hasOwn(lists, key)) return undefined;
		at = skipSpace(text, endOfKey);
		if (text.charCodeAt(at) !== colon) return undefined;
		at = skipSpace(text, at + 1);
		if (isListName(key)) {
			const read = plainItems[key] as Reader<ItemOf<typeof key>>;
			const list: ReadList<never> | undefined = yield* readList<never>(
				text,
				at,
				read as Reader<never>,
				count,
				formerList?.(key),
			);
			if (list === undefined) return undefined;
			lists[key] = list;
			at = list.spans.open + list.spans.close + 1;
		} else {
			const end = endOfValue(text, at, inRest);
			rest.set(key, text.slice(at, end));
			inRest.colons += 1;
			at = end;
		}
		at = skipSpace(text, at);
	} while (text.charCodeAt(at) === comma);
	const isWhole = text.charCodeAt(at) === closeBrace && skipSpace(text, at + 1) === text.length;
	return isWhole ? {text, lists, rest, colons: inRest.colons} : undefined;
}

function isListName(key: string): key is ListName {
	return Object.hasOwn(plainItems, key);
}

function formerLists(
	text: string,
	{text: before, lists}: Pick<ReadText, 'text' | 'lists'>,
): (name: ListName) => FormerList<never> | undefined {
	const from = sameStart(before, text);
	const to = before.length - sameEnd(before, text, Math.min(before.length, text.length) - from);
	return name => {
		const list = lists[name] as ReadList<never> | undefined;
		return list && {...list, text: before, from, to, selfOf: selfFinder<never>(list.items)};
	};
}
