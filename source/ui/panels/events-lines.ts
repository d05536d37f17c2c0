import {sourceName} from '../../incident/display-names.ts';
import {formatFileTime} from '../text/format-time.ts';
import {type Line, padToWidth, plainText, span, wrapLine} from '../text/line.ts';
import type {TextContext} from '../text/text-context.ts';
import {textWidth} from '../text/text-width.ts';

export interface EventLinesProps extends Pick<TextContext, 'incident' | 'now'> {
	readonly columns: number;
}

/** What led to the incident and what followed, in the order of the file: time, text and source, as many lines as it takes. */
export function eventLines({incident, now, columns}: EventLinesProps): readonly Line[] {
	if (incident.events.length === 0) return [[span('No events reported', 'muted')]];
	const times = incident.events.map(({at, when}) =>
		at === undefined ? (when ?? '') : formatFileTime(at, incident.incident.timeZone, now),
	);
	const timeColumn = Math.min(Math.max(...times.map(textWidth)), Math.floor(columns / 3)) + 2;
	return incident.events.flatMap(({text, source}, index) => {
		const credit = source === undefined ? [] : [span(` · ${sourceName(incident, source)}`, 'muted')];
		const time = wrapLine([span(times[index] ?? '')], timeColumn - 2);
		const what = wrapLine([span(text), ...credit], columns - timeColumn);
		return Array.from({length: Math.max(time.length, what.length)}, (_, row): Line => {
			const shown = plainText([time[row] ?? []]);
			return [span(padToWidth(shown, timeColumn), 'label'), ...(what[row] ?? [])];
		});
	});
}
