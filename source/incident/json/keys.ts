import type {JsonPath} from './locations.ts';

const protoKey = '__proto__';

/** Counts the keys of a value and of everything in it. */
export function countKeys(value: unknown): {readonly keys: number; readonly hasProtoKeys: boolean} {
	let keys = 0;
	let hasProtoKeys = false;
	const count = (part: unknown): void => {
		if (typeof part !== 'object' || part === null) return;
		if (Array.isArray(part)) {
			for (const item of part) count(item);
			return;
		}
		const members = part as Readonly<Record<string, unknown>>;
		for (const key in members) {
			keys += 1;
			if (key === protoKey) hasProtoKeys = true;
			count(members[key]);
		}
	};
	count(value);
	return {keys, hasProtoKeys};
}

/** Removes every key called `__proto__` from a value, in place, and returns their paths. */
export function removeProtoKeys(value: unknown): readonly JsonPath[] {
	const found: JsonPath[] = [];
	const visit = (part: unknown, path: JsonPath): void => {
		if (typeof part !== 'object' || part === null) return;
		for (const [key, member] of Object.entries(part)) {
			const here = [...path, Array.isArray(part) ? Number(key) : key];
			visit(member, here);
			if (key === protoKey) found.push(here);
		}
		if (Object.hasOwn(part, protoKey)) Reflect.deleteProperty(part, protoKey);
	};
	visit(value, []);
	return found;
}
