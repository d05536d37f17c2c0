import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {leads} from '../../../source/board/claims.ts';
import {noHighlights} from '../../../source/board/highlights.ts';
import {worstFirst} from '../../../source/board/sort-and-filter.ts';
import {groupTotals} from '../../../source/board/totals.ts';
import {leadClaim} from '../../../source/incident/lead-claim.ts';
import type {Incident} from '../../../source/incident/schema/incident-schema.ts';
import {LargeTypePanel} from '../../../source/ui/panels/large-type.tsx';
import {largeTypeLines} from '../../../source/ui/panels/large-type-lines.ts';
import {splitHedge} from '../../../source/ui/panels/totals/large-words.ts';
import {lineWidth, plainText} from '../../../source/ui/text/line.ts';
import {arbitraryIncident} from '../../helpers/arbitrary-incident.ts';
import {morning, realIncident} from '../../helpers/boards.ts';
import {place, renderPanel} from '../../helpers/render-panel.tsx';
import {shownIn} from '../../helpers/shown.ts';
import {incidentAt, incidentWith} from '../../incident/incidents.ts';

function view(incident: Incident, selected?: string) {
	return {incident, regions: incident.regions, selected, now: morning, highlights: noHighlights};
}

function screen(incident: Incident, columns: number, rows: number, selected?: string): string {
	return plainText(largeTypeLines({...view(incident, selected), columns, rows}));
}

describe('for reading from a distance', () => {
	test.each([
		[{columns: 78, rows: 20}, 3, 1],
		[{columns: 118, rows: 36}, 5, 3],
		[{columns: 196, rows: 54}, 7, 5],
		[{columns: 296, rows: 64}, 7, 5],
		[{columns: 58, rows: 95}, 7, 4],
	])('on %o the totals are %i rows high and the casualties %i', ({columns, rows}, totals, allCasualties) => {
		const shown = screen(realIncident, columns, rows);
		expect(shownIn(shown, '6')).toBe(totals);
		expect(shownIn(shown, '3 killed')).toBe(allCasualties);
	});

	test.each(['morocco-earthquake-2023', 'libya-flood-2023', 'ahli-hospital-2023'])(
		'%s: all totals and the three worst regions, with hedges, on every screen from 80 by 24 up',
		name => {
			const incident = incidentAt('test', 'fixtures', `${name}.json`);
			const worst = worstFirst(incident.regions).slice(0, 3);
			for (const [columns, rows] of [
				[78, 20],
				[116, 35],
				[196, 54],
				[58, 95],
			] as const) {
				const shown = screen(incident, columns, rows);
				for (const {value} of leads(incident.totals, incident)) {
					const {hedge, core} = splitHedge(value.words);
					expect(shownIn(shown, core), value.words).toBeGreaterThan(0);
					expect(shownIn(shown, hedge), value.words).toBeGreaterThan(0);
				}
				for (const region of worst) {
					for (const word of region.name.split(' ')) expect(shownIn(shown, word), word).toBeGreaterThan(0);
					const {hedge, core} = splitHedge(leadClaim(region.figures, 'killed')?.value.words ?? '–');
					expect(shownIn(shown, core), core).toBeGreaterThan(0);
					expect(shownIn(shown, hedge), hedge).toBeGreaterThan(0);
				}
			}
		},
	);

	test('what another source says instead stands below the number', () => {
		const rivals = [{value: 3}, {value: 7, source: 'nehoda'}];
		const shown = screen(incidentWith({totals: rivals, regions: [rivals]}), 116, 35);
		expect(shown.split('also 7, Nehoda').length - 1).toBe(2);
	});

	test('the worst regions come first, whatever order the table has; those without room are counted', () => {
		const regions = Array.from({length: 12}, (_, index) => [{value: index + 1}]);
		const shown = screen(incidentWith({totals: [{value: 78}], regions}), 116, 30);
		expect(shownIn(shown, '12 killed')).toBeGreaterThan(1);
		const hidden = /\+(\d+) more regions, worst: (\d+) killed/.exec(shown);
		expect(Number(hidden?.[1])).toBe(Number(hidden?.[2]));
		expect(Number(hidden?.[1])).toBeLessThanOrEqual(9);
	});

	test('what has no room is counted: totals as well', () => {
		expect(screen(realIncident, 78, 20)).toContain('+4 more totals');
		const small = screen(realIncident, 38, 9);
		expect(small).toContain('+5 more totals');
		expect(small).toMatch(/^Killed at least 4 · Local officials\n· 4, others\n/);
		expect(shownIn(small, '3 killed')).toBe(1);
	});

	test('who says so and when stands with each number', () => {
		const shown = screen(realIncident, 116, 35);
		for (const words of ['Local officials', 'Al Jazeera', 'Viacheslav Nehoda · Fri 6 Jun'])
			expect(shown).toContain(words);
	});

	test('the selected region, trends, disputes and denials keep their marks', () => {
		const contest = {source: 'nehoda', text: 'No.'};
		const incident = incidentWith({
			regions: [[{value: 4, was: [3], disputedBy: contest, deniedBy: contest}]],
		});
		expect(screen(incident, 116, 35)).toContain(' ▲ ≠ ⊘');
		expect(screen(incident, 116, 35)).not.toContain('▌');
		expect(screen(incident, 116, 35, 'A')).toContain('▌');
	});

	test('what changed is marked', () => {
		const highlights = {
			figure: (region: string | undefined) => (region === 'UA-61' ? {was: '8', at: morning} : undefined),
			region: (id: string) => id === 'UA-61',
			quote: () => undefined,
		};
		const lines = largeTypeLines({...view(realIncident), highlights, columns: 118, rows: 36});
		const marked = plainText(lines)
			.split('\n')
			.filter(line => line.includes('✱'));
		expect(marked).toHaveLength(3);
		expect(marked[2]).toMatch(/^ ✱.* ▲ ✱ was 8$/);
		expect(lines.flat().filter(({role}) => role === 'changed')).toHaveLength(4);
	});

	test.each(['Hawaiʻi', 'Дніпро', 'Évora'])('a name without letters, %s, is whole in ordinary text', name => {
		const incident = incidentWith({totals: [{value: 4}], regions: [[{value: 3}]]});
		const [region] = incident.regions;
		if (region === undefined) throw new Error('no region');
		const shown = plainText(
			largeTypeLines({...view(incident), regions: [{...region, name}], columns: 116, rows: 35}),
		);
		expect(shownIn(shown, name)).toBe(1);
		expect(shownIn(shown, '3 killed')).toBe(5);
	});

	test.each([
		[78, 20],
		[98, 26],
		[118, 36],
		[158, 44],
	])('on %i by %i no hedge of a total is in small print', (columns, rows) => {
		expect(shownIn(screen(realIncident, columns, rows), 'at least')).toBe(3);
	});

	test('a name too long to stand beside its casualties is in letters all the same', () => {
		const shown = screen(realIncident, 118, 36);
		for (const part of ['Kyiv', 'North-western', 'city, not named']) expect(shownIn(shown, part)).toBe(3);
	});

	test('a small screen has dense totals and a line for each of the worst regions', () => {
		const metrics = ['killed', 'injured', 'missing', 'displaced', 'evacuated', 'rescued'];
		const totals = metrics.map(metric => ({metric, value: '18,000 to 20,000'}));
		const regions = Array.from({length: 12}, () => [{value: '18,000 to 20,000'}]);
		const shown = screen(incidentWith({totals, regions}), 48, 11);
		expect(shown.split('\n')).toHaveLength(11);
		expect(shown).toMatch(/A +18,000 to 20,000 killed/);
		for (const metric of metrics) expect(shown.toLowerCase()).toContain(`${metric} 18,000`);
		expect(shown).toMatch(/\+\d+ more regions, worst: 18,000 to 20,000 killed$/);
	});

	test('a source with a long name costs no figure its letters', () => {
		const incident = incidentWith({
			totals: [{value: 4}, {metric: 'injured', value: 9}],
			regions: [[{value: 4}]],
		});
		const name = 'Joint Coordination Centre for Emergency Situations of the Regional State';
		const sources = new Map([...incident.sources, ['kohut', {name}]]);
		const shown = screen({...incident, sources}, 78, 30);
		expect(shownIn(shown, '9')).toBe(7);
		for (const word of name.split(' ')) expect(shown).toContain(word);
	});

	test('no row is left free while there are regions to show', () => {
		const regions = Array.from({length: 26}, (_, index) => [{value: 26 - index}]);
		for (let rows = 20; rows < 40; rows += 1) {
			const shown = screen(incidentWith({totals: [{value: 4}], regions}), 118, rows).split('\n');
			expect(shown).toHaveLength(rows);
		}
	});

	test('no report is a dash, and what is not known is said so', () => {
		const incident = incidentWith({totals: [{value: 4}], regions: [[{value: 'unknown'}], []]});
		const shown = screen(incident, 116, 35);
		expect(shownIn(shown, 'killed: unknown')).toBe(4);
		expect(shownIn(shown, '–')).toBe(4);
	});

	test('without totals or regions it says so', () => {
		const shown = screen(incidentWith({}), 78, 20);
		expect(shown).toContain('No national totals reported');
		expect(shown).toContain('No region to show');
	});

	test('fits, and shows no number without its hedge, whatever is in the file', () => {
		fc.assert(
			fc.property(
				arbitraryIncident,
				fc.integer({min: 38, max: 320}),
				fc.integer({min: 8, max: 110}),
				(incident, columns, rows) => {
					const lines = largeTypeLines({...view(incident), columns, rows});
					expect(lines.length).toBeLessThanOrEqual(rows);
					expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(columns);
					const shown = plainText(lines);
					for (const {value} of groupTotals(incident).standalone) {
						const {hedge, core} = splitHedge(value.words);
						if (hedge !== '' && shownIn(shown, core) > 1) {
							expect(shownIn(shown, hedge)).toBeGreaterThan(0);
						}
					}
				},
			),
			{numRuns: 150},
		);
	});
});

test('the selected region has a bar before all of its rows', () => {
	const panel = renderPanel(<LargeTypePanel place={place} {...view(realIncident, 'UA-30')} />);
	expect(panel.text()).toMatch(/^╭─ From a distance ─+ as of Fri 6 Jun · claims, none verified ─╮/);
	expect(panel.text()).toMatch(/│ ▌ .*Kyiv/);
	panel.rerender(<LargeTypePanel place={place} {...view(realIncident)} />);
	expect(panel.text()).not.toContain('▌');
});
