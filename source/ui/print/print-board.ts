import type {Data, State} from '../../board/state.ts';
import {headerCells, regionCells} from '../components/region-cells.ts';
import {ansiRow, lineRuns, type Run} from '../text/ansi-row.ts';
import {noStyle} from '../theme/text-style.ts';
import {type Theme, themeOf} from '../theme/theme.ts';
import {headingLines, printSections, type Section} from './sections.ts';

/** The whole board as text to be printed, `columns` wide, in pieces that follow each other: a section each. */
export function* printed(state: State, data: Data, columns: number): Generator<string> {
	const theme = themeOf(state.theme);
	for (const [index, section] of printSections(state, data, columns).entries()) {
		yield [...headed(section, index, columns, theme), ...bodyRuns(section, theme)].map(rowText).join('\n');
	}
}

function headed({title}: Section, index: number, columns: number, theme: Theme): readonly (readonly Run[])[] {
	if (title === '') return [];
	const heading = headingLines(title, columns).map(line => lineRuns(line, theme));
	return index === 0 ? heading : [[], ...heading];
}

function bodyRuns({body}: Section, theme: Theme): readonly (readonly Run[])[] {
	if (body.kind === 'lines') return body.lines.map(line => lineRuns(line, theme));
	const {columns, rows, rest} = body.table;
	return [
		headerCells(columns, theme),
		...rows.map(row => regionCells(row, columns, theme)),
		...(rest === undefined ? [] : [[{text: rest, style: theme.styles.old}]]),
	];
}

/** A row without spaces at its end and without background: it is printed among other output. */
function rowText(runs: readonly Run[]): string {
	const last = runs.findLastIndex(({text}) => text.trimEnd() !== '');
	const shown = runs.slice(0, last + 1).map(({text, style: {background: _, ...style}}, index) => ({
		text: index === last ? text.trimEnd() : text,
		style,
	}));
	return ansiRow(shown, 0, noStyle);
}
