// What a board shows is made of functions of immutable values: where the values are the same objects as before, so is
// what follows from them, and whoever draws can see by `===` that nothing has changed.

/**
 * A pure function with its last `most` results: for the same arguments, by identity, it gives the same result again.
 * It never holds more than those.
 */
export function remembering<Arguments extends readonly unknown[], Result>(
	compute: (...given: Arguments) => Result,
	most = 1,
): (...given: Arguments) => Result {
	const known: {readonly given: Arguments; readonly result: Result}[] = [];
	return (...given) => {
		for (const entry of known) if (areSame(entry.given, given)) return entry.result;
		const result = compute(...given);
		known.unshift({given, result});
		if (known.length > most) known.pop();
		return result;
	};
}

/** The list, or the one before where both hold the same, by identity, so that it can be compared by identity itself. */
function keptList<Item>(before: readonly Item[] | undefined, list: readonly Item[]): readonly Item[] {
	return before !== undefined && areSame(before, list) ? before : list;
}

/** Gives each list, or the one that it gave last where both hold the same, by identity. */
export function keeping<Item>(): (list: readonly Item[]) => readonly Item[] {
	let last: readonly Item[] | undefined;
	return list => {
		last = keptList(last, list);
		return last;
	};
}

/** True for two lists that hold the same, by identity. */
function areSame(before: readonly unknown[], after: readonly unknown[]): boolean {
	if (before.length !== after.length) return false;
	for (let index = 0; index < after.length; index += 1) {
		if (!Object.is(before[index], after[index])) return false;
	}
	return true;
}
