import {inPanelOrder, leads} from '../../board/claims.ts';
import {isRotating} from '../../board/rotation.ts';
import {feedQuotes, isSteady, selectedRegion, selectedTotal} from '../../board/selectors.ts';
import {sortLabel} from '../../board/sort-and-filter.ts';
import type {Data, PanelId, State} from '../../board/state.ts';
import {totalsName, withinSentence} from '../../incident/display-names.ts';
import {pluralize} from '../../incident/pluralize.ts';
import {boardSentences, dataSentences, keysSentence, overlaySentences} from './board-sentences.ts';
import {figureSentences, quoteSentence, regionSentences} from './claim-sentences.ts';
import {sentence, speechText} from './speech-text.ts';

/**
 * What to say when one state follows another, the most useful first: the whole board once there is data, then only a new
 * state of the data, changes in the file, what the keyboard moved to, and passing notices. Nothing where only the clock,
 * the feed or a rotation went on.
 */
export function announcements(before: State, after: State): readonly string[] {
	if (isSteady(before, after)) return [];
	if (before.data === undefined && after.data !== undefined)
		return [...boardSentences(after), keysSentence(after)];
	const isElsewhere = positionOf(before) !== positionOf(after) || hasScrolledFeed(before, after);
	return [
		...dataNews(before, after),
		...changeNews(before, after),
		...(isElsewhere ? positionSentences(before, after) : []),
		...passingWords(before, after),
	];
}

function dataNews(before: State, after: State): readonly string[] {
	const said = new Set(dataSentences(before));
	return dataSentences(after).filter(text => !said.has(text));
}

function changeNews({log: {count}}: State, {log}: State): readonly string[] {
	return log.entries
		.filter(({number}) => number > count)
		.map(({change}) => sentence(`Changed: ${speechText(change.text)}`));
}

function passingWords(before: State, after: State): readonly string[] {
	const {notice, feed, wakeUp} = after;
	const isToggled = feed.isStopped !== before.feed.isStopped;
	return [
		...(notice === undefined || notice === before.notice ? [] : [sentence(speechText(notice.text))]),
		...(isToggled ? [feed.isStopped ? 'The feed is stopped.' : 'The feed goes on.'] : []),
		...(wakeUp === undefined || wakeUp === before.wakeUp
			? []
			: ['The machine slept; the file is read again.']),
	];
}

/** A key for where the keyboard is. */
function positionOf(state: State): string {
	const {overlay, focus, selected, figure, item, claim, speaker, isAboutRegion, isTyping, filter, rotation} =
		state;
	if (isRotating(rotation)) return 'rotating';
	if (isTyping) return JSON.stringify([filter]);
	const isOnRegion =
		overlay === 'region' || (overlay === undefined && (focus === 'regions' || focus === 'region'));
	return JSON.stringify([
		overlay,
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

/** True where somebody scrolled the feed; when it turns by itself, nothing is said. */
function hasScrolledFeed({feed: before}: State, {feed, focus, overlay}: State): boolean {
	return focus === 'feed' && overlay === undefined && feed.heldUntil > 0 && feed.index !== before.index;
}

function positionSentences(before: State, after: State): readonly string[] {
	const {overlay, data, isTyping} = after;
	if (isTyping) return [...(before.isTyping ? [] : [keysSentence(after)]), filterSentence(after)];
	if (overlay === 'alarms' || overlay === 'changes') {
		if (before.overlay === overlay) return itemSentence(after, overlay);
	}
	if (overlay !== undefined) return overlaySentences(after, overlay);
	if (data === undefined) return [keysSentence(after)];
	const isBack = before.overlay !== undefined;
	const isOtherPanel = isBack || before.focus !== after.focus;
	return [
		...(before.isTyping || before.filter !== after.filter ? [filterSentence(after)] : []),
		...(isBack ? ['Back on the board.'] : []),
		...(isOtherPanel ? [sentence(panelName(after, after.focus))] : []),
		focusSentence(after, data),
	];
}

function filterSentence({filter, data}: State): string {
	const found = `${pluralize(data?.regions.length ?? 0, 'region')}, ${pluralize(data?.quotes.length ?? 0, 'statement')}`;
	return sentence(filter === '' ? 'No filter' : `Filter: ${speechText(filter)}`, found);
}

function itemSentence({item, data, log}: State, overlay: 'alarms' | 'changes'): readonly string[] {
	const texts =
		overlay === 'alarms'
			? (data?.alarms ?? []).map(({text}) => text)
			: log.entries.map(({change}) => change.text);
	return [sentence(`${item + 1} of ${texts.length}: ${speechText(texts[item] ?? '')}`)];
}

function panelName(state: State, panel: PanelId): string {
	return {
		totals: state.data === undefined ? 'Totals' : speechText(totalsName(state.data.incident)),
		regions: `Regions, ${sortLabel[state.sort]}`,
		region: `Figures of ${selectedRegion(state)?.name ?? 'the region'}`,
		feed: 'Officials say',
	}[panel];
}

/** What the keyboard is on while no overlay is open. */
function focusSentence(state: State, data: Data): string {
	const {focus, now, feed, figure} = state;
	const {incident, regions} = data;
	const region = selectedRegion(state);
	switch (focus) {
		case 'totals': {
			const lead = leads(incident.totals, incident).find(({metric}) => metric === selectedTotal(state));
			return lead === undefined
				? sentence(`No ${speechText(withinSentence(totalsName(incident)))} reported`)
				: figureSentences(incident, lead, incident.totals, now);
		}
		case 'regions': {
			if (region === undefined) return 'No region is selected.';
			const place = {number: regions.indexOf(region) + 1, of: regions.length, isSelected: true};
			return regionSentences(incident, region, place, now);
		}
		case 'region': {
			const chosen = inPanelOrder(incident, region?.figures ?? [])[figure];
			return chosen === undefined
				? 'No figures reported.'
				: figureSentences(incident, chosen.figure, region?.figures ?? [], now);
		}
		case 'feed': {
			const quotes = feedQuotes(state);
			const quote = quotes[feed.index];
			return quote === undefined
				? 'Nobody is quoted.'
				: `${feed.index + 1} of ${quotes.length}: ${quoteSentence(incident, quote, now)}`;
		}
		default:
			return focus satisfies never;
	}
}
