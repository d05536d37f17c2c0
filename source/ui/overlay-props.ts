import {indexOfRegion} from '../board/lookup.ts';
import {highlightsNow, panelTime, selectedRegion} from '../board/selectors.ts';
import type {ClaimAbout, Data, State} from '../board/state.ts';
import {changesProps} from './panel-props.ts';

// What each overlay is given of the state.

export function problemsProps({trouble, data, customMap, path}: State) {
	return {
		trouble,
		warnings: data?.warnings ?? noIssues,
		mapError: customMap?.error,
		path,
		hasData: data !== undefined,
	};
}

const noIssues: Data['warnings'] = [];

export function waitingProps({trouble, path}: State) {
	return {trouble, path};
}

export function regionOverlayProps(state: State, {incident, regions}: Data) {
	const region = selectedRegion(state);
	return {
		incident,
		region,
		position: `${indexOfRegion(regions, region?.id) + 1} of ${regions.length}`,
		now: panelTime(state),
		highlights: highlightsNow(state),
	};
}

export function claimProps(state: State, {incident}: Data, about: ClaimAbout) {
	return {incident, about, now: panelTime(state), highlights: highlightsNow(state)};
}

export function speakerProps(state: State, {incident}: Data, source: string) {
	return {incident, source, now: panelTime(state)};
}

export function alarmsProps({item}: State, {alarms}: Data) {
	return {alarms, selected: item};
}

export function changesOverlayProps(state: State, data: Data) {
	return {...changesProps(state, data), selected: state.item};
}
