import {isSame} from '../is-equal.ts';

/** Something, and what it was before; one of the two is absent where it is new or gone. */
export type Match<Item> =
	| {readonly before: Item | undefined; readonly after: Item}
	| {readonly before: Item; readonly after: undefined};

interface Former<Item> {
	readonly item: Item;
	isTaken: boolean;
	/** The next one with the same key. */
	next: Former<Item> | undefined;
}

/**
 * Finds each item's own former self: one that is the same, else by the first of these keys that they share; of several
 * with one key, the first takes the first. In the order after, and then what is gone, in its order before. Linear.
 */
export function matchItems<Item>(
	before: readonly Item[],
	after: readonly Item[],
	keys: readonly ((item: Item) => string)[],
): readonly Match<Item>[] {
	const formers = before.map((item): Former<Item> => ({item, isTaken: false, next: undefined}));
	const found = after.map((item): {before: Item | undefined; readonly after: Item} => ({
		before: undefined,
		after: item,
	}));
	for (const key of [whole<Item>, ...keys]) {
		const free = byKey(
			formers.filter(({isTaken}) => !isTaken),
			key,
		);
		for (const match of found) {
			if (match.before !== undefined) continue;
			const own = key(match.after);
			const former = free.get(own);
			if (former === undefined) continue;
			free.set(own, former.next);
			former.isTaken = true;
			match.before = former.item;
		}
	}
	const gone = formers.filter(({isTaken}) => !isTaken);
	return [...found, ...gone.map(({item}) => ({before: item, after: undefined}))];
}

function whole<Item>(item: Item): string {
	return JSON.stringify(item);
}

/** The first of each key, which leads to the others. */
function byKey<Item>(
	formers: readonly Former<Item>[],
	key: (item: Item) => string,
): Map<string, Former<Item> | undefined> {
	const firsts = new Map<string, Former<Item> | undefined>();
	for (const former of formers.toReversed()) {
		const own = key(former.item);
		former.next = firsts.get(own);
		firsts.set(own, former);
	}
	return firsts;
}

/** Makes one key of several texts; those of a file hold no control characters, and cannot run into each other. */
export function keyOf(...parts: readonly (string | undefined)[]): string {
	return parts.join('\u0000');
}

interface Lists<Item> {
	readonly before: readonly Item[];
	readonly after: readonly Item[];
}

type IsUnchanged<Item> = (before: Item, after: Item) => boolean;

/**
 * Leaves out what stands unchanged where it stood, counted from the beginning or from the end. Of a long file that is
 * nearly all, and what happened is in the rest.
 */
export function dropUnchanged<Item>(
	lists: Lists<Item>,
	isUnchanged: IsUnchanged<Item> = isSame,
): Lists<Item> {
	if (lists.before === lists.after) return {before: [], after: []};
	const rest = unaligned(lists, 0, isUnchanged);
	return unaligned(rest, rest.before.length - rest.after.length, isUnchanged);
}

function unaligned<Item>(
	{before, after}: Lists<Item>,
	shift: number,
	isUnchanged: IsUnchanged<Item>,
): Lists<Item> {
	const isLeft = after.map((item, index) => {
		const former = before[index + shift];
		return former === undefined || !isUnchanged(former, item);
	});
	return {
		before: before.filter((_, index) => isLeft[index - shift] ?? true),
		after: after.filter((_, index) => isLeft[index]),
	};
}
