import {Box} from 'ink';
import {type CellProps, Table as InkTable} from 'ink-table';
import {createContext, memo, type PropsWithChildren, useContext, useMemo} from 'react';
import type {RegionsTable} from '../panels/regions-lines.ts';
import {ansiRow} from '../text/ansi-row.ts';
import {type Line, span} from '../text/line.ts';
import {useTheme} from '../theme/theme.ts';
import {Lines, Row} from './lines.tsx';
import {headerCells, regionCells} from './region-cells.ts';

/** The texts of the table's body, a row each, where its cells look them up. */
const CellTexts = createContext<readonly (readonly string[])[]>([]);
/** Those of its heading. */
const HeaderTexts = createContext<Readonly<Record<string, string>>>({});

interface RegionTableProps {
	readonly table: RegionsTable;
	readonly columns: number;
	readonly rows: number;
}

/** The table of regions, drawn by ink-table in columns of known widths. */
export function RegionTable({table, columns, rows}: RegionTableProps) {
	const theme = useTheme();
	const texts = [headerCells(table), ...regionCells(table)].map(cells =>
		cells.map(cell => ansiRow([cell], 0, theme)),
	);
	const [titles = [], ...cells] = texts;
	const headers = Object.fromEntries(table.columns.map(({key}, index) => [key, titles[index] ?? '']));
	const below: readonly Line[] = table.rest === undefined ? [] : [[span(table.rest, 'old')]];
	return (
		<>
			<CellTexts value={cells}>
				<HeaderTexts value={headers}>
					<Cells keys={table.columns.map(({key}) => key).join(' ')} count={table.rows.length} />
				</HeaderTexts>
			</CellTexts>
			<Lines lines={below} columns={columns} rows={Math.max(below.length, rows - texts.length)} />
		</>
	);
}

/**
 * ink-table gives a cell its value and column only, and hashes the data for React's keys. So the value of every cell is
 * the index of its row: with the texts themselves, every change would mount the rows anew.
 */
const Cells = memo(function Cells({keys, count}: {readonly keys: string; readonly count: number}) {
	const names = useMemo(() => keys.split(' '), [keys]);
	const data = useMemo(
		() => Array.from({length: count}, (_, row) => Object.fromEntries(names.map(name => [name, row]))),
		[names, count],
	);
	return (
		<Box flexDirection="column">
			<InkTable data={data} columns={names} header={HeaderCell} cell={BodyCell} skeleton={Skeleton} />
		</Box>
	);
});

function HeaderCell({children}: PropsWithChildren) {
	return <Row text={useContext(HeaderTexts)[String(children).trim()] ?? ''} />;
}

function BodyCell({column, children}: CellProps) {
	return <Row text={useContext(CellTexts)[Number(children)]?.[column] ?? ''} />;
}

/** No rules between rows or cells. */
function Skeleton() {
	return null;
}
