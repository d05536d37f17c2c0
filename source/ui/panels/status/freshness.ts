import {hour, latestMoment} from '../../../board/incident-time.ts';
import type {Data} from '../../../board/state.ts';
import {memoize} from '../../../incident/memoize.ts';
import type {Figure, Incident} from '../../../incident/schema/incident-schema.ts';
import {formatAge, formatFileTime} from '../../text/format-time.ts';
import {type Line, span} from '../../text/line.ts';

/**
 * How fresh the data is, in a line that looks different as a whole for each answer: old data has to be seen from across
 * the room.
 */
export function freshness(data: Data, now: number, isShort = false): Line {
	const {incident, changedAt} = data;
	const {timeZone, status} = incident.incident;
	const staleAfter = incident.incident.staleAfter * hour;
	const changed = isDated(data)
		? [span(isShort ? 'changed ' : 'file changed ', 'muted'), span(formatAge(changedAt, now))]
		: [span('when the file changed is not known', 'muted')];
	const newest = newestTime(incident, now);
	if (status === 'closed') return [span('■ final data · ', 'muted'), ...changed];
	if (newest !== undefined && now - latestMoment(newest, timeZone) > staleAfter) {
		const age = formatAge(latestMoment(newest, timeZone), now);
		if (isShort) return [span(`◷ OLD figures, ${age}`, 'old')];
		return asOld([
			span(`◷ OLD newest figure ${formatFileTime(newest, timeZone, now)}, ${age} · `),
			...changed,
		]);
	}
	if (now - changedAt > staleAfter) return asOld([span('◷ OLD unchanged for long · '), ...changed]);
	return [span('✓ fresh', 'fresh'), span(' · ', 'muted'), ...changed];
}

function asOld(line: Line): Line {
	return line.map(({text}) => span(text, 'old'));
}

/** False where the file system's date cannot be right: packages are unpacked with one long before the incident. */
export function isDated({incident, changedAt}: Data): boolean {
	const {start, timeZone} = incident.incident;
	return changedAt > latestMoment(start, timeZone) - 48 * hour;
}

/** The newest time that the file gives for anything anybody said; times still to come do not count. */
function newestTime(incident: Incident, now: number): string | undefined {
	return timesIn(incident).find(({moment}) => moment <= now + 24 * hour)?.time;
}

/** A count that was confirmed is as new as that. */
function latestOf({asOf, confirmedAt}: Figure): string | undefined {
	return confirmedAt ?? asOf;
}

/** All times of what was said, the newest first, and of two of one moment the one that the file has first. */
const timesIn = memoize(({incident, totals, regions, quotes}: Incident) => {
	const figures = [...totals.map(latestOf), ...regions.flatMap(({figures}) => figures.map(latestOf))];
	const damage = regions.flatMap(({damage}) => damage.map(({asOf}) => asOf));
	return [...new Set([...figures, ...damage, ...timesOfQuotes(quotes)])]
		.filter(time => time !== undefined)
		.map(time => ({time, moment: latestMoment(time, incident.timeZone)}))
		.sort((one, other) => other.moment - one.moment);
});

// Thousands of quotes are of few times, and most new versions of a file leave them as they were.
const timesOfQuotes = memoize((quotes: Incident['quotes']) => new Set(quotes.map(({at}) => at)));
