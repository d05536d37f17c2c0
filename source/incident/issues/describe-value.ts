import {sanitize} from '../sanitize.ts';

const longest = 40;

/** The beginning of a text from the file, short and safe enough for a message. */
export function clip(text: string): string {
	// A text may be a megabyte long: what is cut off need not be sanitized first.
	const shown = sanitize(text.slice(0, longest * 4));
	const characters = [...shown];
	if (characters.length <= longest) return shown;
	// The cut may leave half a flag, or a joiner with nothing behind it.
	return `${sanitize(characters.slice(0, longest).join(''))}…`;
}

/** `clip` in quotation marks. */
export function quoted(text: string): string {
	return `"${clip(text)}"`;
}

/** Describes a value of the file: `text "abc"`, `a list of 3`, `nothing`. */
export function describeValue(value: unknown): string {
	if (value === undefined) return 'nothing';
	if (value === null) return 'null';
	if (typeof value === 'string') return value === '' ? 'empty text' : `text ${quoted(value)}`;
	if (typeof value === 'number') return `the number ${value}`;
	if (typeof value === 'boolean') return String(value);
	if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
	return 'an object';
}
