import {describe, expect, test} from 'vitest';
import {noHighlights} from '../../../source/board/highlights.ts';
import type {Region} from '../../../source/incident/schema/incident-schema.ts';
import {RegionPanel} from '../../../source/ui/panels/region.tsx';
import {regionLines} from '../../../source/ui/panels/region-lines.ts';
import {plainText} from '../../../source/ui/text/line.ts';
import {morning, realIncident} from '../../helpers/boards.ts';
import {claim, incidentWith} from '../../helpers/mayor-incident.ts';
import {place, renderPanel} from '../../helpers/render-panel.tsx';

function regionOf(id: string): Region {
	const region = realIncident.regions.find(each => each.id === id);
	if (region === undefined) throw new Error(`no region ${id}`);
	return region;
}

describe('a region', () => {
	const text = (region: Region, incident = realIncident, width = 76) =>
		plainText(
			regionLines({
				incident,
				region,
				quotes: incident.quotes,
				now: morning,
				highlights: noHighlights,
				columns: width,
				isWhole: true,
			}).lines,
		);

	test('shows figures with source and time, whom they include, and the trend', () => {
		expect(text(regionOf('UA-61'))).toContain(
			[
				'Injured          10 ▲ rose, including 5 emergency workers',
				'                 In the western city of Ternopil, early on Friday',
				'                 Viacheslav Nehoda, governor, Ternopil region · Fri 6 Jun',
			].join('\n'),
		);
		expect(text(regionOf('UA-30'))).toContain('3, all emergency first responders');
	});

	test('shows earlier values, disputes, other claims and what is verified', () => {
		const incident = incidentWith({
			regions: [
				{
					id: 'r',
					name: 'R',
					figures: [
						claim('injured', 10, {
							was: [{value: 6, source: 'hospital', asOf: '2025-06-05'}, 8],
							verified: 'corroborated',
							disputedBy: {source: 'hospital', text: 'We treated nine.'},
						}),
						claim('injured', 'about 12', {source: 'hospital'}),
					],
				},
			],
		});
		const region = incident.regions[0];
		if (region === undefined) throw new Error('no region');
		expect(text(region, incident)).toBe(
			[
				'Injured   6 → 8 → 10 ▲ rose ▅▆█ ‡ others differ · corroborated',
				'          Ana Petrenko, mayor',
				'          was 6: City hospital · Thu 5 Jun',
				'          ≠ disputed by City hospital: We treated nine.',
				'also      about 12 ‡ differs',
				'          City hospital',
				'',
				'No damage reported',
			].join('\n'),
		);
	});

	test('with nothing reported says so', () => {
		expect(text(regionOf('UA-68'))).toContain('No figures reported');
		expect(text(regionOf('UA-46'))).toContain('No damage reported');
	});

	test('lists everything that was hit, and everything that was said', () => {
		for (const region of realIncident.regions) {
			const shown = text(region).replaceAll(/\s+/gu, ' ');
			for (const {what} of region.damage) expect(shown).toContain(what);
			for (const {text: words, regions} of realIncident.quotes) {
				expect(shown.includes(words)).toBe(regions.includes(region.id));
			}
		}
	});
});

describe('the panel of a region', () => {
	const props = {
		place,
		incident: realIncident,
		region: regionOf('UA-61'),
		quotes: realIncident.quotes,
		now: morning,
		selectedFigure: undefined,
		highlights: noHighlights,
		scroll: 0,
		isFocused: false,
	};

	test('shows the lines that fit, and which they are', () => {
		const text = renderPanel(<RegionPanel {...props} />).text();
		expect(text).toMatch(/^╭─ Ternopil ─+ lines 1–10 of \d+ ▾ · UA-61 ─╮/);
		expect(text).toContain('10 ▲ rose, including 5 emergency workers');
	});

	test('scrolls, but no further than to its last line', () => {
		const panel = renderPanel(<RegionPanel {...props} scroll={3} />);
		expect(panel.text()).toMatch(/ lines 4–13 of /);
		panel.rerender(<RegionPanel {...props} scroll={1000} />);
		expect(panel.text()).toMatch(/ lines \d+–(\d+) of \1 ▴ /);
	});

	test('has a heavy frame while the keyboard is in it, and a mark at the selected figure', () => {
		const text = renderPanel(<RegionPanel {...props} isFocused selectedFigure={0} />).text();
		expect(text).toMatch(/^┏━ Ternopil ━/);
		expect(text).toContain('Injured ◂');
	});

	test('says so where no region is selected', () => {
		const text = renderPanel(<RegionPanel {...props} region={undefined} />).text();
		expect(text).toContain('No region is selected');
	});
});
