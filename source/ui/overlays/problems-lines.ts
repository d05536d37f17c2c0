import type {Trouble} from '../../board/state.ts';
import type {Issue} from '../../incident/issues/issue.ts';
import {type LeftOutItem, leftOutCount} from '../../incident/left-out.ts';
import {blank, indentLines, type Line, span, wrapLine} from '../text/line.ts';
import type {OverlayText} from '../text/overlay-text.ts';

interface ProblemsTextProps {
	/** Why the file cannot be used now; undefined where it can. */
	readonly trouble: Trouble | undefined;
	/** Of a file that can be used. */
	readonly issues: readonly Issue[];
	/** The items of such a file that the board does not show. */
	readonly leftOut: readonly LeftOutItem[];
	/** What is wrong with the newsroom's own map. */
	readonly mapError: string | undefined;
	readonly path: string;
	/** True where the board still shows what the file held before. */
	readonly hasData: boolean;
	readonly columns: number;
}

/** All that is wrong with the file and with its map. */
export function problemsText(props: ProblemsTextProps): OverlayText {
	const {trouble, mapError, columns} = props;
	const title = 'The file';
	if (trouble?.kind === 'missing') return {title, lines: missingLines(props)};
	if (trouble?.kind === 'replaced') return {title, lines: replacedLines(props)};
	const [issues, leftOut] = trouble?.kind === 'broken' ? [trouble.issues, []] : [props.issues, props.leftOut];
	const mapLines =
		mapError === undefined
			? []
			: wrapLine([span('! ', 'old'), span('the map  ', 'label'), span(mapError)], columns);
	if (issues.length + mapLines.length === 0)
		return {title, lines: [[span('Nothing is wrong with the file', 'fresh')]]};
	const between = issues.length > 0 && mapLines.length > 0 ? [blank] : [];
	return {
		title,
		lines: [...leftOutLines(leftOut, columns), ...issueLines(issues, columns), ...between, ...mapLines],
	};
}

/** More than these are only counted: what is wrong with each stands below. */
const mostNamed = 20;

function leftOutLines(leftOut: readonly LeftOutItem[], columns: number): readonly Line[] {
	if (leftOut.length === 0) return [];
	const rest = leftOut.length - mostNamed;
	const named = [
		...leftOut.slice(0, mostNamed).map(({words}) => words),
		...(rest > 0 ? [`and ${rest} more`] : []),
	];
	return [
		...wrapLine(
			[
				span('✗ ', 'alarm'),
				span(leftOutCount(leftOut), 'alarm'),
				span(`, until ${leftOut.length === 1 ? 'it is' : 'they are'} mended; the rest is shown`),
			],
			columns,
		),
		...named.flatMap(words => indented([span(words, 'label')], columns)),
		blank,
	];
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

function replacedLines({path, columns}: ProblemsTextProps): readonly Line[] {
	const words = `Another file has taken the place of ${path}, where it cannot be seen from here: what is shown is of the one before.`;
	const hint = 'In a container, mount the folder of the file, not the file alone, and start again';
	return [
		...wrapLine([span('✗ ', 'alarm'), span(words)], columns),
		...indented([span('→ '), span(hint, 'claim')], columns),
	];
}

function missingLines({path, hasData, columns}: ProblemsTextProps): readonly Line[] {
	const shown = hasData ? ' What it held last goes on being shown.' : '';
	const words = `There is no file ${path}.${shown} As soon as it is back, it is shown again.`;
	return wrapLine([span('✗ ', 'alarm'), span(words)], columns);
}
