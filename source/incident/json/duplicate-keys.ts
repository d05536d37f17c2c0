import type {JsonPath} from './locations.ts';
import {walkTokens} from './tokens.ts';

/** A key that stands more than once in one object: JSON keeps the last and drops the others. */
export interface DuplicateKey {
	/** Of the key itself. */
	readonly path: JsonPath;
	/** Whether it is written with the same value each time, so that nothing is lost. */
	readonly isSame: boolean;
}

interface Open {
	/** Key → its last value, as it is written. */
	readonly values: Map<string, string | undefined>;
	key: string | undefined;
	valueAt: number;
}

/** Every key that stands more than once in its object, told once each. */
export function duplicateKeys(text: string): readonly DuplicateKey[] {
	const found = new Map<string, DuplicateKey>();
	const opened: Open[] = [];
	walkTokens(text, ({role, offset, end, key}, frames) => {
		if (role === 'close') opened.pop();
		const around = opened.at(-1);
		if (role === 'key') {
			if (around !== undefined) around.key = key;
			return;
		}
		if (around !== undefined && (role === 'open' || role === 'value')) around.valueAt = offset;
		if (around?.key !== undefined && (role === 'close' || role === 'value')) {
			const written = text.slice(around.valueAt, end);
			if (around.values.has(around.key)) {
				const outer = role === 'close' ? frames.slice(0, -1) : frames;
				const path = outer.map(({step}) => step ?? '');
				const id = JSON.stringify(path);
				const isSame = around.values.get(around.key) === written && found.get(id)?.isSame !== false;
				found.set(id, {path, isSame});
			}
			around.values.set(around.key, written);
		}
		if (role === 'open') opened.push({values: new Map(), key: undefined, valueAt: 0});
	});
	return [...found.values()];
}
