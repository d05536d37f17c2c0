import {sanitize} from '../sanitize.ts';
import {describeHidden} from './hidden.ts';

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

/** Describes a key of the file: `the key "abc"`, and what of it cannot be seen. */
export function describeKey(key: string, which = ''): string {
	return `the ${which === '' ? '' : `${which} `}key ${withHidden(key)}`;
}

function withHidden(text: string): string {
	const hidden = describeHidden(text);
	return `${quoted(text)}${hidden === undefined ? '' : `, with ${hidden}`}`;
}

/** Describes a value of the file: `text "abc"`, `a list of 3`, `nothing`. */
export function describeValue(value: unknown): string {
	if (value === undefined) return 'nothing';
	if (value === null) return 'null';
	if (typeof value === 'string') return value === '' ? 'empty text' : `text ${withHidden(value)}`;
	if (typeof value === 'number') {
		const isExact = !Number.isInteger(value) || Number.isSafeInteger(value);
		return `the number ${value}${isExact ? '' : ', of which digits were lost: in double quotes all are kept'}`;
	}
	if (typeof value === 'boolean') return String(value);
	if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
	return 'an object';
}
