/** `Kyiv: killed: note changed` for each of these fields, with its word, that was added, changed or removed. */
export function diffFields<Item extends object>(
	subject: string,
	before: Item,
	after: Item,
	words: {readonly [Key in keyof Item]?: string},
): readonly string[] {
	return (Object.keys(words) as (keyof Item)[])
		.filter(field => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
		.map(field => `${subject}: ${words[field]} ${verbFor(before[field], after[field])}`);
}

function verbFor(before: unknown, after: unknown): string {
	if (before === undefined) return 'added';
	return after === undefined ? 'removed' : 'changed';
}

/** `Title: … → …` where the two differ. */
export function diffWords(label: string, before: string | number, after: string | number): readonly string[] {
	return before === after ? [] : [`${label}: ${before} → ${after}`];
}
