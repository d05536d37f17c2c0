import {changedMark} from '../../board/highlights.ts';
import {freshNow} from '../../board/selectors.ts';
import type {Data, State, Trouble} from '../../board/state.ts';
import type {Issue} from '../../incident/issues/issue.ts';
import {pluralize} from '../../incident/pluralize.ts';
import type {Status} from '../../incident/schema/incident-schema.ts';
import {formatAge, formatClock, formatDuration, formatMoment, zoneName} from '../text/format-time.ts';
import {
	justify,
	type Line,
	lineWidth,
	padToWidth,
	span,
	type TextRole,
	truncateLine,
	wrapLine,
} from '../text/line.ts';
import {freshness, isDated} from './status/freshness.ts';

const badge: Readonly<Record<Status, {readonly text: string; readonly role: TextRole}>> = {
	developing: {text: '● DEVELOPING', role: 'alarm'},
	closed: {text: '■ CLOSED', role: 'muted'},
	exercise: {text: '▲ EXERCISE ▲', role: 'alarm'},
};

/** A problem may take this many lines at the top; all of it, and all others, stand on a sheet of their own. */
const mostLines = 3;

/** The line with the clock: what the incident is, and what time it is there. The only one that changes every second. */
export function titleLine(state: State, width: number): Line {
	return justify(incidentSpans(state), clockSpans(state), width);
}

/** The same without a width to keep to. */
export function titleSpans(state: State): Line {
	return [...incidentSpans(state), span('  '), ...clockSpans(state)];
}

function incidentSpans({data}: State): Line {
	if (data === undefined) return [span('sitboard', 'title')];
	const {title, status} = data.incident.incident;
	const {text, role} = badge[status];
	return [span(text, role), span('  '), span(title, 'title')];
}

function clockSpans({data, now}: State): Line {
	const zone = data?.incident.incident.timeZone ?? 'UTC';
	return [span(formatClock(now, zone), 'title'), span(` ${zoneName(zone)}`, 'muted')];
}

/** What state the data is in: fresh, old, broken or missing, each with a face of its own; one to three lines. */
export function dataLines(state: State, width: number): readonly Line[] {
	const {data, trouble, now, path} = state;
	if (data === undefined) return [truncateLine([span(path, 'muted')], width)];
	if (trouble !== undefined) return troubleLines(trouble, data, path, now, width);
	const count = data.warnings.length + (state.customMap?.error === undefined ? 0 : 1);
	const warnings = count === 0 ? [] : [span(` · ${pluralize(count, 'warning')} (p)`, 'old')];
	const rest = [...warnings, ...alarmSpans(data)];
	const moment = span(` · ${formatMoment(data.changedAt, data.incident.incident.timeZone, now)}`, 'muted');
	const before = [...wokenSpans(state), ...changedSpans(state)];
	const whole = [...before, ...freshness(data, now), ...rest];
	const short = [...before, ...freshness(data, now, true), ...rest];
	const wordings = [...(isDated(data) ? [[...whole, moment]] : []), whole, short];
	const fitting = wordings.find(line => lineWidth(line) <= width);
	return fitting === undefined ? wrapLine(short, width).slice(0, mostLines) : [fitting];
}

function wokenSpans({woken}: State): Line {
	return woken === undefined
		? []
		: [span(`◷ WOKE after ${formatDuration(woken.asleep)}`, 'old'), span(', file read again · ')];
}

function changedSpans(state: State): Line {
	const count = freshNow(state).length;
	return count === 0
		? []
		: [span(`${changedMark} ${pluralize(count, 'change')} (n)`, 'changed'), span(' · ')];
}

function alarmSpans({alarms}: Data): Line {
	const count = alarms.length;
	return count === 0 ? [] : [span(' · '), span(`⚠ ${pluralize(count, 'alarm')} (!)`, 'alarm')];
}

function troubleLines(
	trouble: Trouble,
	data: Data,
	path: string,
	now: number,
	width: number,
): readonly Line[] {
	const {incident, changedAt} = data;
	const zone = incident.incident.timeZone;
	const since = `since ${formatMoment(trouble.since, zone, now)}`;
	const of = isDated(data)
		? `of ${formatMoment(changedAt, zone, now)}, ${formatAge(changedAt, now)}`
		: 'from before';
	const showing = ` · showing the data ${of}`;
	if (trouble.kind === 'missing') {
		const words = `✗ FILE MISSING ${since}${showing} · ${path}`;
		return wrapLine([span(words, 'alarm')], width)
			.slice(0, mostLines)
			.map(line => band(line, width));
	}
	const words = `✗ FILE BROKEN ${since}${showing}`;
	const head = wrapLine([span(words, 'alarm'), ...alarmSpans(data)], width)
		.slice(0, mostLines - 1)
		.map(line => band(line, width));
	const errors = trouble.issues.filter(({severity}) => severity === 'error');
	const more = errors.length > 1 ? ` (1 of ${errors.length}: p shows all)` : ' (p shows more)';
	const first = errors[0] ?? trouble.issues[0];
	const what = first === undefined ? [] : wrapLine([span(shortly(first)), span(more, 'muted')], width);
	const room = mostLines - head.length;
	const kept =
		what.length <= room
			? what
			: [...what.slice(0, room - 1), justify(what[room - 1] ?? [], [span('… p', 'key')], width)];
	return [...head, ...kept];
}

/** The line in the tone of alarm from end to end: what is wrong with the data must be seen from across the room. */
function band(line: Line, width: number): Line {
	const text = line.map(piece => piece.text).join('');
	return [span(padToWidth(text, width), 'alarm')];
}

function shortly({line, column, path, expected, found}: Issue): string {
	return `line ${line}, column ${column}${path === '' ? '' : `, ${path}`}: expected ${expected}, found ${found}`;
}
