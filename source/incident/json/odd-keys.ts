import type {JsonPath} from './locations.ts';
import {walkTokens} from './tokens.ts';

/** A key that stands more than once in one object: `JSON.parse` keeps the last value and drops the others. */
export interface DuplicateKey {
	/** Of the key itself. */
	readonly path: JsonPath;
	/** Whether its value is written alike each time, so that nothing is lost. */
	readonly isSameValue: boolean;
}

/** Keys that a value does not tell of, or that must not get into it. */
export interface OddKeys {
	/** Every key that stands more than once in its object, once each. */
	readonly duplicateKeys: readonly DuplicateKey[];
	/** Keys called `__proto__`, which many a program takes for the prototype. */
	readonly protoKeys: readonly JsonPath[];
}

export const protoKey = '__proto__';

interface OpenObject {
	/** Key → its last value, as it is written. */
	readonly values: Map<string, string | undefined>;
	key: string | undefined;
	valueOffset: number;
}

/** Finds the odd keys of a text in one walk over it. */
export function findOddKeys(text: string): OddKeys {
	const duplicates = new Map<string, DuplicateKey>();
	const protoKeys: JsonPath[] = [];
	const objects: OpenObject[] = [];
	walkTokens(text, ({role, offset, end, key}, brackets) => {
		if (role === 'close') objects.pop();
		const parent = objects.at(-1);
		if (role === 'key') {
			if (parent !== undefined) parent.key = key;
			return;
		}
		if (parent !== undefined && (role === 'open' || role === 'value')) parent.valueOffset = offset;
		if (parent?.key !== undefined && (role === 'close' || role === 'value')) {
			const written = text.slice(parent.valueOffset, end);
			const isAgain = parent.values.has(parent.key);
			if (isAgain || parent.key === protoKey) {
				const outer = role === 'close' ? brackets.slice(0, -1) : brackets;
				const path = outer.map(({step}) => step ?? '');
				const id = JSON.stringify(path);
				const isAlike = parent.values.get(parent.key) === written;
				const isSameValue = isAlike && duplicates.get(id)?.isSameValue !== false;
				if (isAgain) duplicates.set(id, {path, isSameValue});
				else protoKeys.push(path);
			}
			parent.values.set(parent.key, written);
		}
		if (role === 'open') objects.push({values: new Map(), key: undefined, valueOffset: 0});
	});
	return {duplicateKeys: [...duplicates.values()], protoKeys};
}
