import {Box, Text} from 'ink';
import {type CellProps, Table as InkTable} from 'ink-table';
import {createContext, type PropsWithChildren, useContext} from 'react';
import {changedMark} from '../board/highlights.ts';
import {toWidth, widthOf} from '../board/line.ts';
import type {Column} from '../board/panels/region-columns.ts';
import type {Table} from '../board/panels/regions.ts';
import {useTheme} from './theme.ts';

// ink-table hands a cell nothing but its text and its column. What else a cell has to know, its tone and whether its
// row is selected, goes before and after the text in one control character, which no printable text holds: the one
// before says it, the one after keeps the spaces that belong to the text.
const codes = {
	plain: '\u0001',
	muted: '\u0002',
	claim: '\u0003',
	selected: '\u0004',
	changed: '\u0005',
	share: '\u0006',
} as const;
const codeNames = Object.keys(codes) as (keyof typeof codes)[];

const Columns = createContext<readonly Column[]>([]);

/** The regions, in the columns that the board measured out. */
export function RegionTable({table}: {readonly table: Table}) {
	const {tones} = useTheme();
	const {columns, rows, rest} = table;
	const data = rows.map(row =>
		Object.fromEntries(columns.map(({title}, index) => [title, written(row, index)])),
	);
	return (
		<Columns value={columns}>
			<Box flexDirection="column">
				<InkTable
					data={data}
					columns={columns.map(({title}) => title)}
					header={HeaderCell}
					cell={BodyCell}
					skeleton={Skeleton}
				/>
				{rest === undefined ? null : (
					<Text wrap="truncate" {...tones.old}>
						{rest}
					</Text>
				)}
			</Box>
		</Columns>
	);
}

function written({cells, isSelected, isChanged}: Table['rows'][number], column: number): string {
	const {text, tone} = cells[column] ?? {text: '', tone: 'plain'};
	const code = isSelected ? 'selected' : (codeNames.find(name => name === tone) ?? 'plain');
	const marker = column > 0 ? '' : `${isSelected ? '▸' : ' '}${isChanged ? changedMark : ' '}`;
	return `${codes[code]}${marker}${text}${codes[code]}`;
}

function HeaderCell({children}: PropsWithChildren) {
	const {tones} = useTheme();
	const columns = useContext(Columns);
	const title = String(children).trim();
	const index = columns.findIndex(column => column.title.trim() === title);
	return <Text {...tones.label}>{inColumn(columns[index]?.title ?? '', columns, index)}</Text>;
}

/** ink-table pads by the length of the text, which is not its width: the cell is measured and cut here. */
function BodyCell({column: index, children}: CellProps) {
	const {tones, selected} = useTheme();
	const text = String(children).trim();
	const code = codeNames.find(each => text.startsWith(codes[each])) ?? 'plain';
	const look = code === 'selected' ? selected : tones[code];
	return <Text {...look}>{inColumn(text.slice(1, -1), useContext(Columns), index)}</Text>;
}

/**
 * The gap belongs to the cell, so that a selected row is one bar from end to end. A number stands whole or not at all:
 * cut, it would be another.
 */
function inColumn(text: string, columns: readonly Column[], index: number): string {
	const {width = 0, align = 'left'} = columns[index] ?? {};
	const shown = align === 'right' && widthOf(text) > width ? '…' : text;
	return (index > 0 ? ' ' : '') + toWidth(shown, width, align);
}

/** No rules, neither between rows nor between cells: a board has no rows to spare. */
function Skeleton() {
	return null;
}
