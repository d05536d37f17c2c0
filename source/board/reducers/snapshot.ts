import type {Alarm} from '../../incident/checks/alarms.ts';
import {watchedFalls} from '../../incident/checks/watched-falls.ts';
import {type Change, diffIncidents} from '../../incident/diff/diff-incidents.ts';
import {newlyLeftOut, withHeldItems} from '../../incident/diff/held-items.ts';
import type {Incident} from '../../incident/schema/incident-schema.ts';
import type {Snapshot} from '../../incident/snapshot.ts';
import {alarmsAt} from '../alarm-times.ts';
import {appendChanges} from '../change-log.ts';
import {indexOfRegion} from '../lookup.ts';
import {worstFirst} from '../sort-and-filter.ts';
import type {Data, State} from '../state.ts';
import {keepFeedPosition} from './feed.ts';
import {queueUrgentRegions} from './rotation.ts';
import {withSelectionInBounds} from './scroll.ts';
import {orderedData} from './sort-and-filter.ts';

/** The file was read: it is good, or the last good data stay, with what is wrong. */
export function loadSnapshot(state: State, snapshot: Snapshot): State {
	if (snapshot.kind === 'incident') return showIncident(state, snapshot);
	const since = state.trouble?.since ?? snapshot.readAt;
	const trouble =
		snapshot.kind === 'missing'
			? {kind: 'missing' as const, since}
			: {kind: 'broken' as const, issues: snapshot.issues, since};
	return withSelectionInBounds({...state, trouble});
}

function showIncident(state: State, snapshot: Snapshot & {readonly kind: 'incident'}): State {
	const {incident, errors, warnings, changedAt, readAt, isReplaced} = snapshot;
	const since = state.trouble?.since ?? readAt;
	const before = state.data;
	const {base, changes: told} = changesSince(before, incident);
	// Of another incident there is nothing before.
	const isContinued = before?.incident.incident.id === incident.incident.id;
	const falls = isContinued && before ? watchedFalls(before.falls, before.base, base) : [];
	const alarms = alarmsAt(incident, state.now, falls);
	const changes =
		before === undefined ? [] : [...told, ...newAlarms(isContinued ? before.alarms : alarms, alarms)];
	const data = orderedData({incident, base, errors, warnings, changedAt, alarms, falls}, state);
	const selected = keepSelection(state, data);
	const isElsewhere = selected !== state.selected;
	const isGrave = changes.some(change => change.isGrave);
	const current = withSelectionInBounds({
		...state,
		data,
		trouble: isReplaced ? {kind: 'replaced', since} : undefined,
		selected,
		scroll: isElsewhere ? 0 : state.scroll,
		figure: isElsewhere ? 0 : state.figure,
		// New changes come in above: the one that is selected stays selected.
		item: state.overlay === 'changes' ? state.item + changes.length : state.item,
		feed: {...state.feed, ...keepFeedPosition(state, data)},
		log: appendChanges(state.log, changes, readAt),
		bells: state.bells + (isGrave ? 1 : 0),
	});
	return queueUrgentRegions(current, changes);
}

/**
 * What is new in an incident. An item that is left out is neither gone nor unsaid: it is told as left out, and what it
 * was is kept, so that it can be told what became of it.
 */
function changesSince(
	data: Data | undefined,
	incident: Incident,
): {readonly base: Incident; readonly changes: readonly Change[]} {
	if (data === undefined) return {base: incident, changes: []};
	const base = withHeldItems(data.base, incident);
	return {base, changes: [...newlyLeftOut(data.incident, incident), ...diffIncidents(data.base, base)]};
}

/** What has come to look wrong, which is news as well. */
function newAlarms(before: readonly Alarm[] = [], after: readonly Alarm[]): readonly Change[] {
	const known = new Set(before.map(({text}) => text));
	return after
		.filter(({text}) => !known.has(text))
		.map(({text, target}) => ({text: `Looks wrong: ${text}`, target, isGrave: false}));
}

/** The selected region; where it has gone from the file, the one that now stands in its place. */
function keepSelection(state: State, data: Data): string | undefined {
	// A rotation begins with the worst.
	if (state.data === undefined && state.rotation.isOn) return worstFirst(data.regions)[0]?.id;
	if (indexOfRegion(data.incident.regions, state.selected) >= 0) return state.selected;
	const before = state.data === undefined ? 0 : indexOfRegion(state.data.regions, state.selected);
	return (data.regions[Math.max(0, before)] ?? data.regions.at(-1))?.id;
}
