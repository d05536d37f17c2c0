import type {Problem} from '../../incident/problem.ts';
import type {Incident, Status} from '../../incident/schema.ts';
import {ago, clockTime, hour, latestMoment, momentIn, shownTime, zoneName} from '../clock.ts';
import {cutLine, type Line, lineWidth, span, spread, type Tone, wrapLine} from '../line.ts';
import type {Data, State, Trouble} from '../state.ts';

const badge: Readonly<Record<Status, {readonly text: string; readonly tone: Tone}>> = {
	developing: {text: '● DEVELOPING', tone: 'alarm'},
	closed: {text: '■ CLOSED', tone: 'muted'},
	exercise: {text: '▲ EXERCISE ▲', tone: 'alarm'},
};

/** A problem may take this many lines at the top; all of it, and all others, stand on a sheet of their own. */
const mostLines = 3;

/** The line with the clock: what the incident is, and what time it is there. The only one that changes every second. */
export function titleLine(state: State, width: number): Line {
	return spread(incidentSpans(state), clockSpans(state), width);
}

/** The same without a width to keep to. */
export function titleSpans(state: State): Line {
	return [...incidentSpans(state), span('  '), ...clockSpans(state)];
}

function incidentSpans({data}: State): Line {
	if (data === undefined) return [span('sitboard', 'title')];
	const {title, status} = data.incident.incident;
	const {text, tone} = badge[status];
	return [span(text, tone), span('  '), span(title, 'title')];
}

function clockSpans({data, now}: State): Line {
	const zone = data?.incident.incident.timeZone ?? 'UTC';
	return [span(clockTime(now, zone), 'title'), span(` ${zoneName(zone)}`, 'muted')];
}

/** What state the data is in: fresh, old, broken or missing, each with a face of its own; one to three lines. */
export function dataLines(state: State, width: number): readonly Line[] {
	const {data, trouble, now, path} = state;
	if (data === undefined) return [cutLine([span(path, 'muted')], width)];
	if (trouble !== undefined) return troubleLines(trouble, data, path, now, width);
	const count = data.warnings.length;
	const warnings =
		count === 0 ? [] : [span(` · ${count} ${count === 1 ? 'warning' : 'warnings'} (p)`, 'old')];
	const alarms = alarmSpans(data);
	const whole = [...freshness(data, now), ...warnings, ...alarms];
	const moment = span(` · ${momentIn(data.changedAt, data.incident.incident.timeZone, now)}`, 'muted');
	const short = [...freshness(data, now, true), ...warnings, ...alarms];
	const wordings = [...(isDated(data) ? [[...whole, moment]] : []), whole, short];
	const fitting = wordings.find(line => lineWidth(line) <= width);
	return fitting === undefined ? wrapLine(short, width).slice(0, mostLines) : [fitting];
}

function alarmSpans({alarms}: Data): Line {
	const count = alarms.length;
	return count === 0
		? []
		: [span(' · '), span(`⚠ ${count} ${count === 1 ? 'alarm' : 'alarms'} (!)`, 'alarm')];
}

function freshness(data: Data, now: number, isShort = false): Line {
	const {incident, changedAt} = data;
	const {timeZone, status} = incident.incident;
	const staleAfter = incident.incident.staleAfter * hour;
	const changed = isDated(data)
		? [span(isShort ? 'changed ' : 'file changed ', 'muted'), span(ago(changedAt, now))]
		: [span('when the file changed is not known', 'muted')];
	const newest = newestTime(incident, now);
	if (status === 'closed') return [span('■ final data · ', 'muted'), ...changed];
	if (newest !== undefined && now - latestMoment(newest, timeZone) > staleAfter) {
		const age = ago(latestMoment(newest, timeZone), now);
		if (isShort) return [span('◷ OLD', 'old'), span(` figures, ${age}`)];
		return [
			span('◷ OLD', 'old'),
			span(` newest figure ${shownTime(newest, timeZone, now)}, ${age} · `),
			...changed,
		];
	}
	if (now - changedAt > staleAfter) return [span('◷ OLD', 'old'), span(' unchanged for long · '), ...changed];
	return [span('✓ fresh', 'fresh'), span(' · ', 'muted'), ...changed];
}

/** False where the file system's date cannot be right: packages are unpacked with one long before the incident. */
function isDated({incident, changedAt}: Data): boolean {
	const {start, timeZone} = incident.incident;
	return changedAt > latestMoment(start, timeZone) - 48 * hour;
}

/** The newest time that the file gives for anything anybody said; times still to come do not count. */
function newestTime(incident: Incident, now: number): string | undefined {
	const zone = incident.incident.timeZone;
	const figures = [...incident.totals, ...incident.regions.flatMap(region => region.figures)];
	const damage = incident.regions.flatMap(region => region.damage);
	const times = [
		...figures.map(({asOf}) => asOf),
		...damage.map(({asOf}) => asOf),
		...incident.quotes.map(({at}) => at),
	];
	let newest: {time: string; moment: number} | undefined;
	for (const time of new Set(times)) {
		if (time === undefined) continue;
		const moment = latestMoment(time, zone);
		const isToCome = moment > now + 24 * hour;
		if (!isToCome && (newest === undefined || moment > newest.moment)) newest = {time, moment};
	}
	return newest?.time;
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
	const since = `since ${momentIn(trouble.since, zone, now)}`;
	const of = isDated(data) ? `of ${momentIn(changedAt, zone, now)}, ${ago(changedAt, now)}` : 'from before';
	const showing = ` · showing the data ${of}`;
	if (trouble.kind === 'missing') {
		return wrapLine([span('✗ FILE MISSING', 'alarm'), span(` ${since}${showing} · ${path}`)], width).slice(
			0,
			mostLines,
		);
	}
	const head = [span('✗ FILE BROKEN', 'alarm'), span(` ${since}${showing}`), ...alarmSpans(data)];
	const errors = trouble.problems.filter(({severity}) => severity === 'error');
	const more = errors.length > 1 ? ` (1 of ${errors.length}: p shows all)` : ' (p shows more)';
	const first = errors[0] ?? trouble.problems[0];
	const what = first === undefined ? [] : wrapLine([span(shortly(first)), span(more, 'muted')], width);
	const room = mostLines - 1;
	const kept =
		what.length <= room
			? what
			: [...what.slice(0, room - 1), spread(what[room - 1] ?? [], [span('… p', 'key')], width)];
	return [cutLine(head, width), ...kept];
}

function shortly({line, column, path, expected, found}: Problem): string {
	return `line ${line}, column ${column}${path === '' ? '' : `, ${path}`}: expected ${expected}, found ${found}`;
}
