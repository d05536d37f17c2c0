/** The value where it is an object and no list; an empty object for everything else. */
export function asObject(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
		? (value as Record<string, unknown>)
		: {};
}

/** What an object has under a key of its own; undefined for everything else. */
export function member(value: unknown, key: string): unknown {
	const owner = asObject(value);
	return Object.hasOwn(owner, key) ? owner[key] : undefined;
}
