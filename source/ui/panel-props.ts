import {boardArea} from '../board/layout/board-area.ts';
import {isRotating} from '../board/rotation.ts';
import {
	feedQuotes,
	freshNow,
	highlightsNow,
	panelTime,
	selectedRegion,
	selectedTotal,
	shapesOf,
} from '../board/selectors.ts';
import {newestInPlace} from '../board/sort-and-filter.ts';
import type {Data, State} from '../board/state.ts';
import type {Quote} from '../incident/schema/incident-schema.ts';
import type {StatusLinesProps} from './panels/status-lines.ts';
import {scaleFor} from './panels/totals/figure-marks.ts';
import type {TextContext} from './text/text-context.ts';

// What each panel is given of the state: nothing that changes oftener than what the panel shows.

export function statusProps(state: State): StatusLinesProps {
	const {data, trouble, path, loadedMap, wakeUp, now} = state;
	const {columns} = boardArea(state);
	return {data, trouble, path, loadedMap, wakeUp, now, freshCount: freshNow(state).length, columns};
}

export function textContext(state: State, {incident}: Data): TextContext {
	return {incident, now: panelTime(state), highlights: highlightsNow(state)};
}

export function totalsProps(state: State, data: Data) {
	return {
		...textContext(state, data),
		selected: selectedTotal(state),
		scale: scaleFor(boardArea(state), state.transliterate !== undefined),
	};
}

export function regionsProps(state: State, {incident, regions}: Data) {
	const {selected, sort, filter, isTyping} = state;
	return {incident, regions, selected, highlights: highlightsNow(state), sort, filter, isTyping};
}

const noQuotes: readonly Quote[] = [];

export function regionProps(state: State, data: Data) {
	const {quotes, incident} = data.incident;
	const {focus, overlay, figure, rotation, scroll} = state;
	const isRotatingNow = isRotating(rotation);
	return {
		...textContext(state, data),
		region: selectedRegion(state),
		// A rotation has to come round: what is said about a region has its turn in the feed.
		quotes: isRotatingNow ? noQuotes : newestInPlace(quotes, incident.timeZone),
		selectedFigure: focus === 'region' && overlay === undefined && !isRotatingNow ? figure : undefined,
		scroll: focus === 'region' ? scroll : 0,
	};
}

export function feedProps(state: State, data: Data) {
	const {index, page, isStopped, heldUntil} = state.feed;
	return {
		...textContext(state, data),
		quotes: feedQuotes(state),
		index,
		page,
		about: state.isAboutRegion ? (selectedRegion(state)?.name ?? 'the region') : undefined,
		isStopped,
		isHeld: heldUntil > 0,
	};
}

export function eventsProps(state: State, {incident}: Data) {
	return {incident, now: panelTime(state)};
}

export function changesProps(state: State, {incident}: Data) {
	return {
		log: state.log,
		fresh: freshNow(state),
		timeZone: incident.incident.timeZone,
		now: panelTime(state),
	};
}

export function mapProps(state: State, {incident}: Data) {
	return {
		shapes: shapesOf(state),
		incident,
		regions: incident.regions,
		selected: state.selected,
		highlights: highlightsNow(state),
	};
}

export function largeTypeProps(state: State, data: Data) {
	return {...textContext(state, data), regions: data.regions, selected: state.selected};
}
