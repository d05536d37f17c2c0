import {Box} from 'ink';
import {useMemo, useRef, useSyncExternalStore} from 'react';
import {dataLines, titleLine} from '../board/panels/status.ts';
import {isSteady, type State} from '../board/state.ts';
import type {Store} from '../board/store.ts';
import {footerOf, isLargeEnough, panelsOf, statusRows, tooSmall} from '../board/view.ts';
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
	return (
		<ThemeContext value={themeOf(state.theme)}>
			<Box width={columns} height={rows} flexDirection="column" overflow="hidden">
				{isLargeEnough(state.size) ? <Panels state={state} /> : <Lines lines={tooSmall(state)} />}
			</Box>
		</ThemeContext>
	);
}

function Panels({state}: {readonly state: State}) {
	const {columns, rows} = state.size;
	const steady = useSteady(state);
	const panels = useMemo(() => panelsOf(steady), [steady]);
	const footer = useMemo(() => footerOf(steady), [steady]);
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
