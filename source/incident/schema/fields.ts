import * as z from 'zod';
import {parseQuantity, quantityIssue} from '../quantity/parse-quantity.ts';
import {isSanitized, sanitize} from '../sanitize.ts';
import {localTime, timeIssue} from '../time.ts';
import {isTimeZone} from '../time-zone.ts';
import {zoneHint} from '../zone-abbreviations.ts';

// A schema's `error` is what was expected, in the words of the issue that reports it.

/** Every text of the file goes through here, so that nothing further on has to think of escape sequences. */
export const text = z
	.string({error: 'text'})
	.transform(sanitize)
	.refine(shown => shown !== '', {error: 'text that shows something'});

const nameError = 'a name of letters, digits, dots, dashes and underscores, at most 80 long';

/** A name by which other parts of the file refer to something. */
export const name = z
	.string({error: 'a name'})
	.regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,79}$/u, {error: nameError, abort: true})
	// \p{L} holds letters that are invisible, and allows any pile of marks.
	.refine(written => isSanitized(written) || isSanitized(written.normalize()), {error: nameError})
	// Letters and marks may be written together or apart: editors and file systems differ.
	.transform(written => written.normalize());

/** A date or a time, as it is written; one without its offset is in the incident's zone. */
export const time = timeField(
	'a date such as 2025-06-06, or a time such as 09:40, 2025-06-06T09:40 or 2025-06-06T09:40:00+03:00',
	timeIssue,
);

/** The same with its day. */
export const datedTime = timeField(
	'a date such as 2025-06-06, or a time such as 2025-06-06T09:40 or 2025-06-06T09:40:00+03:00',
	written =>
		timeIssue(written) ??
		(localTime(written) !== undefined && localTime(written)?.date === undefined
			? 'a time without its day'
			: undefined),
);

function timeField(message: string, issueOf: (written: string) => string | undefined) {
	return z.string({error: 'a date or a time, as text'}).superRefine((written, context) => {
		const found = issueOf(written);
		if (found !== undefined) context.addIssue({code: 'custom', message, params: {found}});
	});
}

export const zone = z.string({error: 'a time zone such as Europe/Kyiv'}).superRefine((written, context) => {
	if (isTimeZone(written)) return;
	context.addIssue({
		code: 'custom',
		message: 'a time zone of the IANA database, such as Europe/Kyiv',
		params: {hint: zoneHint(written)},
	});
});

/** What can be understood as a quantity. */
export const quantityWords =
	'a whole count from 0 up, or a phrase such as "at least 4", "dozens", "about 200", "10 to 12", "1.2 million", "unknown"';

/** A count or a phrase, to the quantity that it means. */
export const value = z
	.union([z.number(), z.string(), z.null()], {error: 'a count, a phrase such as "at least 4", or null'})
	.transform((written, context) => {
		const understood = parseQuantity(typeof written === 'string' ? sanitize(written) : written);
		if (understood !== undefined) return understood;
		const issue = quantityIssue(written);
		context.addIssue({
			code: 'custom',
			message: quantityWords,
			...(issue === undefined ? {} : {params: {found: issue}}),
		});
		return z.NEVER;
	});

/** An object of these keys and no others; the issue of an unknown key has the known ones as its message. */
export function object<Shape extends z.core.$ZodShape>(shape: Shape, what: string) {
	const keys = Object.keys(shape).join(', ');
	return z.strictObject(shape, {
		error: issue => (issue.code === 'unrecognized_keys' ? keys : `${what}: an object of ${keys}`),
	});
}

/** A list, or a single item in its place. */
export function oneOrMany<Item extends z.ZodType>(item: Item, error: string) {
	return z
		.union([item, z.array(item)], {error})
		.transform(given => (Array.isArray(given) ? given : [given]) as z.output<Item>[]);
}

/** A list; an empty one where it is not given. */
export function list<Item extends z.ZodType>(item: Item, of: string) {
	return z.array(item, {error: `a list of ${of}`}).default([]);
}

/** An object of entries under their names, to a Map. */
export function table<Entry extends z.ZodType>(entry: Entry, of: string) {
	return z
		.record(name, entry, {error: `an object of ${of}, each under its name`})
		.transform(given => new Map(Object.entries(given)));
}

/** One of some words. */
export function choice<const Words extends readonly string[]>(words: Words) {
	return z.enum(words, {error: `one of ${words.join(', ')}`});
}
