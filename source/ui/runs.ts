import type {Line} from '../board/line.ts';
import type {Body} from '../board/panel-view.ts';
import type {Look} from './look.ts';
import {headRuns, restRuns, rowRuns} from './table-runs.ts';
import type {Theme} from './theme.ts';

/** A piece of text in one look. */
export interface Run {
	readonly text: string;
	readonly look: Look;
}

/** A row of a body: what it shows, by whose identity it can be told whether it is as it was, and how that looks. */
export interface Row {
	readonly shows: unknown;
	readonly runs: (theme: Theme) => readonly Run[];
}

export function lineRuns(line: Line, {tones}: Theme): readonly Run[] {
	return line.map(({text, tone}) => ({text, look: tones[tone]}));
}

/** The rows of a body, from the top. */
export function rowsOf(body: Body): readonly Row[] {
	if (body.kind === 'lines') {
		return body.lines.map(line => ({shows: line, runs: theme => lineRuns(line, theme)}));
	}
	const {columns, rows, rest} = body.table;
	return [
		{shows: columns, runs: theme => headRuns(columns, theme)},
		...rows.map(row => ({shows: row, runs: (theme: Theme) => rowRuns(row, columns, theme)})),
		...(rest === undefined ? [] : [{shows: rest, runs: (theme: Theme) => restRuns(rest, theme)}]),
	];
}
