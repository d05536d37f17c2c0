import {keyAtSamePlace, withShift} from './keyboard-layouts.ts';

/** One whole piece of input, as it is handed to Ink. */
export interface Token {
	/** Text, one control character, the escape sequence of one key, or a paste between its two marks. */
	readonly sequence: string;
	/** For a character that is not ASCII: the US key at the same place, if the terminal has reported it. */
	readonly baseKey?: string;
}

/** Esc as the kitty keyboard protocol writes it. Ink would join a lone ESC to whatever is read next. */
export const escapeKey: Token = {sequence: '\u001B[27u'};

/**
 * What follows `ESC [` for arrows, editing and function keys of xterm, rxvt, PuTTY and the Linux console. F3 with a
 * modifier is left out: `1;5R` also reports the cursor's position.
 */
const functionKey =
	/^(?:\d*(?:;[\d:]+)?[A-FHPQSZ]|[a-e]|\d{1,2}(?:;[\d:]+)?~|[235678][$^]|\[(?:[A-E]|[56]~))$/;
const release = /:3[A-Z~]$/;
/** xterm's modifyOtherKeys. */
const otherKey = /^27;(?<modifiers>\d+);(?<code>\d+)~$/;
/** The kitty keyboard protocol; every field but the code may be missing. */
const kittyKey =
	/^(?<code>\d+)(?::(?<shifted>\d*)(?::(?<base>\d+))?)?(?:;(?<modifiers>\d*)(?::(?<event>\d+))?(?:;(?<text>[\d:]*))?)?u$/;

/**
 * The key for a control sequence, which is given without its `ESC [`. Undefined if it is not a key press: a reply (cursor,
 * device, mode, size), a mouse or focus report, the release of a key, or anything unknown.
 */
export function keyOfControlSequence(sequence: string): Token | undefined {
	const fields = (otherKey.exec(sequence) ?? kittyKey.exec(sequence))?.groups;
	if (fields !== undefined) return fields.event === '3' ? undefined : keyOfFields(fields);
	if (!functionKey.test(sequence) || release.test(sequence)) return undefined;
	return {sequence: `\u001B[${sequence}`};
}

type Fields = Readonly<Record<string, string | undefined>>;

const modifier = {shift: 1, alt: 2, ctrl: 4, super: 8, hyper: 16, meta: 32} as const;
const notText = modifier.alt | modifier.ctrl | modifier.meta;
const notOurs = modifier.super | modifier.hyper;

function keyOfFields(fields: Fields): Token | undefined {
	const code = Number(fields.code);
	// The protocols add 1, so that no modifier is 1.
	const modifiers = Number(fields.modifiers) || 1;
	const held = modifiers - 1;
	// Super+Q is for the window manager: Ink would report it as a plain q.
	if ((held & notOurs) !== 0) return undefined;
	// Enter, Tab, Esc and Backspace have the codes of control characters; the keypad is in the private use area.
	if ((code > 0 && code < 32) || code === 127 || (code >= 57_399 && code <= 57_427)) {
		return {sequence: `\u001B[${code};${modifiers}${fields.text ? `;${fields.text}` : ''}u`};
	}
	const character = textOf(fields.code);
	const base = textOf(fields.base);
	if ((held & notText) !== 0) {
		// Ctrl+С on a Cyrillic layout is Ctrl+C, in a text field too.
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

/** The text for code points written as `104:105`, without control characters and private use. */
function textOf(codes = ''): string {
	return codes
		.split(':')
		.map(Number)
		.filter(code => code >= 32 && code <= 0x10_ffff)
		.map(code => String.fromCodePoint(code))
		.join('')
		.replace(/[\p{Cc}\p{Cs}\p{Co}]/gu, '');
}
