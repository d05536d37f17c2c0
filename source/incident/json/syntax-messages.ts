import {clip} from '../issues/describe-value.ts';
import {
	type Context,
	type Described,
	describeCutNumber,
	describeStrange,
	foundAt,
	isGlued,
	isNumber,
	key,
	number,
	value,
} from './syntax-context.ts';

type LineOf = (offset: number) => number;

const start = 'an incident in JSON, which begins with {';

/** Says what was expected and found at a syntax error, and where to correct it. */
export function describeSyntax(context: Context, lineOf: LineOf): Described {
	const {code, offset, before, bracket, token, text} = context;
	const strange = describeStrange(context);
	if (strange !== undefined) return strange;
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

/** Describes characters that are not part of JSON. */
function describeSymbol(context: Context, found: string): Described {
	const {offset, text, token, before, bracket} = context;
	const isKey = bracket?.bracket === '{' && bracket.step === undefined;
	const expected = isKey ? key : value;
	if (/^(?:<{7}|={7}|>{7})/.test(found)) {
		return {
			offset,
			expected: 'one version of the text',
			found: `the mark of a merge conflict, ${found}`,
			hint: 'Keep one version, and remove the other and the marks',
			isLast: true,
		};
	}
	if (/^['‘’‚“”„«]/.test(found)) return {offset, expected: 'straight double quotes (") around text', found};
	const word = token && text.slice(token.offset, token.end).toLowerCase();
	if (word !== undefined && !isKey && /^(?:true|false|null|none|nil|undefined|nan)$/.test(word)) {
		const meant = word === 'true' || word === 'false' ? word : 'null';
		return {offset, expected, found, hint: `Did you mean ${meant}?`};
	}
	const cutNumber = describeCutNumber(context);
	if (cutNumber !== undefined) return cutNumber;
	if (isGlued(context) && text[before?.offset ?? -1] === '"') {
		return {
			offset,
			expected: 'a comma or a closing bracket',
			found,
			hint: 'Double quotes inside text are written \\"',
		};
	}
	return {offset, expected: !isKey && /^[-+.\d]/.test(found) ? number : expected, found};
}

/** Describes what is wrong within a string, at the very character: in a long one it is hard to see. */
function describeInText({code, text, offset, token}: Context): Described {
	const written = text.slice(offset, token?.end ?? offset);
	if (code === 'InvalidCharacter') {
		// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
		const at = written.search(/[\0-\x1f]/);
		const isTab = written[at] === '\t';
		return {
			offset: offset + at,
			expected: 'text without control characters',
			found: isTab ? 'a tab' : 'a control character',
			hint: isTab ? 'Write a space, or \\t' : 'Remove it',
		};
	}
	const escapes = [...written.matchAll(/\\(?:["\\/bfnrt]|u[\da-fA-F]{4})?/g)];
	const at = escapes.find(([whole]) => whole.length === 1)?.index ?? 0;
	const isUnicode = code === 'InvalidUnicode';
	return {
		offset: offset + at,
		expected: isUnicode ? 'four hexadecimal digits after \\u' : 'one of " \\ / b f n r t u after a backslash',
		found: clip(/^.[^"]{0,5}/.exec(written.slice(at, at + (isUnicode ? 6 : 2)))?.[0] ?? ''),
		...(isUnicode ? {} : {hint: 'A backslash itself is written \\\\'}),
	};
}
