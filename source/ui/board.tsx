import {Box} from 'ink';
import {useSyncExternalStore} from 'react';
import {boardArea, isLargeEnough} from '../board/layout/board-area.ts';
import {contentSize} from '../board/layout/rects.ts';
import {isNight} from '../board/selectors.ts';
import type {State} from '../board/state.ts';
import type {Store} from '../board/store.ts';
import {Lines} from './components/lines.tsx';
import {Panel} from './components/panel.tsx';
import {RegionTable} from './components/region-table.tsx';
import type {PanelView} from './panel-view.ts';
import {dataLines, titleLine} from './panels/status-lines.ts';
import type {Line} from './text/line.ts';
import {ThemeContext, themeOf} from './theme/theme.ts';
import {footerOf, panelsOf, tooSmall} from './view.ts';

/** The whole screen: a function of the store's state, exactly as large as the terminal. */
export function Board({store}: {readonly store: Store}) {
	const state = useSyncExternalStore(store.subscribe, store.getState);
	return <Screen state={state} />;
}

/** Rows of nothing: what lies behind the panels. */
const ground: readonly Line[] = [];

export function Screen({state}: {readonly state: State}) {
	const theme = themeOf(state.theme, isNight(state));
	const {columns, rows} = state.size;
	const area = boardArea(state);
	return (
		<ThemeContext value={theme}>
			<Box width={columns} height={rows}>
				<Box position="absolute" left={0} top={0} flexDirection="column">
					<Lines lines={ground} columns={columns} rows={rows} />
				</Box>
				<Box
					position="absolute"
					left={area.left}
					top={area.top}
					width={area.columns}
					height={area.rows}
					flexDirection="column"
				>
					{isLargeEnough(area) ? (
						<Panels state={state} />
					) : (
						<Lines lines={tooSmall(state)} columns={area.columns} rows={area.rows} />
					)}
				</Box>
			</Box>
		</ThemeContext>
	);
}

function Panels({state}: {readonly state: State}) {
	const {columns, rows} = boardArea(state);
	const status = [titleLine(state, columns), ...dataLines(state, columns)];
	return (
		<>
			<Lines lines={status} columns={columns} rows={status.length} />
			{panelsOf(state).map(panel => (
				<PanelOf key={panel.id} view={panel} />
			))}
			<Box position="absolute" left={0} top={rows - 1}>
				<Lines lines={[footerOf(state)]} columns={columns} rows={1} />
			</Box>
		</>
	);
}

function PanelOf({view}: {readonly view: PanelView}) {
	const {body, frame} = view;
	const {columns, rows} = contentSize(view, frame);
	return (
		<Panel {...view}>
			{body.kind === 'lines' ? (
				<Lines lines={body.lines} columns={columns} rows={rows} />
			) : (
				<RegionTable table={body.table} columns={columns} rows={rows} />
			)}
		</Panel>
	);
}
