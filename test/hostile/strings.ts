import type {JsonPath} from '../../source/incident/json/locations.ts';

/** A string of a JSON value: one that stands as a value, or the key that an entry of an object stands under. */
export interface StringAt {
	readonly path: JsonPath;
	readonly isKey: boolean;
	readonly text: string;
}

/** Every string of a JSON value, keys and values, in the order of the file. */
export function stringsOf(value: unknown, path: JsonPath = []): readonly StringAt[] {
	if (typeof value === 'string') return [{path, isKey: false, text: value}];
	if (Array.isArray(value)) return value.flatMap((item, index) => stringsOf(item, [...path, index]));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, entry]) => [
		{path: [...path, key], isKey: true, text: key},
		...stringsOf(entry, [...path, key]),
	]);
}

/** The JSON value with one string of it, a value or a key, put in the place of another. */
export function withString(value: unknown, {path, isKey}: StringAt, text: unknown): unknown {
	const [step, ...rest] = path;
	if (step === undefined) return text;
	if (Array.isArray(value)) {
		return value.map((item, index) =>
			index === step ? withString(item, {path: rest, isKey, text: ''}, text) : item,
		);
	}
	const entries = Object.entries(value as object).map(([key, entry]) => {
		if (key !== step) return [key, entry] as const;
		return isKey && rest.length === 0
			? ([String(text), entry] as const)
			: ([key, withString(entry, {path: rest, isKey, text: ''}, text)] as const);
	});
	return Object.fromEntries(entries);
}

/** Keys under which the format keeps words that are shown; ids, choices, times and links elsewhere are not words. */
const worded: ReadonlySet<string> = new Set([
	...[
		'title',
		'summary',
		'scope',
		'name',
		'role',
		'side',
		'label',
		'via',
		'table',
		'url',
		'note',
		'said',
		'doubt',
		'reason',
	],
	...['what', 'text', 'when', 'property'],
]);

/** True for a string that the file may fill with any words: those, and whom a count includes. */
export function isWords({path, isKey}: StringAt): boolean {
	return isKey ? path.at(-2) === 'ofWhom' : worded.has(String(path.at(-1)));
}

/** The file with each of its words followed by this text. */
export function withWords(file: unknown, text: string): unknown {
	return stringsOf(file)
		.filter(isWords)
		.toReversed()
		.reduce((changed, at) => withString(changed, at, `${at.text} ${text}`), file);
}
