/**
 * Returns `next` with every part that is deeply equal to its counterpart in `previous` replaced by that counterpart, so
 * that `===` tells what has changed; `previous` itself where all of it is equal. Keys and entries count as equal in the
 * same order only. Items of lists correspond by their `id` or, without one, by their index from either end. Takes plain
 * objects, arrays, Maps and primitives, and changes neither value.
 */
export function shareStructure<Value>(previous: unknown, next: Value): Value {
	return share(previous, next) as Value;
}

function share(previous: unknown, next: unknown): unknown {
	if (previous === next || !isObject(previous) || !isObject(next)) return next;
	if (Array.isArray(next)) return Array.isArray(previous) ? shareList(previous, next) : next;
	if (next instanceof Map) return previous instanceof Map ? shareMap(previous, next) : next;
	return Array.isArray(previous) || previous instanceof Map ? next : shareObject(previous, next);
}

type Members = Readonly<Record<string, unknown>>;

function shareObject(previous: Members, next: Members): Members {
	const keys = Object.keys(next);
	const previousKeys = Object.keys(previous);
	let isEqual = keys.length === previousKeys.length;
	let copy: Record<string, unknown> | undefined;
	for (const [index, key] of keys.entries()) {
		const before = previous[key];
		const after = next[key];
		const value = before === after ? after : share(before, after);
		isEqual &&= previousKeys[index] === key && value === before;
		if (value === after) continue;
		copy ??= {...next};
		copy[key] = value;
	}
	return isEqual ? previous : (copy ?? next);
}

function shareMap(
	previous: ReadonlyMap<unknown, unknown>,
	next: ReadonlyMap<unknown, unknown>,
): ReadonlyMap<unknown, unknown> {
	const previousKeys = [...previous.keys()];
	const entries = [...next].map(([key, value]) => [key, share(previous.get(key), value)] as const);
	const isEqual =
		previous.size === next.size &&
		entries.every(([key, value], index) => previousKeys[index] === key && previous.get(key) === value);
	return isEqual ? previous : new Map(entries);
}

function shareList(previous: readonly unknown[], next: readonly unknown[]): readonly unknown[] {
	const shareItem = itemSharer(previous, next.length);
	let isEqual = previous.length === next.length;
	const items = next.map((item, index) => {
		const shared = shareItem(item, index);
		isEqual &&= shared === previous[index];
		return shared;
	});
	return isEqual ? previous : items;
}

function itemSharer(previous: readonly unknown[], length: number): (item: unknown, index: number) => unknown {
	const shift = previous.length - length;
	// Made where it is needed: in most versions of a file, every item is where it was.
	let byId: ReadonlyMap<unknown, unknown> | undefined;
	return (item, index) => {
		const id = idOf(item);
		if (id !== undefined && idOf(previous[index]) !== id) {
			byId ??= new Map(previous.map(each => [idOf(each), each]));
			return share(byId.get(id), item);
		}
		const shared = share(previous[index], item);
		return id !== undefined || shift === 0 || shared === previous[index]
			? shared
			: share(previous[index + shift], shared);
	};
}

function idOf(item: unknown): unknown {
	return isObject(item) ? item.id : undefined;
}

function isObject(value: unknown): value is Members {
	return typeof value === 'object' && value !== null;
}
