import {clip} from '../issues/describe-value.ts';
import {
	type Context,
	type Described,
	describeCutNumber,
	isGlued,
	key,
	number,
	value,
} from './syntax-context.ts';

/** Describes characters that are not part of JSON. */
export function describeSymbol(context: Context, found: string): Described {
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
export function describeInText({code, text, offset, token}: Context): Described {
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
