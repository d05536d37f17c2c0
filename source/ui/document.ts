import {documentOf, headingLines, type Section} from '../board/document.ts';
import type {Data, State} from '../board/state.ts';
import {bare, turned} from './look.ts';
import {lineRuns, type Run, rowsOf} from './runs.ts';
import {type Theme, themeOf} from './theme.ts';

/** The whole board as text to be printed, `columns` wide, in pieces that follow each other: a section each. */
export function* printed(state: State, data: Data, columns: number): Generator<string> {
	const theme = themeOf(state.theme);
	for (const [index, section] of documentOf(state, data, columns).entries()) {
		yield [...headed(section, index, columns, theme), ...rowsOf(section.body).map(row => row.runs(theme))]
			.map(rowText)
			.join('\n');
	}
}

function headed({title}: Section, index: number, columns: number, theme: Theme): readonly (readonly Run[])[] {
	if (title === '') return [];
	const heading = headingLines(title, columns).map(line => lineRuns(line, theme));
	return index === 0 ? heading : [[], ...heading];
}

/** A row without spaces at its end, and on the terminal's own ground: what is printed stands among other things. */
function rowText(runs: readonly Run[]): string {
	let text = '';
	let look = bare;
	for (const run of withoutEnd(runs)) {
		const {background: _, ...next} = run.look;
		text += turned(look, next) + run.text;
		look = next;
	}
	return text + turned(look, bare);
}

function withoutEnd(runs: readonly Run[]): readonly Run[] {
	const last = runs.findLastIndex(({text}) => text.trimEnd() !== '');
	return runs
		.slice(0, last + 1)
		.map((run, index) => (index === last ? {...run, text: run.text.trimEnd()} : run));
}
