import {sanitize} from '../sanitize.ts';

const longest = 40;

/** A piece of the file, short and safe enough to be shown in a message. */
export function clip(text: string): string {
	// What is cut off need not be made printable first: a text may be a megabyte long.
	const shown = sanitize(text.slice(0, longest * 4));
	const characters = [...shown];
	if (characters.length <= longest) return shown;
	// Half a flag, or a joiner with nothing behind it, is not printable any more.
	return `${sanitize(characters.slice(0, longest).join(''))}…`;
}

/** A piece of the file in quotation marks, as `clip` makes it. */
export function quoted(text: string): string {
	return `"${clip(text)}"`;
}

/** Says what stands in the file, in words: `text "abc"`, `a list of 3`, `nothing`. */
export function describeValue(value: unknown): string {
	if (value === undefined) return 'nothing';
	if (value === null) return 'null';
	if (typeof value === 'string') return value === '' ? 'empty text' : `text ${quoted(value)}`;
	if (typeof value === 'number') return `the number ${value}`;
	if (typeof value === 'boolean') return String(value);
	if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
	return 'an object';
}
