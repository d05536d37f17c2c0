import {Box} from 'ink';
import {useSyncExternalStore} from 'react';
import {boardArea, isLargeEnough} from '../board/layout/board-area.ts';
import {isNight} from '../board/selectors.ts';
import type {State} from '../board/state.ts';
import type {Store} from '../board/store.ts';
import {BoardPanel} from './board-panel.tsx';
import {OverlayPanel, overlayColumns} from './components/overlay-panel.tsx';
import {footerProps} from './footer-props.ts';
import {useFilterCursor} from './hooks/use-filter-cursor.ts';
import {boardLayout, overlayPlace} from './measure-layout.ts';
import {overlayText} from './overlay-contents.ts';
import {statusProps} from './panel-props.ts';
import {Footer} from './panels/footer.tsx';
import {Status} from './panels/status.tsx';
import {TooSmall} from './panels/too-small.tsx';
import {ThemeContext, themeOf} from './theme/theme.ts';

/** The whole screen: a function of the store's state, exactly as large as the terminal. */
export function Board({store}: {readonly store: Store}) {
	const state = useSyncExternalStore(store.subscribe, store.getState);
	return <Screen state={state} />;
}

export function Screen({state}: {readonly state: State}) {
	const theme = themeOf(state.theme, isNight(state));
	const {columns, rows} = state.size;
	const area = boardArea(state);
	useFilterCursor(state);
	return (
		<ThemeContext value={theme}>
			<Box width={columns} height={rows}>
				{theme.ground.background === undefined ? null : (
					<Box position="absolute" width={columns} height={rows} backgroundColor={theme.ground.background} />
				)}
				<Box
					position="absolute"
					left={area.left}
					top={area.top}
					width={area.columns}
					height={area.rows}
					flexDirection="column"
				>
					{isLargeEnough(area) ? (
						<>
							<Status {...statusProps(state)} />
							<Panels state={state} />
							<Box position="absolute" left={0} top={area.rows - 1}>
								<Footer {...footerProps(state)} />
							</Box>
						</>
					) : (
						<TooSmall
							columns={area.columns}
							rows={area.rows}
							isExercise={state.data?.incident.incident.status === 'exercise'}
						/>
					)}
				</Box>
			</Box>
		</ThemeContext>
	);
}

/** What stands between the status and the keys: the panels, or an overlay over all of them. */
function Panels({state}: {readonly state: State}) {
	const {data, overlay} = state;
	if (data === undefined || overlay !== undefined) {
		const place = overlayPlace(state);
		const text = overlayText(state, overlay, overlayColumns(place, overlay));
		return <OverlayPanel place={place} text={text} scroll={state.scroll} />;
	}
	return boardLayout(state).map(place => (
		<BoardPanel key={place.id} name={place.id} place={place} state={state} data={data} />
	));
}
