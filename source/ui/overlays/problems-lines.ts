import type {Issue} from '../../incident/issues/issue.ts';
import {blank, indentLines, type Line, span, wrapLine} from '../text/line.ts';

/** Every problem of the file with its place, what was expected and found, and what to do; then what is wrong with its map. */
export function issueLines(issues: readonly Issue[], width: number, mapFault?: string): readonly Line[] {
	if (mapFault !== undefined) {
		const ofFile = issues.length === 0 ? [] : [...issueLines(issues, width), blank];
		return [...ofFile, ...wrapLine([span('! ', 'old'), span('the map  ', 'label'), span(mapFault)], width)];
	}
	if (issues.length === 0) return [[span('Nothing is wrong with the file', 'fresh')]];
	return issues.flatMap((issue, index) => [
		...(index === 0 ? [] : [blank]),
		...wrapLine(
			[
				span(issue.severity === 'error' ? '✗ ' : '! ', issue.severity === 'error' ? 'alarm' : 'old'),
				span(`line ${issue.line}, column ${issue.column}`, 'label'),
				span(issue.path === '' ? '' : `  ${issue.path}`, 'key'),
			],
			width,
		),
		...indented([span('expected ', 'muted'), span(issue.expected)], width),
		...indented([span('found    ', 'muted'), span(issue.found)], width),
		...(issue.hint === undefined ? [] : indented([span('→ '), span(issue.hint, 'claim')], width)),
	]);
}

function indented(line: Line, width: number): readonly Line[] {
	return indentLines(wrapLine(line, width - 2), 2);
}
