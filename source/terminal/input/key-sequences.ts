import {keyAtSamePlace, withShift} from './keyboard-layouts.ts';

/** A piece of input, whole, as Ink is to read it. */
export interface Token {
	/** Text, one control character, the escape sequence of one key, or a paste between its two marks. */
	readonly sequence: string;
	/** For a character of another script: the US key that types it, where the terminal has told. */
	readonly baseKey?: string;
}

/** As the kitty keyboard protocol writes it: unlike a lone ESC it is complete, and Ink need not wait for more. */
export const escapeKey: Token = {sequence: '\u001B[27u'};

/**
 * The sequences of keys after their `ESC [`: arrows, editing and function keys of xterm, rxvt, PuTTY and the Linux console.
 * F3 with a modifier is missing, since `1;5R` is the cursor's position as well.
 */
const functionKey =
	/^(?:\d*(?:;[\d:]+)?[A-FHPQSZ]|[a-e]|\d{1,2}(?:;[\d:]+)?~|[235678][$^]|\[(?:[A-E]|[56]~))$/;
const release = /:3[A-Z~]$/;
/** xterm's modifyOtherKeys: `27;modifiers;code~`. */
const otherKey = /^27;(?<modifiers>\d+);(?<code>\d+)~$/;
/** The kitty keyboard protocol: `code:shifted:base;modifiers:event;text`, of which all but the code may be missing. */
const kittyKey =
	/^(?<code>\d+)(?::(?<shifted>\d*)(?::(?<base>\d+))?)?(?:;(?<modifiers>\d*)(?::(?<event>\d+))?(?:;(?<text>[\d:]*))?)?u$/;

/**
 * The key that a control sequence stands for, given without its `ESC [`. Undefined for what is no key: a reply (cursor,
 * device, mode, size), a report (mouse, focus), a key that is let go, or anything unknown.
 */
export function keyOfControlSequence(sequence: string): Token | undefined {
	const fields = (otherKey.exec(sequence) ?? kittyKey.exec(sequence))?.groups;
	if (fields !== undefined) return fields.event === '3' ? undefined : keyOfFields(fields);
	if (!functionKey.test(sequence) || release.test(sequence)) return undefined;
	return {sequence: `\u001B[${sequence}`};
}

type Fields = Readonly<Record<string, string | undefined>>;

const modifier = {shift: 1, alt: 2, ctrl: 4, super: 8, hyper: 16, meta: 32} as const;
const chord = modifier.alt | modifier.ctrl | modifier.super | modifier.hyper | modifier.meta;

function keyOfFields(fields: Fields): Token | undefined {
	const code = Number(fields.code);
	const modifiers = Number(fields.modifiers) || 1;
	// Enter, Tab, Esc and Backspace have the codes of control characters; the keypad is in the private use area.
	if ((code > 0 && code < 32) || code === 127 || (code >= 57_399 && code <= 57_427)) {
		return {sequence: `\u001B[${code};${modifiers}${fields.text ? `;${fields.text}` : ''}u`};
	}
	const character = textOf(fields.code);
	const base = textOf(fields.base);
	const held = modifiers - 1;
	if ((held & chord) !== 0) {
		// With Ctrl or Alt it is no text, not even in a field, so the place of the key is what counts.
		const key = isAscii(character) ? character : base || keyAtSamePlace(character);
		return key === '' ? undefined : {sequence: `\u001B[${key.codePointAt(0)};${modifiers}u`};
	}
	const isShifted = (held & modifier.shift) !== 0;
	const typed = isShifted ? textOf(fields.shifted) || character.toUpperCase() : character;
	const text = textOf(fields.text) || typed;
	if (text === '') return undefined;
	if (base === '' || isAscii(text)) return {sequence: text};
	return {sequence: text, baseKey: isShifted ? withShift(base) : base};
}

const isAscii = (text: string) => /^[ -~]*$/.test(text);

/** The text of code points that are written `104:105`; control characters and what is no character at all are left out. */
function textOf(codes = ''): string {
	return codes
		.split(':')
		.map(Number)
		.filter(code => code >= 32 && code <= 0x10_ffff)
		.map(code => String.fromCodePoint(code))
		.join('')
		.replace(/[\p{Cc}\p{Cs}\p{Co}]/gu, '');
}
