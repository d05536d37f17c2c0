import {Box} from 'ink';
import {useMemo, useRef, useSyncExternalStore} from 'react';
import {dataLines, titleLine} from '../board/panels/status.ts';
import {boardPlace, isLargeEnough, statusRows} from '../board/places.ts';
import {isNight, isSteady} from '../board/selectors.ts';
import type {State} from '../board/state.ts';
import type {Store} from '../board/store.ts';
import {footerOf, panelsOf, tooSmall} from '../board/view.ts';
import {Lines, LineText} from './lines.tsx';
import {Panel} from './panel.tsx';
import {StatusLine} from './status-line.tsx';
import {ThemeContext, themeOf} from './theme.ts';

/** The whole screen: a function of the store's state, exactly as large as the terminal. */
export function Board({store}: {readonly store: Store}) {
	const state = useSyncExternalStore(store.subscribe, store.getState);
	return <Screen state={state} />;
}

export function Screen({state}: {readonly state: State}) {
	const {columns, rows} = state.size;
	const place = boardPlace(state);
	const theme = themeOf(state.theme, isNight(state));
	const {background} = theme;
	return (
		<ThemeContext value={theme}>
			<Box
				width={columns}
				height={rows}
				overflow="hidden"
				{...(background === undefined ? {} : {backgroundColor: background})}
			>
				{isLargeEnough(place) ? (
					<Box
						position="absolute"
						left={place.left}
						top={place.top}
						width={place.columns}
						height={place.rows}
						flexDirection="column"
						overflow="hidden"
					>
						<Panels state={state} />
					</Box>
				) : (
					<Lines lines={tooSmall(state)} />
				)}
			</Box>
		</ThemeContext>
	);
}

function Panels({state}: {readonly state: State}) {
	const {columns, rows} = boardPlace(state);
	const steady = useSteady(state);
	const panels = useMemo(() => panelsOf(steady), [steady]);
	// Beside the clock, only the rotation counts seconds.
	const ofFooter = state.kiosk.isOn ? state : steady;
	const footer = useMemo(() => footerOf(ofFooter), [ofFooter]);
	return (
		<>
			<StatusLine title={titleLine(state, columns)} data={dataLines(state, columns)} />
			{panels.map(panel => (
				<Panel key={panel.id} view={panel} />
			))}
			<Box position="absolute" top={rows - 1} left={0} width={columns}>
				<LineText line={footer} />
			</Box>
		</>
	);
}

/** The state as it was while only seconds passed: what shows no seconds need not be laid out for them. */
function useSteady(state: State): State {
	const last = useRef(state);
	const isSame = isSteady(last.current, state) && statusRows(last.current) === statusRows(state);
	if (!isSame) last.current = state;
	return last.current;
}
