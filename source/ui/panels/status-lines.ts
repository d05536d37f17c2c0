import {changedMark} from '../../board/highlights.ts';
import type {Data, State, Trouble} from '../../board/state.ts';
import type {Issue} from '../../incident/issues/issue.ts';
import {leftOutCount} from '../../incident/left-out.ts';
import {pluralize} from '../../incident/pluralize.ts';
import type {Status} from '../../incident/schema/incident-schema.ts';
import {formatAge, formatClock, formatDuration, formatMoment, zoneName} from '../text/format-time.ts';
import {
	justify,
	type Line,
	lineWidth,
	padToWidth,
	plainText,
	span,
	type TextRole,
	truncateLine,
	wrapLine,
} from '../text/line.ts';
import {freshness, isDated} from './status/freshness.ts';

export interface StatusLinesProps extends Pick<State, 'data' | 'trouble' | 'path' | 'loadedMap' | 'wakeUp'> {
	/** ms since 1970 */
	readonly now: number;
	/** How many changes still stand out. */
	readonly freshCount: number;
	readonly columns: number;
}

const badge: Readonly<Record<Status, {readonly text: string; readonly role: TextRole}>> = {
	developing: {text: '● DEVELOPING', role: 'alarm'},
	closed: {text: '■ CLOSED', role: 'muted'},
	exercise: {text: '▲ EXERCISE ▲', role: 'alarm'},
};

/** Lines that the state of the data may take; all that is wrong stands in an overlay of its own. */
const maxLines = 3;

/** The line with the clock: what the incident is, and what time it is there. */
export function titleLine({data, now, columns}: Pick<StatusLinesProps, 'data' | 'now' | 'columns'>): Line {
	return justify(incidentSpans(data), clockSpans(data, now), columns);
}

/** The same without a width to keep to. */
export function titleSpans(data: Data, now: number): Line {
	return [...incidentSpans(data), span('  '), ...clockSpans(data, now)];
}

function incidentSpans(data: Data | undefined): Line {
	if (data === undefined) return [span('sitboard', 'title')];
	const {title, status} = data.incident.incident;
	const {text, role} = badge[status];
	return [span(text, role), span('  '), span(title, 'title')];
}

function clockSpans(data: Data | undefined, now: number): Line {
	const zone = data?.incident.incident.timeZone ?? 'UTC';
	return [span(formatClock(now, zone), 'title'), span(` ${zoneName(zone, now)}`, 'muted')];
}

/** The state of the data: fresh, old, broken or missing, each of which looks different; one to three lines. */
export function dataLines(props: StatusLinesProps): readonly Line[] {
	const {data, trouble, now, path, columns} = props;
	if (data === undefined) return [truncateLine([span(path, 'muted')], columns)];
	if (trouble?.kind === 'missing' || trouble?.kind === 'replaced') return goneLines(props, data, trouble);
	if (trouble?.kind === 'broken') return brokenLines(props, data, trouble);
	const count = data.warnings.length + (props.loadedMap?.error === undefined ? 0 : 1);
	const warnings = count === 0 ? [] : [span(` · ${pluralize(count, 'warning')} (p)`, 'old')];
	const after = [...warnings, ...alarmSpans(data)];
	const moment = span(` · ${formatMoment(data.changedAt, data.incident.incident.timeZone, now)}`, 'muted');
	const before = [...leftOutSpans(data), ...resumedSpans(props), ...changeSpans(props)];
	const whole = [...before, ...freshness(data, now), ...after];
	const short = [...before, ...freshness(data, now, true), ...after];
	const wordings = [...(isDated(data) ? [[...whole, moment]] : []), whole, short];
	const fitting = wordings.find(line => lineWidth(line) <= columns);
	return fitting === undefined ? wrapLine(short, columns).slice(0, maxLines) : [fitting];
}

/** What the file says and the board does not must be seen from across the room, too. */
function leftOutSpans({incident}: Data): Line {
	const count = leftOutCount(incident.leftOut);
	return count === '' ? [] : [span(`✗ ${count.toUpperCase()} (p)`, 'alarm'), span(' · ')];
}

function resumedSpans({wakeUp}: StatusLinesProps): Line {
	return wakeUp === undefined
		? []
		: [span(`◷ WOKE after ${formatDuration(wakeUp.asleep)}`, 'old'), span(', file read again · ')];
}

function changeSpans({freshCount}: StatusLinesProps): Line {
	return freshCount === 0
		? []
		: [span(`${changedMark} ${pluralize(freshCount, 'change')} (n)`, 'changed'), span(' · ')];
}

function alarmSpans({alarms}: Data): Line {
	const count = alarms.length;
	return count === 0 ? [] : [span(' · '), span(`⚠ ${pluralize(count, 'alarm')} (!)`, 'alarm')];
}

/** Since when the file cannot be used, and of when the data is that is shown. */
function sinceAndShown({now}: StatusLinesProps, data: Data, {since}: Trouble): string {
	const zone = data.incident.incident.timeZone;
	const {changedAt} = data;
	const of = isDated(data)
		? `of ${formatMoment(changedAt, zone, now)}, ${formatAge(changedAt, now)}`
		: 'from before';
	return `since ${formatMoment(since, zone, now)} · showing the data ${of}`;
}

function goneLines(props: StatusLinesProps, data: Data, trouble: Trouble): readonly Line[] {
	const {path, columns} = props;
	const what = trouble.kind === 'missing' ? 'FILE MISSING' : 'FILE REPLACED out of sight (p)';
	const words = `✗ ${what} ${sinceAndShown(props, data, trouble)} · ${path}`;
	return wrapLine([span(words, 'alarm'), ...leftOutBehind(data)], columns)
		.slice(0, maxLines)
		.map(line => band(line, columns));
}

function brokenLines(
	props: StatusLinesProps,
	data: Data,
	trouble: Extract<Trouble, {kind: 'broken'}>,
): readonly Line[] {
	const {columns} = props;
	const words = `✗ FILE BROKEN ${sinceAndShown(props, data, trouble)}`;
	const head = wrapLine([span(words, 'alarm'), ...alarmSpans(data), ...leftOutBehind(data)], columns)
		.slice(0, maxLines - 1)
		.map(line => band(line, columns));
	const errors = trouble.issues.filter(({severity}) => severity === 'error');
	const more = errors.length > 1 ? ` (1 of ${errors.length}: p shows all)` : ' (p shows more)';
	const first = errors[0] ?? trouble.issues[0];
	const what = first === undefined ? [] : wrapLine([span(inShort(first)), span(more, 'muted')], columns);
	const room = maxLines - head.length;
	if (what.length <= room) return [...head, ...what];
	const last = justify(what[room - 1] ?? [], [span('… p', 'key')], columns);
	return [...head, ...what.slice(0, room - 1), last];
}

function leftOutBehind({incident}: Data): Line {
	const count = leftOutCount(incident.leftOut);
	return count === '' ? [] : [span(` · ${count}`, 'alarm')];
}

/** The line as an alarm from end to end: what is wrong with the data must be seen from across the room. */
function band(line: Line, columns: number): Line {
	return [span(padToWidth(plainText([line]), columns), 'alarm')];
}

function inShort({line, column, path, expected, found}: Issue): string {
	return `line ${line}, column ${column}${path === '' ? '' : `, ${path}`}: expected ${expected}, found ${found}`;
}
