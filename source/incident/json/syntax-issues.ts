import {printParseErrorCode, visit} from 'jsonc-parser';
import {clip} from '../issues/describe-value.ts';
import type {Issue} from '../issues/issue.ts';
import {locator, type Place} from './locations.ts';
import type {Code, Context} from './syntax-context.ts';
import {describeSyntax} from './syntax-messages.ts';
import {type OpenBracket, type Token, walkTokens} from './tokens.ts';

interface SyntaxError {
	readonly code: Code;
	readonly offset: number;
}

// One stray bracket can make an error of every line after it, and a picture opened by mistake of every byte.
const mostErrors = 1000;
const mostProblems = 20;

/**
 * Says why a text is no JSON, comments and trailing commas aside. Of what the parser finds it keeps what helps: the
 * first error of each line, as the rest of the line is what the parser made of it, and nothing after a fault of the
 * brackets. At least one problem, at most 20.
 */
export function syntaxIssues(text: string): readonly Issue[] {
	const errors = syntaxErrors(text);
	const contexts = contextsOf(text, errors);
	const toPlace = locator(text);
	const issues: Issue[] = [];
	const linesTold = new Set<number>();
	for (const [index, {code}] of errors.entries()) {
		const context = contexts[index];
		if (context === undefined || issues.length >= mostProblems) break;
		const isAfterDoubt = errors.slice(0, index).some(earlier => earlier.code !== 'CommaExpected');
		// What a quotation mark or a bracket was missing for has not been counted.
		if (context.isAtEnd && isAfterDoubt && issues.length > 0) break;
		const {offset, isLast, ...words} = describeSyntax(code, context, at => toPlace(at).line);
		const place: Place = toPlace(offset, context.path);
		const {before} = context;
		// The parser has skipped what it did not understand, and now misses it.
		const isMissed = code === 'ValueExpected' || code === 'PropertyNameExpected';
		if (isMissed && before !== undefined && linesTold.has(toPlace(before.offset).line)) continue;
		if (!linesTold.has(place.line)) issues.push({severity: 'error', ...place, ...words});
		linesTold.add(place.line);
		if (isLast) break;
	}
	// What is missing is told where it belongs, which is before where it was missed.
	if (issues.length > 0) return issues.sort((a, b) => a.line - b.line || a.column - b.column);
	return [{severity: 'error', ...toPlace(0), expected: 'an incident in JSON', found: clip(text)}];
}

function syntaxErrors(text: string): readonly SyntaxError[] {
	const errors: SyntaxError[] = [];
	visit(
		text,
		{
			onError: (code, offset) => {
				if (errors.length < mostErrors) errors.push({code: printParseErrorCode(code) as Code, offset});
			},
		},
		{allowTrailingComma: true},
	);
	return errors.sort((a, b) => a.offset - b.offset);
}

/** What stands before each error, found in one walk: errors come in the order of the text. */
function contextsOf(text: string, errors: readonly SyntaxError[]): readonly Context[] {
	const contexts: Context[] = [];
	let before: Token | undefined;
	let left: readonly OpenBracket[] = [];
	const tell = (frames: readonly OpenBracket[], token: Token | undefined) => {
		const path = frames.flatMap(({step}) => (step === undefined ? [] : [step]));
		const frame = frames.at(-1);
		const offset = errors[contexts.length]?.offset ?? text.length;
		const isAtEnd = token === undefined && text.slice(offset).trim() === '';
		contexts.push({text, offset, before, token, frame: frame && {...frame}, path, isAtEnd});
	};
	walkTokens(text, (token, frames) => {
		while (contexts.length < errors.length && (errors[contexts.length]?.offset ?? 0) < token.end) {
			tell(frames, token);
		}
		before = token;
		left = frames;
	});
	while (contexts.length < errors.length) tell(left, undefined);
	return contexts;
}
