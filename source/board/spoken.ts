import {formatIssue} from '../incident/issues/issue.ts';
import {pluralize} from '../incident/pluralize.ts';
import type {Incident, Status} from '../incident/schema/incident-schema.ts';
import {shownTime} from './clock.ts';
import {commands} from './commands.ts';
import {isPossible} from './keys.ts';
import {plain} from './line.ts';
import {sortLabel} from './order.ts';
import {freshness, isDated} from './panels/freshness.ts';
import {totalsNotes} from './panels/total-order.ts';
import {feedQuotes, freshNow} from './selectors.ts';
import {sheetView, waitingLines} from './sheets.ts';
import {spokenFigures, spokenRegion, spokenStatement} from './spoken-claims.ts';
import {sentence, spokenLines, spokenText} from './spoken-words.ts';
import type {Data, Sheet, State, Trouble} from './state.ts';

/** Sheets are laid out for a screen of this size, and their lines spoken. */
const sheetSize = {columns: 200, rows: 60};

const statusWords: Readonly<Record<Status, string>> = {
	developing: 'Developing',
	closed: 'Closed',
	exercise: 'Exercise, this did not happen',
};

/**
 * The board in sentences, in the order in which they are heard: what the incident is and how fresh the data, what
 * looks wrong, totals, regions, statements, and what has changed. They change when what they say does, and not with
 * the clock.
 */
export function spokenBoard(state: State): readonly string[] {
	const {data, now} = state;
	if (data === undefined) return spokenData(state);
	const {incident} = data;
	const {title, status, summary} = incident.incident;
	const quotes = feedQuotes(state);
	const changes = freshNow(state).map(({change}) => sentence(spokenText(change.text)));
	return [
		sentence(`${statusWords[status]}: ${spokenText(title)}`),
		...(summary === undefined ? [] : [sentence(spokenText(summary))]),
		...spokenData(state),
		...data.alarms.map(({text}) => sentence(`Looks wrong: ${spokenText(text)}`)),
		incident.totals.length === 0
			? 'No national totals reported.'
			: sentence(`National totals, ${totalsNotes(incident, now).at(-1)}`),
		...spokenFigures(incident, incident.totals, now),
		sentence(`Regions, ${sortLabel[state.sort]}: ${shownOf(data.regions.length, incident.regions.length)}`),
		...spokenRegions(state, data),
		`Officials say: ${pluralize(quotes.length, 'statement')}.`,
		...quotes.map(quote => spokenStatement(incident, quote, now)),
		...(changes.length === 0 ? [] : ['What has changed:', ...changes]),
	];
}

function shownOf(shown: number, all: number): string {
	return shown === all ? `${all}` : `${shown} of ${all} match the filter`;
}

function spokenRegions({selected, now}: State, {incident, regions}: Data): readonly string[] {
	return regions.map((region, index) => {
		const place = {number: index + 1, of: regions.length, isSelected: region.id === selected};
		return spokenRegion(incident, region, place, now);
	});
}

/** What state the data is in: what is waited for, fresh, old, broken or missing, and of when it is. */
export function spokenData(state: State): readonly string[] {
	const {data, trouble, now} = state;
	if (data === undefined)
		return spokenLines(waitingLines(state, Number.MAX_SAFE_INTEGER)).map(text => sentence(text));
	const {incident, changedAt, warnings} = data;
	const changed = isDated(data) ? `of ${momentOf(incident, changedAt, now)}` : 'from before';
	if (trouble !== undefined) {
		const since = momentOf(incident, trouble.since, now);
		return [
			`File ${trouble.kind} since ${since}. What is shown is the data ${changed}.`,
			...firstError(trouble),
		];
	}
	const [face = ''] = plain([freshness(data, now)]).split(' · ');
	return [
		sentence(`Data: ${spokenText(faceWords(face))}`),
		isDated(data)
			? sentence(`File changed ${momentOf(incident, changedAt, now)}`)
			: 'When the file changed is not known.',
		...(warnings.length === 0 ? [] : [sentence(pluralize(warnings.length, 'warning'))]),
	];
}

function firstError(trouble: Trouble): readonly string[] {
	if (trouble.kind === 'missing') return [];
	const {issues} = trouble;
	const first = issues.find(({severity}) => severity === 'error') ?? issues[0];
	return first === undefined
		? []
		: [sentence(pluralize(issues.length, 'problem'), `the first: ${spokenText(formatIssue(first))}`)];
}

/** A moment in ms as the board says a time of the file: with its day, so that it does not change at midnight. */
function momentOf({incident}: Incident, moment: number, now: number): string {
	return spokenText(shownTime(new Date(moment).toISOString(), incident.timeZone, now));
}

/** An age would be another one every minute; capitals may be heard as letters. */
function faceWords(text: string): string {
	return text.replace(/,[^,]* ago$|, just now$/, '').replace('OLD', 'old,');
}

/** A sheet in its own words: the title, then its lines; of the keys, their names in words. */
export function spokenSheet(state: State, sheet: Sheet): readonly string[] {
	if (sheet === 'help') {
		return ['Keys:', ...commands.map(({shown, help}) => sentence(`${keyNames(shown)}: ${spokenText(help)}`))];
	}
	const {title, body} = sheetView({...state, size: sheetSize, scroll: 0}, sheet);
	const lines = body.kind === 'lines' ? spokenLines(body.lines) : [];
	return [sentence(spokenText(title)), ...lines];
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
export function spokenKeys(state: State): string {
	if (!state.settings.hasKeyboard) return '';
	if (state.isTyping) return 'Type to filter. Enter keeps the filter, Escape clears it.';
	const entries = commands.flatMap(command => {
		const label = command.label(state);
		return label === undefined || !isPossible(state, command) ? [] : [`${keyNames(command.shown)}: ${label}`];
	});
	const locked = state.settings.isLocked ? ' Locked: Control C twice leaves.' : '';
	return `Keys: ${entries.join('; ')}.${locked}`;
}
