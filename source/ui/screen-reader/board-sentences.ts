import {isPossible} from '../../board/key-action.ts';
import {keyBindings} from '../../board/key-bindings.ts';
import {feedQuotes, freshNow} from '../../board/selectors.ts';
import {sortLabel} from '../../board/sort-and-filter.ts';
import type {Data, Overlay, State, Trouble} from '../../board/state.ts';
import {totalsName, withinSentence} from '../../incident/display-names.ts';
import {formatIssue} from '../../incident/issues/issue.ts';
import {leftOutCount} from '../../incident/left-out.ts';
import {pluralize} from '../../incident/pluralize.ts';
import type {Incident, Status} from '../../incident/schema/incident-schema.ts';
import {overlayText} from '../overlay-contents.ts';
import {freshness, isDated} from '../panels/status/freshness.ts';
import {totalsNotes} from '../panels/totals/notes.ts';
import {verdictTexts} from '../text/claims/verdict-texts.ts';
import {formatFileTime} from '../text/format-time.ts';
import {plainText} from '../text/line.ts';
import {figuresSentences, quoteSentence, regionSentences} from './claim-sentences.ts';
import {sentence, speechLines, speechText} from './speech-text.ts';

/** An overlay is laid out in so many columns, and its lines are spoken. */
const overlayColumns = 110;

const statusWords: Readonly<Record<Status, string>> = {
	developing: 'Developing',
	closed: 'Closed',
	exercise: 'Exercise, this did not happen',
};

/**
 * The board in sentences, in the order in which they are heard: what the incident is and how fresh the data, what
 * looks wrong, totals, regions, statements, and what has changed. They have no ages, which would change with the clock.
 */
export function boardSentences(state: State): readonly string[] {
	const {data, now} = state;
	if (data === undefined) return dataSentences(state);
	const {incident} = data;
	const {title, status, summary} = incident.incident;
	const totals = speechText(totalsName(incident));
	const quotes = feedQuotes(state);
	const changes = freshNow(state).map(({change}) => sentence(speechText(change.text)));
	return [
		sentence(`${statusWords[status]}: ${speechText(title)}`),
		...(summary === undefined ? [] : [sentence(speechText(summary))]),
		...dataSentences(state),
		...data.alarms.map(({text}) => sentence(`Looks wrong: ${speechText(text)}`)),
		incident.totals.length === 0
			? sentence(`No ${withinSentence(totals)} reported`)
			: sentence(`${totals}, ${totalsNotes(incident, now).at(-1)}`),
		...figuresSentences(incident, incident.totals, now),
		// What looks wrong has been said.
		...verdictTexts(incident)
			.filter(({isAlarm}) => !isAlarm)
			.map(({text}) => sentence(speechText(text))),
		sentence(`Regions, ${sortLabel[state.sort]}: ${shownOf(data.regions.length, incident.regions.length)}`),
		...regionsSentences(state, data),
		`Officials say: ${pluralize(quotes.length, 'statement')}.`,
		...quotes.map(quote => quoteSentence(incident, quote, now)),
		...(changes.length === 0 ? [] : ['What has changed:', ...changes]),
	];
}

function shownOf(shown: number, all: number): string {
	return shown === all ? `${all}` : `${shown} of ${all} match the filter`;
}

function regionsSentences({selected, now}: State, {incident, regions}: Data): readonly string[] {
	return regions.map((region, index) => {
		const place = {number: index + 1, of: regions.length, isSelected: region.id === selected};
		return regionSentences(incident, region, place, now);
	});
}

/** What state the data is in: what is waited for, fresh, old, broken or missing, and of when it is. */
export function dataSentences(state: State): readonly string[] {
	const {data, trouble, now} = state;
	if (data === undefined)
		return speechLines(overlayText(state, undefined, Number.MAX_SAFE_INTEGER).lines).map(text =>
			sentence(text),
		);
	const {incident, changedAt, errors, warnings} = data;
	const [error] = errors;
	const leftOut =
		error === undefined
			? []
			: [sentence(leftOutCount(incident.leftOut), `the first error: ${speechText(formatIssue(error))}`)];
	const changed = isDated(data) ? `of ${momentOf(incident, changedAt, now)}` : 'from before';
	if (trouble !== undefined) {
		const since = momentOf(incident, trouble.since, now);
		return [
			`File ${trouble.kind} since ${since}. What is shown is the data ${changed}.`,
			...firstError(trouble),
			...leftOut,
		];
	}
	const [face = ''] = plainText([freshness(data, now)]).split(' · ');
	return [
		sentence(`Data: ${speechText(faceWords(face))}`),
		isDated(data)
			? sentence(`File changed ${momentOf(incident, changedAt, now)}`)
			: 'When the file changed is not known.',
		...leftOut,
		...(warnings.length === 0 ? [] : [sentence(pluralize(warnings.length, 'warning'))]),
	];
}

function firstError(trouble: Trouble): readonly string[] {
	if (trouble.kind === 'replaced') return ['There may be newer data, which cannot be seen from here.'];
	if (trouble.kind === 'missing') return [];
	const {issues} = trouble;
	const first = issues.find(({severity}) => severity === 'error') ?? issues[0];
	return first === undefined
		? []
		: [sentence(pluralize(issues.length, 'problem'), `the first: ${speechText(formatIssue(first))}`)];
}

/** A moment in ms with its day, so that the sentence does not change at midnight. */
function momentOf({incident}: Incident, moment: number, now: number): string {
	return speechText(formatFileTime(new Date(moment).toISOString(), incident.timeZone, now));
}

/** Without the age, which changes every minute, and without capitals, which may be read as letters. */
function faceWords(text: string): string {
	return text.replace(/,[^,]* ago$|, just now$/, '').replace('OLD', 'old,');
}

/** An overlay as sentences: the title, then its lines; keys by their names. */
export function overlaySentences(state: State, overlay: Overlay): readonly string[] {
	if (overlay === 'help') {
		return [
			'Keys:',
			...keyBindings.map(({shown, help}) => sentence(`${keyNames(shown)}: ${speechText(help)}`)),
		];
	}
	const {title, lines} = overlayText(state, overlay, overlayColumns);
	return [sentence(speechText(title)), ...speechLines(lines)];
}

const keyWords: ReadonlyMap<string, string> = new Map([
	['↑', 'up arrow'],
	['↓', 'down arrow'],
	['←', 'left arrow'],
	['→', 'right arrow'],
	['/', 'slash'],
	['!', 'exclamation mark'],
	['?', 'question mark'],
	['Esc', 'Escape'],
	['PgUp', 'Page Up'],
	['PgDn', 'Page Down'],
]);

function keyNames(shown: string): string {
	return shown
		.split(' ')
		.map(key => keyWords.get(key) ?? (/^[A-Z]$/.test(key) ? `capital ${key}` : key))
		.join(', ');
}

/** The keys that do something now; none without a keyboard. */
export function keysSentence(state: State): string {
	if (!state.settings.hasKeyboard) return '';
	if (state.isTyping) return 'Type to filter. Enter keeps the filter, Escape clears it.';
	const entries = keyBindings.flatMap(command => {
		const label = command.label?.(state);
		return label === undefined || !isPossible(state, command) ? [] : [`${keyNames(command.shown)}: ${label}`];
	});
	const locked = state.settings.isLocked ? ' Locked: Control C twice leaves.' : '';
	return `Keys: ${entries.join('; ')}.${locked}`;
}
