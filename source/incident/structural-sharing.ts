/**
 * The former value where both hold the same, in the same order; else the present one, with every part of it that is
 * the same as before being the former part. What is worked out by identity need not be worked out again. Takes what is
 * made of JSON: objects, lists, maps, texts and numbers.
 */
export function kept<Value>(former: Value | undefined, now: Value): Value {
	return keptAny(former, now) as Value;
}

function keptAny(former: unknown, now: unknown): unknown {
	if (Object.is(former, now) || !isObject(former) || !isObject(now)) return now;
	if (Array.isArray(former) && Array.isArray(now)) return keptList(former, now);
	if (former instanceof Map && now instanceof Map) return keptMap(former, now);
	const isPlain = [former, now].every(value => !Array.isArray(value) && !(value instanceof Map));
	return isPlain ? keptObject(former as Members, now as Members) : now;
}

/** Items are compared with those in their place, counted from the beginning or, where that is another, from the end. */
function keptList(former: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
	const shift = former.length - now.length;
	let isSame = shift === 0;
	const items = now.map((item, index) => {
		const first = keptAny(former[index], item);
		const found = first === former[index] || shift === 0 ? first : keptAny(former[index + shift], item);
		isSame &&= Object.is(found, former[index]);
		return found;
	});
	return isSame ? former : items;
}

function keptMap(
	former: ReadonlyMap<unknown, unknown>,
	now: ReadonlyMap<unknown, unknown>,
): ReadonlyMap<unknown, unknown> {
	const keys = [...former.keys()];
	let isSame = former.size === now.size;
	let index = 0;
	const entries = [...now].map(([key, value]) => {
		const found = keptAny(former.get(key), value);
		isSame &&= Object.is(keys[index], key) && Object.is(found, former.get(key));
		index += 1;
		return [key, found] as const;
	});
	return isSame ? former : new Map(entries);
}

type Members = Readonly<Record<string, unknown>>;

function keptObject(former: Members, now: Members): Members {
	const keys = Object.keys(former);
	const entries = Object.entries(now);
	let isSame = keys.length === entries.length;
	let isNew = true;
	const found = entries.map(([key, value], index) => {
		const part = keptAny(former[key], value);
		isSame &&= keys[index] === key && Object.is(part, former[key]);
		isNew &&= Object.is(part, value);
		return [key, part] as const;
	});
	if (isSame) return former;
	return isNew ? now : Object.fromEntries(found);
}

function isObject(value: unknown): value is object {
	return typeof value === 'object' && value !== null;
}

/** Finds what an item of a list was before: by its id or, where it has none, by its place. */
export function selfFinder<Item>(former: readonly Item[]): (item: Item, index: number) => Item | undefined {
	let byId: ReadonlyMap<unknown, Item> | undefined;
	return (item, index) => {
		const id = idOf(item);
		if (id === undefined) return former[index];
		byId ??= new Map(former.map(each => [idOf(each), each]));
		return byId.get(id);
	};
}

function idOf(item: unknown): unknown {
	return (item as {readonly id?: unknown}).id;
}
