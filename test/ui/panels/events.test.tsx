import {expect, test} from 'vitest';
import {EventsPanel} from '../../../source/ui/panels/events.tsx';
import {eventLines} from '../../../source/ui/panels/events-lines.ts';
import {plainText} from '../../../source/ui/text/line.ts';
import {morning, realIncident} from '../../helpers/boards.ts';
import {place, renderPanel} from '../../helpers/render-panel.tsx';

const props = {place, incident: realIncident, now: morning};

test('events stand in the order of the file, with the words of the report where there is no date', () => {
	const lines = plainText(eventLines({incident: realIncident, now: morning, columns: 120})).split('\n');
	expect(lines[0]).toMatch(/^Before the attack {2}Ukrainian drones destroyed/);
	expect(lines.at(-1)).toMatch(/Ministry of Defence/);
});

test('the panel shows the first events, and counts the lines of the others', () => {
	const text = renderPanel(<EventsPanel {...props} />).text();
	expect(text).toMatch(/^╭─ Events ─+╮\n│ Before the attack +Ukrainian drones/);
	expect(text).toMatch(/\+\d+ more lines: e shows all/);
	expect(text.split('\n')).toHaveLength(12);
});

test('without events the panel says so', () => {
	const incident = {...realIncident, events: []};
	expect(renderPanel(<EventsPanel {...props} incident={incident} />).text()).toContain('No events reported');
});
