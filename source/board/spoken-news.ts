import {pluralize} from '../incident/pluralize.ts';
import {inPanelOrder, leads} from './claims.ts';
import {isRotating} from './kiosk.ts';
import {sortLabel} from './order.ts';
import {feedQuotes, isSteady, selectedRegion, selectedTotal} from './selectors.ts';
import {spokenBoard, spokenData, spokenKeys, spokenSheet} from './spoken.ts';
import {spokenFigure, spokenName, spokenRegion, spokenStatement} from './spoken-claims.ts';
import {sentence, spokenText} from './spoken-words.ts';
import type {Data, PanelId, State} from './state.ts';

/**
 * What is to be said when one state follows another, the most useful first: the whole board when there is one at last,
 * then only the state of the data where that is another, what changed in the file, what the keyboard is on where
 * somebody moved, and passing words. Nothing where only the clock, the feed or a rotation went on.
 */
export function spokenNews(before: State, after: State): readonly string[] {
	if (isSteady(before, after)) return [];
	if (before.data === undefined && after.data !== undefined)
		return [...spokenBoard(after), spokenKeys(after)];
	const isElsewhere = positionOf(before) !== positionOf(after) || hasScrolledFeed(before, after);
	return [
		...dataNews(before, after),
		...changeNews(before, after),
		...(isElsewhere ? spokenPosition(before, after) : []),
		...passingWords(before, after),
	];
}

function dataNews(before: State, after: State): readonly string[] {
	const said = new Set(spokenData(before));
	return spokenData(after).filter(text => !said.has(text));
}

function changeNews({log: {count}}: State, {log}: State): readonly string[] {
	return log.entries
		.filter(({number}) => number > count)
		.map(({change}) => sentence(`Changed: ${spokenText(change.text)}`));
}

function passingWords(before: State, after: State): readonly string[] {
	const {notice, feed, woken} = after;
	const isToggled = feed.isStopped !== before.feed.isStopped;
	return [
		...(notice === undefined || notice === before.notice ? [] : [sentence(spokenText(notice.text))]),
		...(isToggled ? [feed.isStopped ? 'The feed is stopped.' : 'The feed goes on.'] : []),
		...(woken === undefined || woken === before.woken ? [] : ['The machine slept; the file is read again.']),
	];
}

/** Where the keyboard is, in a form that is the same for the same place. */
function positionOf(state: State): string {
	const {sheet, focus, selected, figure, item, claim, speaker, isAboutRegion, isTyping, filter, kiosk} =
		state;
	if (isRotating(kiosk)) return 'rotating';
	if (isTyping) return JSON.stringify([filter]);
	const isOnRegion =
		sheet === 'region' || (sheet === undefined && (focus === 'regions' || focus === 'region'));
	return JSON.stringify([
		sheet,
		focus,
		figure,
		item,
		claim,
		speaker,
		isAboutRegion,
		filter,
		isOnRegion ? selected : undefined,
	]);
}

/** Somebody went on in the feed, which then waits; when it turns by itself, nothing is said. */
function hasScrolledFeed({feed: before}: State, {feed, focus, sheet}: State): boolean {
	return focus === 'feed' && sheet === undefined && feed.heldUntil > 0 && feed.index !== before.index;
}

function spokenPosition(before: State, after: State): readonly string[] {
	const {sheet, data, isTyping} = after;
	if (isTyping) return [...(before.isTyping ? [] : [spokenKeys(after)]), spokenFilter(after)];
	if (sheet === 'alarms' || sheet === 'changes') {
		if (before.sheet === sheet) return spokenItem(after, sheet);
	}
	if (sheet !== undefined) return spokenSheet(after, sheet);
	if (data === undefined) return [spokenKeys(after)];
	const isBack = before.sheet !== undefined;
	const isOtherPanel = isBack || before.focus !== after.focus;
	return [
		...(before.isTyping || before.filter !== after.filter ? [spokenFilter(after)] : []),
		...(isBack ? ['Back on the board.'] : []),
		...(isOtherPanel ? [sentence(panelName(after, after.focus))] : []),
		spokenFocus(after, data),
	];
}

function spokenFilter({filter, data}: State): string {
	const found = `${pluralize(data?.regions.length ?? 0, 'region')}, ${pluralize(data?.quotes.length ?? 0, 'statement')}`;
	return sentence(filter === '' ? 'No filter' : `Filter: ${spokenText(filter)}`, found);
}

function spokenItem({item, data, log}: State, sheet: 'alarms' | 'changes'): readonly string[] {
	const texts =
		sheet === 'alarms'
			? (data?.alarms ?? []).map(({text}) => text)
			: log.entries.map(({change}) => change.text);
	return [sentence(`${item + 1} of ${texts.length}: ${spokenText(texts[item] ?? '')}`)];
}

function panelName(state: State, panel: PanelId): string {
	return {
		totals: 'National totals',
		regions: `Regions, ${sortLabel[state.sort]}`,
		region: `Figures of ${selectedRegion(state)?.name ?? 'the region'}`,
		feed: 'Officials say',
	}[panel];
}

/** What the keyboard is on while no sheet is open. */
function spokenFocus(state: State, data: Data): string {
	const {focus, now, feed, figure} = state;
	const {incident, regions} = data;
	const region = selectedRegion(state);
	switch (focus) {
		case 'totals': {
			const lead = leads(incident.totals, incident).find(({metric}) => metric === selectedTotal(state));
			return lead === undefined
				? 'No national totals reported.'
				: spokenFigure(incident, lead, spokenName(incident, lead, true), now);
		}
		case 'regions': {
			if (region === undefined) return 'No region is selected.';
			const place = {number: regions.indexOf(region) + 1, of: regions.length, isSelected: true};
			return spokenRegion(incident, region, place, now);
		}
		case 'region': {
			const chosen = inPanelOrder(incident, region?.figures ?? [])[figure];
			return chosen === undefined
				? 'No figures reported.'
				: spokenFigure(incident, chosen.figure, spokenName(incident, chosen.figure, chosen.isLead), now);
		}
		case 'feed': {
			const quotes = feedQuotes(state);
			const quote = quotes[feed.index];
			return quote === undefined
				? 'Nobody is quoted.'
				: `${feed.index + 1} of ${quotes.length}: ${spokenStatement(incident, quote, now)}`;
		}
		default:
			return focus satisfies never;
	}
}
