import type {Trouble} from '../../board/state.ts';
import type {Issue} from '../../incident/issues/issue.ts';
import {blank, indentLines, type Line, span, wrapLine} from '../text/line.ts';
import type {OverlayText} from '../text/overlay-text.ts';

interface ProblemsTextProps {
	/** Why the file cannot be used now; undefined where it can. */
	readonly trouble: Trouble | undefined;
	/** Of a file that can be used. */
	readonly warnings: readonly Issue[];
	/** What is wrong with the newsroom's own map. */
	readonly mapError: string | undefined;
	readonly path: string;
	/** True where the board still shows what the file held before. */
	readonly hasData: boolean;
	readonly columns: number;
}

/** All that is wrong with the file and with its map. */
export function problemsText(props: ProblemsTextProps): OverlayText {
	const {trouble, warnings, mapError, columns} = props;
	const title = 'The file';
	if (trouble?.kind === 'missing') return {title, lines: missingLines(props)};
	const issues = trouble?.kind === 'broken' ? trouble.issues : warnings;
	const mapLines =
		mapError === undefined
			? []
			: wrapLine([span('! ', 'old'), span('the map  ', 'label'), span(mapError)], columns);
	if (issues.length + mapLines.length === 0)
		return {title, lines: [[span('Nothing is wrong with the file', 'fresh')]]};
	const between = issues.length > 0 && mapLines.length > 0 ? [blank] : [];
	return {title, lines: [...issueLines(issues, columns), ...between, ...mapLines]};
}

/** Each issue with its place, what was expected and found, and what to do. */
export function issueLines(issues: readonly Issue[], columns: number): readonly Line[] {
	return issues.flatMap(({severity, line, column, path, expected, found, hint}, index) => [
		...(index === 0 ? [] : [blank]),
		...wrapLine(
			[
				severity === 'error' ? span('✗ ', 'alarm') : span('! ', 'old'),
				span(`line ${line}, column ${column}`, 'label'),
				span(path === '' ? '' : `  ${path}`, 'key'),
			],
			columns,
		),
		...indented([span('expected ', 'muted'), span(expected)], columns),
		...indented([span('found    ', 'muted'), span(found)], columns),
		...(hint === undefined ? [] : indented([span('→ '), span(hint, 'claim')], columns)),
	]);
}

function indented(line: Line, columns: number): readonly Line[] {
	return indentLines(wrapLine(line, columns - 2), 2);
}

function missingLines({path, hasData, columns}: ProblemsTextProps): readonly Line[] {
	const shown = hasData ? ' What it held last goes on being shown.' : '';
	const words = `There is no file ${path}.${shown} As soon as it is back, it is shown again.`;
	return wrapLine([span('✗ ', 'alarm'), span(words)], columns);
}
