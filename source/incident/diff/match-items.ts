/** An item and what it was before; one of the two is absent where it is new or gone. */
export type Match<Item> =
	| {readonly before: Item | undefined; readonly after: Item}
	| {readonly before: Item; readonly after: undefined};

/**
 * Finds what each item was before: the same object, an equal one, or else one by the first of these keys that they
 * share; of several with one key, the first takes the first. In the order of `after`, then what is gone in the order of
 * `before`. Linear.
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
	for (const keyOf of [(item: Item) => item, (item: Item) => JSON.stringify(item), ...keys]) {
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

/** `matchItems` without those that are the same object as before: of a long file that is nearly all. */
export function matchChanged<Item>(
	before: readonly Item[],
	after: readonly Item[],
	keys: readonly ((item: Item) => string)[],
): readonly Match<Item>[] {
	if (before === after) return [];
	return matchItems(before, after, keys).filter(match => match.before !== match.after);
}
