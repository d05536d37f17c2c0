import {clip} from '../issues/describe-value.ts';
import {describeCharacter} from '../issues/hidden.ts';
import type {JsonPath} from './locations.ts';
import type {OpenBracket, Token} from './tokens.ts';

/** What surrounds a syntax error. */
export interface Context {
	readonly text: string;
	/** The parser's name of the error, such as `CommaExpected`. */
	readonly code: string;
	readonly offset: number;
	/** The token that the error is at; undefined at the end of the file, or in a comment there. */
	readonly token: Token | undefined;
	readonly before: Token | undefined;
	/** The innermost open bracket. */
	readonly bracket: OpenBracket | undefined;
	readonly path: JsonPath;
	readonly isAtEnd: boolean;
}

/** A syntax error in the words of somebody who edits the file. */
export interface Described {
	readonly offset: number;
	readonly expected: string;
	readonly found: string;
	readonly hint?: string;
	/** Whatever the parser reports after this follows from it. */
	readonly isLast?: boolean;
}

/** What may be expected, in words. */
export const value = 'a value: text in double quotes, a number, true, false or null';
export const key = 'a key in double quotes';
export const number = 'a number such as 10 or 0.5, or text in double quotes';

/** True where nothing, not even a space, stands between the error and the token before it. */
export function isGlued({before, token}: Context): boolean {
	return before !== undefined && before.end === token?.offset;
}

/** True for a token that begins as a number does. */
export function isNumber({text}: Context, token: Token | undefined): boolean {
	return token !== undefined && /^-?\d/.test(text.slice(token.offset, token.offset + 2));
}

/** What stands at the error, safe to show; an invisible character by its code point. */
export function foundAt({text, token}: Context): string {
	if (token === undefined) return 'the end of the file';
	const found = clip(text.slice(token.offset, token.end));
	if (found === '') return describeCharacter(String.fromCodePoint(text.codePointAt(token.offset) ?? 0));
	return /^[,:[\]{}]$/.test(found) ? `"${found}"` : found;
}

/** The error of a space or a sign that looks like one of JSON and is none; undefined where it is none. */
export function describeStrange({text, offset}: Context): Described | undefined {
	const character = text[offset] ?? '';
	if (/[\u00a0\u2000-\u200d\u202f\u3000\ufeff]/.test(character)) {
		return {offset, expected: 'plain spaces', found: describeCharacter(character), hint: 'Remove it'};
	}
	const plain = character.normalize('NFKC');
	return /[\uff01-\uff5e]/.test(character) && /[,:"[\]{}]/.test(plain)
		? {offset, expected: `a plain ${plain}`, found: describeCharacter(character)}
		: undefined;
}

/** The error of a number that the parser has cut in two, `10%` or `007`; undefined where it is none. */
export function describeCutNumber(context: Context): Described | undefined {
	const {text, before} = context;
	if (before === undefined || !isGlued(context) || !isNumber(context, before)) return undefined;
	const whole = /^[^\s,:"[\]{}]*/.exec(text.slice(before.offset, before.offset + 200))?.[0] ?? '';
	return {offset: before.offset, expected: number, found: clip(whole)};
}
