import {Box, Text} from 'ink';
import {type CellProps, Table as InkTable} from 'ink-table';
import {createContext, type PropsWithChildren, useContext} from 'react';
import {toWidth} from '../board/line.ts';
import type {Cell, Column, Table} from '../board/panels/regions.ts';
import {useTheme} from './theme.ts';

// ink-table hands a cell nothing but its text and its column. What else a cell has to know, its tone and whether its
// row is selected, goes before the text in one control character, which no printable text holds.
const codes = {plain: '\u0001', muted: '\u0002', claim: '\u0003', selected: '\u0004'} as const;
type Code = keyof typeof codes;

const Columns = createContext<readonly Column[]>([]);

/** The regions, in the columns that the board measured out. */
export function RegionTable({table}: {readonly table: Table}) {
	const {tones} = useTheme();
	const {columns, rows, rest} = table;
	const data = rows.map(({isSelected, cells}) =>
		Object.fromEntries(columns.map(({title}, index) => [title, written(cells[index], isSelected, index)])),
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

function written(cell: Cell | undefined, isSelected: boolean, column: number): string {
	const code: Code = isSelected
		? 'selected'
		: cell?.tone === 'claim' || cell?.tone === 'muted'
			? cell.tone
			: 'plain';
	const marker = column > 0 ? '' : isSelected ? '▸ ' : '  ';
	return `${codes[code]}${marker}${cell?.text ?? ''}`;
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
	const code = (Object.keys(codes) as Code[]).find(each => text.startsWith(codes[each])) ?? 'plain';
	const look = code === 'selected' ? selected : tones[code];
	return <Text {...look}>{inColumn(text.slice(1), useContext(Columns), index)}</Text>;
}

/** The gap belongs to the cell, so that a selected row is one bar from end to end. */
function inColumn(text: string, columns: readonly Column[], index: number): string {
	const column = columns[index];
	return (index > 0 ? ' ' : '') + toWidth(text, column?.width ?? 0, column?.align);
}

/** No rules, neither between rows nor between cells: a board has no rows to spare. */
function Skeleton() {
	return null;
}
