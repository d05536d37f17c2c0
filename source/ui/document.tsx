import {Box, renderToString} from 'ink';
import {documentOf, headingLines, type Section} from '../board/document.ts';
import type {Line} from '../board/line.ts';
import type {Data, State} from '../board/state.ts';
import {Lines, LineText} from './lines.tsx';
import {RegionTable} from './region-table.tsx';
import {ThemeContext, themeOf} from './theme.ts';

// Ink lays out and joins a whole tree at a time: of 20,000 quotes at once it would make a tree of 100,000 rows.
const rowsAtATime = 400;

/** The whole board as text to be printed, `columns` wide, in pieces that follow each other. */
export function* printed(state: State, data: Data, columns: number): Generator<string> {
	for (const [index, section] of documentOf(state, data, columns).entries()) {
		const title =
			section.title === '' ? [] : [...(index === 0 ? [] : [[]]), ...headingLines(section.title, columns)];
		for (const part of partsOf(section)) {
			yield renderToString(
				<ThemeContext value={themeOf(state.theme)}>
					<Box flexDirection="column">
						<Lines lines={part.isFirst ? title : []} />
						{part.section.body.kind === 'lines' ? (
							part.section.body.lines.map((line: Line, row) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: rows keep their place
								<LineText key={row} line={line} />
							))
						) : (
							<RegionTable table={part.section.body.table} />
						)}
					</Box>
				</ThemeContext>,
				{columns},
			);
		}
	}
}

function partsOf(section: Section): readonly {readonly section: Section; readonly isFirst: boolean}[] {
	const {title, body} = section;
	const rows = body.kind === 'lines' ? body.lines : body.table.rows;
	return Array.from({length: Math.max(1, Math.ceil(rows.length / rowsAtATime))}, (_, index) => {
		const from = index * rowsAtATime;
		const part =
			body.kind === 'lines'
				? {...body, lines: body.lines.slice(from, from + rowsAtATime)}
				: {...body, table: {...body.table, rows: body.table.rows.slice(from, from + rowsAtATime)}};
		return {section: {title, body: part}, isFirst: index === 0};
	});
}
