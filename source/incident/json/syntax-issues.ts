import {printParseErrorCode, visit} from 'jsonc-parser';
import {clip} from '../issues/describe-value.ts';
import type {Issue} from '../issues/issue.ts';
import type {Steps} from '../steps.ts';
import {locator} from './locations.ts';
import type {Context} from './syntax-context.ts';
import {describeSyntax} from './syntax-messages.ts';
import {type OpenBracket, type Token, walkTokens} from './tokens.ts';

type SyntaxError = Pick<Context, 'code' | 'offset'>;

// One stray bracket can make an error of every line after it, and a picture opened by mistake of every byte.
const mostErrors = 1000;
const mostIssues = 20;

/**
 * Says why a text is not JSON, comments and trailing commas aside. Of what the parser finds it keeps what helps: the
 * first error of each line, as the rest of the line is what the parser made of it, and nothing after a wrong bracket.
 * At least one issue, at most 20.
 */
export function* syntaxIssues(text: string): Steps<readonly Issue[]> {
	const errors = syntaxErrors(text);
	yield;
	const contexts = contextsOf(text, errors);
	yield;
	const toLocation = locator(text);
	const issues: Issue[] = [];
	const reportedLines = new Set<number>();
	let isAfterDoubt = false;
	for (const context of contexts) {
		const {code, before} = context;
		if (issues.length >= mostIssues) break;
		// After an earlier error, what is open at the end of the file is a guess.
		if (context.isAtEnd && isAfterDoubt && issues.length > 0) break;
		isAfterDoubt ||= code !== 'CommaExpected';
		const {offset, isLast, ...words} = describeSyntax(context, at => toLocation(at).line);
		const location = toLocation(offset, context.path);
		// The parser has skipped what it did not understand, and now expects it.
		const isFollowUp = code === 'ValueExpected' || code === 'PropertyNameExpected';
		if (isFollowUp && before !== undefined && reportedLines.has(toLocation(before.offset).line)) continue;
		if (!reportedLines.has(location.line)) issues.push({severity: 'error', ...location, ...words});
		reportedLines.add(location.line);
		if (isLast) break;
	}
	// What is missing is reported where it belongs, which is before where the parser notices.
	if (issues.length > 0) return issues.sort((a, b) => a.line - b.line || a.column - b.column);
	return [{severity: 'error', ...toLocation(0), expected: 'an incident in JSON', found: clip(text)}];
}

function syntaxErrors(text: string): readonly SyntaxError[] {
	const errors: SyntaxError[] = [];
	visit(
		text,
		{
			onError: (code, offset) => {
				if (errors.length < mostErrors) errors.push({code: printParseErrorCode(code), offset});
			},
		},
		{allowTrailingComma: true},
	);
	return errors.sort((a, b) => a.offset - b.offset);
}

/** What surrounds each error, found in one walk: errors come in the order of the text. */
function contextsOf(text: string, errors: readonly SyntaxError[]): readonly Context[] {
	const contexts: Context[] = [];
	let before: Token | undefined;
	let stillOpen: readonly OpenBracket[] = [];
	/** Adds the errors before an offset, with the token that they are at. */
	const add = (end: number, brackets: readonly OpenBracket[], token?: Token) => {
		for (const error of errors.slice(contexts.length)) {
			if (error.offset >= end) break;
			const path = brackets.flatMap(({step}) => step ?? []);
			const bracket = brackets.at(-1);
			const isAtEnd = token === undefined && text.slice(error.offset).trim() === '';
			contexts.push({...error, text, before, token, bracket: bracket && {...bracket}, path, isAtEnd});
		}
	};
	walkTokens(text, (token, brackets) => {
		if ((errors[contexts.length]?.offset ?? Infinity) < token.end) add(token.end, brackets, token);
		before = token;
		stillOpen = brackets;
	});
	add(Infinity, stillOpen);
	return contexts;
}
