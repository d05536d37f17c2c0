import {parseQuantity} from './quantity/parse-quantity.ts';
import type {Quantity} from './quantity/quantity.ts';
import {sanitize} from './sanitize.ts';
import {isName} from './schema/formats.ts';
import {timeIssue} from './time.ts';

/** What has been read of a file so far. */
export interface Tally {
	/** Keys of all objects; fewer than the text has colons, where a key stands twice. */
	keys: number;
	/** Times that are sound: most stand in a file again and again. */
	readonly times: Set<string>;
}

/**
 * Makes of a part of a file what the schema makes of it; undefined where the schema would have anything to say. It takes
 * the part over and may change it, which saves a copy of most of a long file.
 */
export type Reader<Value> = (written: unknown, tally: Tally) => Value | undefined;

interface Field<Value> {
	readonly read: Reader<Value>;
	/** What stands for a key that is not there; without it the key has to be, unless it may be left out. */
	readonly instead?: Value;
	readonly isOptional: boolean;
}

type Fields<Whole> = {readonly [Key in keyof Whole]-?: Field<Exclude<Whole[Key], undefined>>};

/** A key that has to be there. */
export function must<Value>(read: Reader<Value>): Field<Value> {
	return {read, isOptional: false};
}

/** A key that may be left out. */
export function may<Value>(read: Reader<Value>): Field<Value> {
	return {read, isOptional: true};
}

/** A key that is read as `instead` where it is left out. */
export function or<Value>(read: Reader<Value>, instead: Value): Field<Value> {
	return {read, instead, isOptional: false};
}

type Members = Record<string, unknown>;

function isMembers(written: unknown): written is Members {
	return typeof written === 'object' && written !== null && !Array.isArray(written);
}

/** An object of these keys and no others, in their order. */
export function object<Whole extends object>(fields: Fields<Whole>): Reader<Whole> {
	const all = Object.entries<Field<unknown>>(fields).map(([key, field]) => ({...field, key}));
	return (written, tally) => {
		if (!isMembers(written)) return undefined;
		const keys = Object.keys(written);
		tally.keys += keys.length;
		let found = 0;
		let isInOrder = true;
		for (const {key, read, instead, isOptional} of all) {
			const given = written[key];
			if (given === undefined) {
				if (instead !== undefined) {
					// Behind all that is written, or it is out of its order.
					isInOrder &&= found === keys.length;
					written[key] = instead;
				} else if (!isOptional) return undefined;
				continue;
			}
			const value = read(given, tally);
			if (value === undefined) return undefined;
			isInOrder &&= keys[found] === key;
			found += 1;
			if (value !== given) written[key] = value;
		}
		if (found < keys.length) return undefined;
		return (isInOrder ? written : sorted(written, all)) as Whole;
	};
}

function sorted(members: Members, fields: readonly {readonly key: string}[]): Members {
	const ordered: Members = {};
	for (const {key} of fields) {
		if (Object.hasOwn(members, key)) ordered[key] = members[key];
	}
	return ordered;
}

/** A list of such items. */
export function list<Item>(item: Reader<Item>): Reader<Item[]> {
	return (written, tally) => {
		if (!Array.isArray(written)) return undefined;
		for (let index = 0; index < written.length; index += 1) {
			const read = item(written[index], tally);
			if (read === undefined) return undefined;
			written[index] = read;
		}
		return written;
	};
}

/** A list of such items, or one of them alone. */
export function oneOrMany<Item>(item: Reader<Item>): Reader<Item[]> {
	const many = list(item);
	return (written, tally) => {
		if (Array.isArray(written)) return many(written, tally);
		const one = item(written, tally);
		return one === undefined ? undefined : [one];
	};
}

/** An object of entries, each under a name that such a reader takes. */
export function entries<Entry>(key: Reader<string>, entry: Reader<Entry>): Reader<[string, Entry][]> {
	return (written, tally) => {
		if (!isMembers(written)) return undefined;
		const found: [string, Entry][] = [];
		for (const given of Object.keys(written)) {
			tally.keys += 1;
			const name = given === '__proto__' ? undefined : key(given, tally);
			const value = name === undefined ? undefined : entry(written[given], tally);
			if (name === undefined || value === undefined) return undefined;
			found.push([name, value]);
		}
		return found;
	};
}

/** Text that shows something, made safe to print. */
export const text: Reader<string> = written => {
	const shown = typeof written === 'string' ? sanitize(written) : '';
	return shown === '' ? undefined : shown;
};

/** Text of which such a test is true. */
export function textThat(isSound: (written: string) => boolean): Reader<string> {
	return written => (typeof written === 'string' && isSound(written) ? written : undefined);
}

/** A number of which such a test is true, not one too large to be told from infinity. */
export function numberThat(isSound: (written: number) => boolean): Reader<number> {
	return written =>
		Number.isFinite(written) && isSound(written as number) ? (written as number) : undefined;
}

export const name: Reader<string> = textThat(isName);

export const time: Reader<string> = (written, {times}) => {
	if (typeof written !== 'string') return undefined;
	if (!times.has(written)) {
		if (timeIssue(written) !== undefined) return undefined;
		times.add(written);
	}
	return written;
};

export const value: Reader<Quantity> = written => {
	if (typeof written === 'string') return parseQuantity(sanitize(written));
	return typeof written === 'number' || written === null ? parseQuantity(written) : undefined;
};

/** One of these words. */
export function choice<Word extends string>(words: readonly Word[]): Reader<Word> {
	const known: ReadonlySet<unknown> = new Set(words);
	return written => (known.has(written) ? (written as Word) : undefined);
}
