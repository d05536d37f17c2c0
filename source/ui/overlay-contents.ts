import {indexOfRegion} from '../board/lookup.ts';
import {selectedRegion} from '../board/selectors.ts';
import type {Overlay, State} from '../board/state.ts';
import {alarmsText} from './overlays/alarms-lines.ts';
import {changesText} from './overlays/changes-lines.ts';
import {claimText} from './overlays/claim-lines.ts';
import {helpText} from './overlays/help-lines.ts';
import {problemsText} from './overlays/problems-lines.ts';
import {regionText} from './overlays/region-lines.ts';
import {speakerText} from './overlays/speaker-lines.ts';
import {waitingText} from './overlays/waiting-lines.ts';
import {changesProps, textContext} from './panel-props.ts';
import {eventLines} from './panels/events-lines.ts';
import type {OverlayText} from './text/overlay-text.ts';

/** All that an overlay says, in lines of `columns` cells; without data and overlay, what the board waits for. */
export function overlayText(state: State, overlay: Overlay | undefined, columns: number): OverlayText {
	const {data, claim, speaker, trouble, loadedMap, path, item} = state;
	if (overlay === 'help') return helpText(columns);
	if (overlay === 'problems') {
		const issues = [...(data?.errors ?? []), ...(data?.warnings ?? [])];
		const [hasData, leftOut] = [data !== undefined, data?.incident.leftOut ?? []];
		return problemsText({trouble, issues, leftOut, mapError: loadedMap?.error, path, hasData, columns});
	}
	if (data === undefined || overlay === undefined) return waitingText({trouble, path, columns});
	const {regions, alarms} = data;
	const given = {...textContext(state, data), columns};
	switch (overlay) {
		case 'region': {
			const region = selectedRegion(state);
			const position = `${indexOfRegion(regions, region?.id) + 1} of ${regions.length}`;
			return regionText({...given, region, position});
		}
		case 'claim':
			return claim === undefined ? nothing : claimText({...given, about: claim});
		case 'speaker':
			return speaker === undefined ? nothing : speakerText({...given, source: speaker});
		case 'alarms':
			return alarmsText({alarms, selected: item, columns});
		case 'changes':
			return changesText({...changesProps(state, data), selected: item, columns});
		case 'events':
			return {title: 'Events: what led to it, and what followed', lines: eventLines(given)};
		default:
			return overlay satisfies never;
	}
}

const nothing: OverlayText = {title: '', lines: []};
