import {clip} from '../issues/describe-value.ts';
import {
	type Code,
	type Context,
	type Described,
	foundAt,
	isGlued,
	isNumber,
	key,
	number,
	run,
	value,
} from './syntax-context.ts';
import {describeInText, describeSymbol} from './syntax-symbols.ts';

type LineOf = (offset: number) => number;

const start = 'an incident in JSON, which begins with {';

/** Says what was expected and found at a syntax error, and where to mend it. */
export function describeSyntax(code: Code, context: Context, lineOf: LineOf): Described {
	const {offset, before, frame, token, text} = context;
	const found = foundAt(context);
	const bracket = describeBracket(code, context, lineOf);
	if (bracket !== undefined) return {isLast: true, ...bracket};
	const plain = (expected: string): Described => ({offset, expected, found});
	// What is missing after something is to be written there, at the end of its line and not on the next.
	const after = (expected: string): Described => {
		const line = token === undefined ? 0 : lineOf(token.offset);
		const isFurther = before !== undefined && token !== undefined && lineOf(before.end) !== line;
		return {offset: before?.end ?? offset, expected, found: isFurther ? `${found} on line ${line}` : found};
	};
	switch (code) {
		case 'CommaExpected':
			return isGlued(context) && isNumber(context, before) && isNumber(context, token)
				? {offset: before?.offset ?? offset, expected: number, found: run(text, before?.offset ?? offset)}
				: after('a comma here');
		case 'ColonExpected':
			return after('a colon here, after the key');
		case 'PropertyNameExpected':
		case 'ValueExpected': {
			const wanted = code === 'ValueExpected' && frame?.bracket !== '{' ? value : key;
			const expected = before?.role === 'colon' ? value : wanted;
			if (token?.role === 'comma' && before?.role === 'comma')
				return {...plain(expected), hint: 'Remove one comma'};
			return isNumber(context, token) && before?.role === 'comma' && expected === key
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
			return describeInText(code, context);
		default:
			return plain(number);
	}
}

/** What is wrong with the brackets, or outside them all. */
function describeBracket(code: Code, context: Context, lineOf: LineOf): Described | undefined {
	const {offset, before, frame, token, text, isAtEnd} = context;
	const found = foundAt(context);
	if (frame === undefined) {
		if (before === undefined)
			return code === 'UnexpectedEndOfComment' ? undefined : {offset, expected: start, found};
		if (isAtEnd || token === undefined) return undefined;
		const isTooMany = token.role === 'close';
		return {
			offset,
			expected: 'the end of the file',
			found,
			...(isTooMany ? {hint: 'There is one closing bracket too many, here or further up'} : {}),
		};
	}
	const closing = frame.bracket === '{' ? '}' : ']';
	const expected = `a closing ${closing}`;
	const hint = `It closes the ${frame.bracket} of line ${lineOf(frame.offset)}`;
	if (isAtEnd && code !== 'UnexpectedEndOfString' && code !== 'UnexpectedEndOfComment') {
		return {offset, expected, found, hint};
	}
	if (token?.role === 'close' && text[token.offset] !== closing) return {offset, expected, found, hint};
	const isKeyInList = token?.role === 'colon' && frame.bracket === '[' && before !== undefined;
	return isKeyInList
		? {offset: before.offset, expected, found: `the key ${clip(text.slice(before.offset, before.end))}`, hint}
		: undefined;
}
