import {withoutOuterMarks} from '../quotation-marks.ts';
import {describeValue} from './describe-value.ts';
import {member} from './json-members.ts';
import type {PathIssue} from './path-issue.ts';

/** What is odd about the marks in the text of a statement, which the board sets itself. */
export function quotationIssues(quote: unknown): readonly PathIssue[] {
	const text = member(quote, 'text');
	if (typeof text !== 'string' || withoutOuterMarks(text.trim()) === text.trim()) return [];
	const hint =
		member(quote, 'mode') === 'paraphrase'
			? 'A paraphrase is shown without them; direct words have the mode "direct"'
			: 'The board sets its own: these are left out';
	return [
		{
			path: ['text'],
			severity: 'warning',
			expected: 'the words without quotation marks around them',
			found: describeValue(text),
			hint,
		},
	];
}
