import type {Alarm} from '../../incident/checks/alarms.ts';
import type {ChangeTarget} from '../../incident/diff/diff-incidents.ts';
import {indexOfRegion} from '../lookup.ts';
import {feedQuotes, focusOf, selectedClaim} from '../selectors.ts';
import type {Overlay, State} from '../state.ts';
import {holdFeed} from './feed.ts';
import {reorder} from './sort-and-filter.ts';

export function openOverlay(state: State, overlay: Overlay): State {
	return {...state, overlay, scroll: 0, item: 0};
}

/** Opens what the keyboard is on: a claim, a region, a speaker, or what an alarm or a change points at. */
export function enter(state: State): State {
	if (state.overlay === 'alarms') return follow(state, state.data?.alarms[state.item]?.target);
	if (state.overlay === 'changes') return follow(state, state.log.entries[state.item]?.change.target);
	if (state.overlay !== undefined || state.data === undefined) return state;
	if (focusOf(state) === 'regions') return openOverlay(state, 'region');
	const claim = selectedClaim(state);
	if (claim !== undefined) return {...openOverlay(state, 'claim'), claim};
	const speaker = state.focus === 'feed' ? feedQuotes(state)[state.feed.index]?.source : undefined;
	if (speaker !== undefined) return {...openOverlay(state, 'speaker'), speaker};
	return openOverlay(state, 'region');
}

/** Goes where an alarm or a change is; one that is about the incident as a whole leads nowhere. */
function follow(state: State, place: Alarm['target'] | ChangeTarget | undefined): State {
	switch (place?.kind) {
		case 'figure': {
			const {region, metric} = place;
			return {...openOverlay(state, 'claim'), claim: {region, metric}, selected: region ?? state.selected};
		}
		case 'region': {
			const isThere = indexOfRegion(state.data?.incident.regions ?? [], place.region) >= 0;
			return isThere ? {...openOverlay(state, 'region'), selected: place.region} : state;
		}
		case 'quote':
			return toQuote(state, place.id);
		default:
			return state;
	}
}

/** The feed with a statement at its top, whatever the filter hid. */
function toQuote(state: State, quote: string): State {
	if (state.data === undefined) return state;
	const open: State = {...state, filter: '', isAboutRegion: false, overlay: undefined, focus: 'feed'};
	const all = reorder(open, state.data);
	const index = feedQuotes(all).findIndex(({id}) => id === quote);
	return index < 0 ? state : holdFeed(all, {index, page: 0});
}
