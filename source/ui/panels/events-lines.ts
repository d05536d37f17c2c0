import {remembering} from '../../board/remembering.ts';
import {sourceName} from '../../incident/display-names.ts';
import type {Incident} from '../../incident/schema/incident-schema.ts';
import {formatFileTime} from '../text/format-time.ts';
import {type Line, padToWidth, span, wrapLine} from '../text/line.ts';
import {textWidth} from '../text/text-width.ts';

/** What led to it and what followed, in the order of the file. As many lines as it takes; the last few answers are kept. */
export const eventLines = remembering((incident: Incident, width: number, now: number): readonly Line[] => {
	if (incident.events.length === 0) return [[span('No events reported', 'muted')]];
	const times = incident.events.map(({at, when}) =>
		at === undefined ? (when ?? '') : formatFileTime(at, incident.incident.timeZone, now),
	);
	const column = Math.min(Math.max(...times.map(textWidth)), Math.floor(width / 3)) + 2;
	return incident.events.flatMap(({text, source}, index) => {
		const said = source === undefined ? [] : [span(` · ${sourceName(incident, source)}`, 'muted')];
		const time = wrapLine([span(times[index] ?? '', 'label')], column - 2);
		const what = wrapLine([span(text), ...said], width - column);
		return Array.from({length: Math.max(time.length, what.length)}, (_, row): Line => {
			const shown = time[row]?.map(piece => piece.text).join('') ?? '';
			return [span(padToWidth(shown, column), 'label'), ...(what[row] ?? [])];
		});
	});
}, 2);
