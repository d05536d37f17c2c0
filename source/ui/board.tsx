import {Box} from 'ink';
import {memo, useState, useSyncExternalStore} from 'react';
import type {Line} from '../board/line.ts';
import type {PanelView} from '../board/panel-view.ts';
import {contentSize} from '../board/places.ts';
import {createScreenView} from '../board/screen.ts';
import {isNight} from '../board/selectors.ts';
import type {State} from '../board/state.ts';
import type {Store} from '../board/store.ts';
import {Lines} from './components/lines.tsx';
import {Panel} from './components/panel.tsx';
import {RegionTable} from './components/region-table.tsx';
import {ThemeContext, themeOf} from './theme.ts';

/** The whole screen: a function of the store's state, exactly as large as the terminal. */
export function Board({store}: {readonly store: Store}) {
	const state = useSyncExternalStore(store.subscribe, store.getState);
	return <Screen state={state} />;
}

/** Rows of nothing: what lies behind the panels. */
const ground: readonly Line[] = [];

export function Screen({state}: {readonly state: State}) {
	const [viewOf] = useState(createScreenView);
	const {place, isLargeEnough, status, panels, footer} = viewOf(state);
	const theme = themeOf(state.theme, isNight(state));
	const {columns, rows} = state.size;
	return (
		<ThemeContext value={theme}>
			<Box width={columns} height={rows}>
				<Box position="absolute" left={0} top={0} flexDirection="column">
					<Lines lines={ground} columns={columns} rows={rows} />
				</Box>
				<Box
					position="absolute"
					left={place.left}
					top={place.top}
					width={place.columns}
					height={place.rows}
					flexDirection="column"
				>
					<Lines lines={status} columns={place.columns} rows={isLargeEnough ? status.length : place.rows} />
					{panels.map(panel => (
						<PanelOf key={panel.id} view={panel} />
					))}
					{isLargeEnough ? (
						<Box position="absolute" left={0} top={place.rows - 1}>
							<Lines lines={[footer]} columns={place.columns} rows={1} />
						</Box>
					) : null}
				</Box>
			</Box>
		</ThemeContext>
	);
}

const PanelOf = memo(function PanelOf({view}: {readonly view: PanelView}) {
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
});
