/** Deep equality of objects, arrays and primitives; a key whose value is undefined is the same as no key. */
export function isEqual(a: unknown, b: unknown): boolean {
	if (a === b) return true;
	if (!isObject(a) || !isObject(b)) return false;
	if (Array.isArray(a) && Array.isArray(b)) {
		return a.length === b.length && a.every((item, index) => isEqual(item, b[index]));
	}
	for (const key in a) {
		if (!isEqual(a[key], b[key])) return false;
	}
	for (const key in b) {
		if (a[key] === undefined && b[key] !== undefined) return false;
	}
	return true;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}
