import type {JsonPath} from './locations.ts';
import {walkTokens} from './tokens.ts';

/** A key that stands more than once in one object: `JSON.parse` keeps the last value and drops the others. */
export interface DuplicateKey {
	/** Of the key itself. */
	readonly path: JsonPath;
	/** Whether its value is written alike each time, so that nothing is lost. */
	readonly isSameValue: boolean;
}

interface OpenObject {
	/** Key → its last value, as it is written. */
	readonly values: Map<string, string | undefined>;
	key: string | undefined;
	valueOffset: number;
}

/** Every key that stands more than once in its object, once each. */
export function duplicateKeys(text: string): readonly DuplicateKey[] {
	const found = new Map<string, DuplicateKey>();
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
			if (parent.values.has(parent.key)) {
				const outer = role === 'close' ? brackets.slice(0, -1) : brackets;
				const path = outer.map(({step}) => step ?? '');
				const id = JSON.stringify(path);
				const isSameValue = parent.values.get(parent.key) === written && found.get(id)?.isSameValue !== false;
				found.set(id, {path, isSameValue});
			}
			parent.values.set(parent.key, written);
		}
		if (role === 'open') objects.push({values: new Map(), key: undefined, valueOffset: 0});
	});
	return [...found.values()];
}
