import {isEqual} from '../is-equal.ts';

/** `Kyiv: killed: note changed` for each of these fields, with its word, that was added, changed or removed. */
export function diffFields<Item extends object>(
	subject: string,
	before: Item,
	after: Item,
	fields: readonly (readonly [field: keyof Item, word: string])[],
): readonly string[] {
	return fields
		.filter(([field]) => !isEqual(before[field], after[field]))
		.map(([field, word]) => `${subject}: ${word} ${verbFor(before[field], after[field])}`);
}

function verbFor(before: unknown, after: unknown): string {
	if (before === undefined) return 'added';
	return after === undefined ? 'removed' : 'changed';
}
