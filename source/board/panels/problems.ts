import type {Problem} from '../../incident/problem.ts';
import {blank, indent, type Line, span, wrapLine} from '../line.ts';

/** Every problem of the file with its place, what was expected and found, and what to do; then what is wrong with its map. */
export function problemLines(
	problems: readonly Problem[],
	width: number,
	mapFault?: string,
): readonly Line[] {
	if (mapFault !== undefined) {
		const ofFile = problems.length === 0 ? [] : [...problemLines(problems, width), blank];
		return [...ofFile, ...wrapLine([span('! ', 'old'), span('the map  ', 'label'), span(mapFault)], width)];
	}
	if (problems.length === 0) return [[span('Nothing is wrong with the file', 'fresh')]];
	return problems.flatMap((problem, index) => [
		...(index === 0 ? [] : [blank]),
		...wrapLine(
			[
				span(problem.severity === 'error' ? '✗ ' : '! ', problem.severity === 'error' ? 'alarm' : 'old'),
				span(`line ${problem.line}, column ${problem.column}`, 'label'),
				span(problem.path === '' ? '' : `  ${problem.path}`, 'key'),
			],
			width,
		),
		...indented([span('expected ', 'muted'), span(problem.expected)], width),
		...indented([span('found    ', 'muted'), span(problem.found)], width),
		...(problem.hint === undefined ? [] : indented([span('→ '), span(problem.hint, 'claim')], width)),
	]);
}

function indented(line: Line, width: number): readonly Line[] {
	return indent(wrapLine(line, width - 2), 2);
}
