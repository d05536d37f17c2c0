import {isEqual} from '../is-equal.ts';

/** An item and what it was before; one of the two is absent where it is new or gone. */
export type Match<Item> =
	| {readonly before: Item | undefined; readonly after: Item}
	| {readonly before: Item; readonly after: undefined};

/**
 * Finds what each item was before: one that is equal, else by the first of these keys that they share; of several with
 * one key, the first takes the first. In the order of `after`, then what is gone in the order of `before`. Linear.
 */
export function matchItems<Item>(
	before: readonly Item[],
	after: readonly Item[],
	keys: readonly ((item: Item) => string)[],
): readonly Match<Item>[] {
	const matches = after.map((item): {before: Item | undefined; readonly after: Item} => ({
		before: undefined,
		after: item,
	}));
	let unmatched = before.map(item => ({item}));
	for (const keyOf of [(item: Item) => JSON.stringify(item), ...keys]) {
		const candidates = Map.groupBy(unmatched.toReversed(), ({item}) => keyOf(item));
		const taken = new Set<{readonly item: Item}>();
		for (const match of matches) {
			if (match.before !== undefined) continue;
			const former = candidates.get(keyOf(match.after))?.pop();
			if (former === undefined) continue;
			taken.add(former);
			match.before = former.item;
		}
		unmatched = unmatched.filter(former => !taken.has(former));
	}
	return [...matches, ...unmatched.map(({item}) => ({before: item, after: undefined}))];
}

interface Lists<Item> {
	readonly before: readonly Item[];
	readonly after: readonly Item[];
}

type IsUnchanged<Item> = (before: Item, after: Item) => boolean;

/**
 * Leaves out items that stand unchanged where they stood, counted from the beginning or from the end. Of a long file
 * that is nearly all.
 */
export function dropUnchanged<Item>(
	lists: Lists<Item>,
	isUnchanged: IsUnchanged<Item> = isEqual,
): Lists<Item> {
	if (lists.before === lists.after) return {before: [], after: []};
	const rest = dropAligned(lists, 0, isUnchanged);
	return dropAligned(rest, rest.before.length - rest.after.length, isUnchanged);
}

function dropAligned<Item>(
	{before, after}: Lists<Item>,
	shift: number,
	isUnchanged: IsUnchanged<Item>,
): Lists<Item> {
	const isChanged = after.map((item, index) => {
		const former = before[index + shift];
		return former === undefined || !isUnchanged(former, item);
	});
	return {
		before: before.filter((_, index) => isChanged[index - shift] ?? true),
		after: after.filter((_, index) => isChanged[index]),
	};
}
