import {clip} from '../issues/describe-value.ts';
import {
	type Context,
	type Described,
	describeCutNumber,
	foundAt,
	isNumber,
	key,
	number,
	value,
} from './syntax-context.ts';
import {describeInText, describeSymbol} from './syntax-symbols.ts';

type LineOf = (offset: number) => number;

const start = 'an incident in JSON, which begins with {';

/** Says what was expected and found at a syntax error, and where to correct it. */
export function describeSyntax(context: Context, lineOf: LineOf): Described {
	const {code, offset, before, bracket, token, text} = context;
	const found = foundAt(context);
	const wrongBracket = describeBracket(context, lineOf);
	if (wrongBracket !== undefined) return {isLast: true, ...wrongBracket};
	const plain = (expected: string): Described => ({offset, expected, found});
	// What is missing belongs after the token before it, at the end of its line and not on the next.
	const after = (expected: string): Described => {
		const line = token === undefined ? 0 : lineOf(token.offset);
		const isFurther = before !== undefined && token !== undefined && lineOf(before.end) !== line;
		return {offset: before?.end ?? offset, expected, found: isFurther ? `${found} on line ${line}` : found};
	};
	switch (code) {
		case 'CommaExpected':
			return (isNumber(context, token) && describeCutNumber(context)) || after('a comma here');
		case 'ColonExpected':
			return after('a colon here, after the key');
		case 'PropertyNameExpected':
		case 'ValueExpected': {
			const wanted = code === 'ValueExpected' && bracket?.bracket !== '{' ? value : key;
			const expected = before?.role === 'colon' ? value : wanted;
			if (before?.role !== 'comma') return plain(expected);
			if (token?.role === 'comma') return {...plain(expected), hint: 'Remove one comma'};
			return isNumber(context, token) && expected === key
				? {...plain(expected), hint: 'A number with a comma in it needs double quotes around it'}
				: plain(expected);
		}
		case 'InvalidSymbol':
			return describeSymbol(context, found);
		case 'UnexpectedEndOfString':
			return plain('a closing double quote on the same line');
		case 'UnexpectedEndOfComment':
			return {offset, expected: 'a closing */', found: clip(text.slice(offset)), isLast: true};
		case 'InvalidUnicode':
		case 'InvalidEscapeCharacter':
		case 'InvalidCharacter':
			return describeInText(context);
		default:
			return plain(number);
	}
}

/** What is wrong with a bracket, or outside of all brackets; undefined where something else is wrong. */
function describeBracket(context: Context, lineOf: LineOf): Described | undefined {
	const {code, offset, before, bracket, token, text, isAtEnd} = context;
	const found = foundAt(context);
	if (bracket === undefined) {
		if (before === undefined)
			return code === 'UnexpectedEndOfComment' ? undefined : {offset, expected: start, found};
		if (isAtEnd || token === undefined) return undefined;
		const behind = {offset, expected: 'the end of the file', found};
		return token.role === 'close'
			? {...behind, hint: 'There is one closing bracket too many, here or further up'}
			: behind;
	}
	const closing = bracket.bracket === '{' ? '}' : ']';
	const expected = `a closing ${closing}`;
	const hint = `It closes the ${bracket.bracket} of line ${lineOf(bracket.offset)}`;
	if (isAtEnd && code !== 'UnexpectedEndOfString' && code !== 'UnexpectedEndOfComment') {
		return {offset, expected, found, hint};
	}
	if (token?.role === 'close' && text[token.offset] !== closing) return {offset, expected, found, hint};
	const isKeyInList = token?.role === 'colon' && bracket.bracket === '[' && before !== undefined;
	return isKeyInList
		? {offset: before.offset, expected, found: `the key ${clip(text.slice(before.offset, before.end))}`, hint}
		: undefined;
}
