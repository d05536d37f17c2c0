import type {Data, State} from '../../board/state.ts';
import {ansiRow} from '../text/ansi-row.ts';
import {blank, type Line} from '../text/line.ts';
import {noStyle} from '../theme/text-style.ts';
import {themeOf, withStyles} from '../theme/theme.ts';
import {headingLines, printSections} from './sections.ts';

/** The whole board as text to be printed, `columns` wide, in pieces that follow each other: a section each. */
export function* printed(state: State, data: Data, columns: number): Generator<string> {
	// Without background: it is printed among other output.
	const {styles} = withStyles(themeOf(state.theme), ({background: _, ...style}) => style);
	const theme = {styles, ground: noStyle};
	for (const [index, {title, lines}] of printSections(state, data, columns).entries()) {
		const heading = title === '' ? [] : headingLines(title, columns);
		const space = index === 0 || title === '' ? [] : [blank];
		yield [...space, ...heading, ...lines].map(line => ansiRow(withoutEnd(line), 0, theme)).join('\n');
	}
}

/** The line without spaces at its end. */
function withoutEnd(line: Line): Line {
	const last = line.findLastIndex(({text}) => text.trimEnd() !== '');
	return line
		.slice(0, last + 1)
		.map((span, index) => (index === last ? {...span, text: span.text.trimEnd()} : span));
}
