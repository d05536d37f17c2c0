import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type Highlights, noHighlights} from '../../../source/board/highlights.ts';
import {parseQuantity} from '../../../source/incident/quantity/parse-quantity.ts';
import {shareOf} from '../../../source/incident/quantity/share.ts';
import type {Incident} from '../../../source/incident/schema/incident-schema.ts';
import {type Scale, scaleFor} from '../../../source/ui/panels/totals/figure-marks.ts';
import {shareBar} from '../../../source/ui/panels/totals/share-bar.ts';
import {TotalsPanel} from '../../../source/ui/panels/totals.tsx';
import {totalsLines} from '../../../source/ui/panels/totals-lines.ts';
import {lineWidth, plainText} from '../../../source/ui/text/line.ts';
import {arbitraryIncident} from '../../helpers/arbitrary-incident.ts';
import {morning, realIncident} from '../../helpers/boards.ts';
import {place, renderPanel} from '../../helpers/render-panel.tsx';
import {shownIn} from '../../helpers/shown.ts';
import {type Claim, incidentAt, incidentWith} from '../../incident/incidents.ts';

const all = Number.POSITIVE_INFINITY;
const scales: readonly Scale[] = [0, 3, 4, 5, 7];
const base = {now: morning, selected: undefined, highlights: noHighlights, rows: all};

function drawn(incident: Incident, width: number, scale: Scale, height = all): string {
	return plainText(totalsLines({...base, incident, scale, columns: width, rows: height}));
}

const text = (totals: readonly Claim[], width = 120, scale: Scale = 0) =>
	drawn(incidentWith({totals}), width, scale);

const changed = (was?: string): Highlights => ({...noHighlights, figure: () => ({was, at: morning})});

describe('national totals', () => {
	test.each([
		[{columns: 80, rows: 24}, 0],
		[{columns: 120, rows: 40}, 3],
		[{columns: 120, rows: 45}, 5],
		[{columns: 200, rows: 60}, 7],
		[{columns: 300, rows: 70}, 7],
		[{columns: 60, rows: 100}, 7],
		[{columns: 50, rows: 100}, 0],
	])('on a screen of %o figures are at most %i rows high', (size, rows) => {
		expect(scaleFor(size)).toBe(rows);
	});

	test('every number has its hedge with it, at every size, and no hedge of a large number is in small print', () => {
		for (const scale of scales) {
			const shown = drawn(realIncident, 196, scale);
			const hedge = shownIn(shown, 'at least');
			expect(hedge).toBe(scale >= 5 ? 3 : 1);
			expect(shownIn(shown, 'killed'.toUpperCase())).toBe(scale >= 5 ? 3 : 1);
			expect(shown).toContain('about 200 destroyed, about 49%');
			expect(shown).toContain('about 30 destroyed, about 68%');
			expect(shown).toContain('Local officials');
		}
	});

	test.each(scales)('figures and labels stand in a line at scale %i, with a hedge or without', scale => {
		const lines = drawn(realIncident, 196, scale).split('\n');
		const officials = lines.findIndex(line => line.includes('Local officials'));
		expect(lines[officials]).toMatch(/Local officials +Officials +Al Jazeera/);
		if (scale < 5) expect(lines[officials - 1]).toMatch(/^KILLED +INJURED +REGIONS HIT/);
		expect(lines[officials - (scale < 5 ? 2 : 4)]).toMatch(scale === 0 ? /dozens/ : /[█▀] +[█▀].*[█▀]/);
	});

	test('numbers have all the rows, words fewer', () => {
		const shown = drawn(realIncident, 196, 7);
		expect([shownIn(shown, '4'), shownIn(shown, '6'), shownIn(shown, 'dozens')]).toEqual([7, 7, 5]);
	});

	test('what is too wide is drawn smaller before anything is left out', () => {
		const widths = [196, 150, 120, 60, 40];
		const sizes = widths.map(width => shownIn(drawn(realIncident, width, 7, 17), '6'));
		expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
		expect(new Set(sizes).size).toBeGreaterThan(2);
		for (const width of widths) {
			const shown = drawn(realIncident, width, 7, 40);
			for (const words of ['dozens', '407', 'about 200', 'about 30', '44'])
				expect(shownIn(shown, words), `${words} at ${width}`).toBeGreaterThan(0);
			expect(shown).not.toContain('more');
		}
	});

	test('sources with long names are wrapped before figures lose their letters, and never cut', () => {
		const incident = incidentWith({
			totals: ['killed', 'injured', 'missing'].map(metric => ({metric, value: 12})),
		});
		const name = 'Joint Coordination Centre for Emergency Situations of the Regional State';
		const named = {...incident, sources: new Map([...incident.sources, ['kohut', {name}]])};
		expect(shownIn(drawn(named, 156, 7, 17), '12')).toBe(7);
		expect(shownIn(drawn(named, 76, 4, 12), '12')).toBe(4);
		for (const width of [40, 60, 76, 156]) {
			for (const height of [6, 9, 17]) {
				const words = drawn(named, width, 4, height).split(/\s+/);
				const times = (word: string) => words.filter(each => each === word).length;
				for (const word of name.split(' ')) expect(times(word), word).toBe(times('Joint'));
			}
		}
	});

	test('on a tall screen large figures stand one above the other', () => {
		const shown = drawn(incidentAt('test', 'fixtures', 'morocco-earthquake-2023.json'), 58, 7, 31);
		expect(['2,946', '5,674', '2,944'].map(words => shownIn(shown, words))).toEqual([5, 5, 5]);
	});

	test('no empty line stands above figures that have no hedge', () => {
		const libya = incidentAt('test', 'fixtures', 'libya-flood-2023.json');
		expect(drawn(libya, 58, 7).split('\n')[0]?.trim()).not.toBe('');
	});

	test('a phrase that has no block letters is shown as it is', () => {
		expect(text([{value: '4 or more'}], 120, 7)).not.toContain('4 or more');
		expect(text([{value: '≥4'}], 120, 7)).toContain('≥4');
	});

	test('figures of different times say of when each is', () => {
		const shown = text([
			{value: 4, asOf: '2025-06-05'},
			{metric: 'injured', value: 9, asOf: '2025-06-06'},
		]);
		expect(shown).toContain('Thu 5 Jun');
		expect(shown).toContain('Fri 6 Jun');
	});

	test('a part without its whole stands for itself', () => {
		expect(text([{metric: 'drones-destroyed', value: 20}])).toContain('DRONES DESTROYED');
	});

	test('several claims for one metric: the first leads, and one that does not agree stands beside it', () => {
		expect(text([{value: 'at least 4'}, {value: 7, source: 'nehoda'}])).not.toContain('7');
		const rivals = [{value: 4}, {value: 7, source: 'nehoda'}];
		for (const scale of scales) {
			expect(text(rivals, 120, scale)).toMatch(/ ‡\n/);
			expect(text(rivals, 120, scale)).toContain('also 7, Nehoda');
		}
		expect(drawn(incidentWith({totals: rivals}), 120, 0, 1)).toContain('Killed 4 ‡ · Kohut · also 7, Nehoda');
		const many = ['injured', 'missing', 'rescued'].map(metric => ({metric, value: 1}));
		expect(drawn(incidentWith({totals: [...rivals, ...many]}), 120, 0, 1)).toContain(
			'Killed 4 ‡ · Kohut · also 7, Nehoda',
		);
		const parts = [
			{metric: 'drones-launched', value: 9},
			{metric: 'drones-destroyed', value: 4},
			{metric: 'drones-destroyed', value: 7, source: 'nehoda'},
		];
		expect(text(parts)).toMatch(/4 destroyed.* ‡ · also 7, Nehoda/);
	});

	test.each<[readonly Claim[], string, string]>([
		[[{value: 3}, {value: 1}], 'agrees exactly', 'agrees exactly'],
		[[{value: 3}], '3 placed, 1 in no region', '1 in no region'],
		[[{value: 3, source: 'nehoda'}], '3 placed by others, 1 in no region', '3, others'],
		[[{value: 4, source: 'nehoda'}], 'agrees exactly (by others)', 'agrees, others'],
		[
			[{value: 3, source: 'nehoda'}, {value: 'at least 1'}],
			'at least 4 placed by several',
			'at least 4, several',
		],
		[[{value: 9}], '⚠ exceeded by 5', '⚠ exceeded by 5'],
		[
			[{value: 9, asOf: '2025-06-07T15:00:00+03:00'}],
			'total is older: regions 9 by 7 Jun 15:00',
			'total is older',
		],
	])('%j beside 4 is said in words', (claims, told, short) => {
		const incident = incidentWith({totals: [{value: 4}], regions: claims.map(each => [each])});
		expect(drawn(incident, 120, 3).replaceAll(/\s+/gu, ' ')).toContain(told);
		expect(drawn(incident, 120, 0)).toContain(short);
	});

	test('a count that was confirmed says both times, and is not old', () => {
		const claims = [{value: 4, asOf: '2025-06-04', confirmedAt: '2025-06-06T09:00:00+03:00'}];
		const shown = text(claims).replaceAll(/\s+/gu, ' ');
		expect(shown).toContain('confirmed Fri 6 Jun 09:00 Kyiv');
		expect(shown).not.toContain('old');
	});

	test('revisions and disputes show where the number is', () => {
		const disputedBy = {source: 'nehoda', text: 'We count nine.'};
		expect(text([{value: 4, was: [6], disputedBy}])).toMatch(/^4 ▼ ≠ disputed/);
		expect(text([{value: 4, was: [6], disputedBy}], 120, 5)).toContain('██ ▼ ≠ disputed');
	});

	const ten = [
		{metric: 'killed', value: 'at least 2,946'},
		...['injured', 'missing', 'displaced', 'evacuated', 'rescued', 'm1', 'm2', 'm3', 'm4'].map(
			(metric, index) => ({metric, value: 101 + index, source: index % 2 === 0 ? 'kohut' : 'nehoda'}),
		),
	];
	const names = {
		kohut: 'Centre for Emergencies',
		nehoda: 'Ministry of Health',
	} as const;
	const claims = incidentWith({
		metrics: {m1: {label: 'Homes'}, m2: {label: 'Schools'}, m3: {label: 'Bridges'}, m4: {label: 'Roads'}},
		totals: ten,
		regions: [[{value: 2900}]],
	});
	const tenTotals = {
		...claims,
		sources: new Map(Object.entries(names).map(([id, name]) => [id, {name}])),
	};

	test.each([
		[78, 10, 0],
		[78, 6, 0],
		[116, 9, 3],
		[116, 14, 3],
		[60, 4, 0],
		[196, 12, 7],
	] as const)(
		'of ten totals in %i by %i at scale %i, each that is shown has its source',
		(columns, rows, scale) => {
			const lines = totalsLines({...base, incident: tenTotals, scale, columns, rows});
			expect(lines.length).toBeLessThanOrEqual(rows);
			const shown = plainText(lines);
			// The toll is there with its hedge and its verdict.
			expect(shownIn(shown, 'at least')).toBeGreaterThan(0);
			expect(shown.replaceAll(/\s+/g, ' ')).toContain('2,900 placed');
			let missing = 0;
			for (const {value, source} of ten.slice(1) as {value: number; source: 'kohut' | 'nehoda'}[]) {
				if (shownIn(shown, String(value)) === 0) missing += 1;
				else if (shown.includes(` ${value} ·`)) expect(shown).toContain(`${value} · ${names[source]}`);
			}
			expect(shown.match(/\+\d+ more totals?/)?.[0]).toBe(
				missing === 0 ? undefined : `+${missing} more ${missing === 1 ? 'total' : 'totals'}`,
			);
		},
	);

	test('of totals that have no room, those around the selected one are shown, and the toll stays', () => {
		const shown = (selected: string) =>
			plainText(totalsLines({...base, selected, incident: tenTotals, scale: 0, columns: 60, rows: 4}));
		for (const {metric, value} of ten) {
			expect(shown(metric)).toMatch(/^Killed at least 2,946/);
			expect(shown(metric)).toMatch(new RegExp(`${value} · [^◂·]*(?:· 2,900\\splaced)? ◂`));
			expect(shown(metric)).toMatch(/\+\d more totals/);
		}
	});

	test('where there is no line for each total, the largest stand above lines for the rest', () => {
		const shown = drawn(tenTotals, 116, 3, 14);
		expect(shownIn(shown, '2,946')).toBe(3);
		expect(shown).toContain('Roads 109 · Centre for Emergencies');
	});

	test('none reported is said', () => {
		expect(text([])).toBe('No national totals reported');
	});

	test('fit, whatever they are', () => {
		fc.assert(
			fc.property(
				arbitraryIncident,
				fc.integer({min: 36, max: 300}),
				fc.integer({min: 1, max: 30}),
				fc.constantFrom(...scales),
				(incident, width, height, scale) => {
					const lines = totalsLines({...base, incident, scale, columns: width, rows: height});
					expect(lines.length).toBeLessThanOrEqual(height);
					expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(width);
				},
			),
			{numRuns: 100},
		);
	});
});

describe('a total that changed', () => {
	const annotated = (was?: string) => ({...base, selected: 'killed', highlights: changed(was)});
	const noted = (scale: Scale, width: number, was?: string) =>
		plainText(totalsLines({...annotated(was), incident: realIncident, scale, columns: width}));

	test.each(scales)('has the mark, and where there is room the words, at scale %i', scale => {
		expect(noted(scale, 196, 'at least 3').match(/✱/g)).toHaveLength(7);
		expect(noted(scale, 196)).toContain('✱ new');
		expect(shownIn(noted(scale, 196), '✱')).toBe(scale >= 5 ? 3 : 1);
		if (scale > 0) expect(noted(scale, 196, 'at least 3')).toMatch(/✱ was.*at least 3/s);
	});

	test('moves nothing, and neither does the keyboard', () => {
		fc.assert(
			fc.property(
				arbitraryIncident,
				fc.integer({min: 40, max: 300}),
				fc.constantFrom(...scales),
				fc.constantFrom(undefined, '8', 'at least 1,305', 'between 18,000 and 20,000'),
				(incident, width, scale, was) => {
					const before = totalsLines({...base, incident, scale, columns: width});
					const after = totalsLines({...annotated(was), incident, scale, columns: width});
					expect(after.length).toBe(before.length);
					expect(Math.max(...after.map(lineWidth))).toBeLessThanOrEqual(width);
				},
			),
			{numRuns: 60},
		);
	});

	test('leaves out the words at the right edge, where there is no gap for them', () => {
		const totals = realIncident.totals
			.filter(({metric}) => ['killed', 'injured'].includes(metric))
			.map(figure => ({...figure, value: {words: '4,910', low: 4910, high: 4910, best: 4910}}));
		const incident = {...realIncident, totals};
		const highlights = changed('at least 1,305');
		let isEverCut = false;
		for (let width = 40; width < 160; width += 1) {
			const lines = totalsLines({...base, highlights, incident, scale: 7, columns: width});
			expect(Math.max(...lines.map(lineWidth))).toBeLessThanOrEqual(width);
			isEverCut ||= plainText(lines).split('at least 1,305').length < 3;
		}
		expect(isEverCut).toBe(true);
	});

	test.each(['killed', 'regions-hit', 'drones-launched', 'missiles-destroyed'])(
		'the mark of the keyboard at %s takes room that is there anyway',
		metric => {
			for (const width of [78, 116, 196]) {
				for (const scale of scales) {
					const chosen = plainText(
						totalsLines({...base, selected: metric, incident: realIncident, scale, columns: width}),
					);
					expect(chosen.match(/◂/g)).toHaveLength(1);
					expect(chosen.replace('◂', ' ')).toBe(drawn(realIncident, width, scale));
				}
			}
		},
	);

	test('never says what it was without the hedge', () => {
		let times = 0;
		for (const width of [78, 90, 116, 140, 196]) {
			for (const scale of scales) {
				const shown = noted(scale, width, 'at least 77');
				expect(shown).not.toMatch(/(?<!at least )77/);
				times += shown.split('at least 77').length - 1;
			}
		}
		expect(times).toBeGreaterThan(20);
	});
});

describe('a share as a bar', () => {
	const bar = (part: number | string, whole: number, width = 20) => {
		const [of, all] = [parseQuantity(part), parseQuantity(whole)];
		const share = of === undefined || all === undefined ? undefined : shareOf(of, all);
		return share === undefined ? undefined : plainText([shareBar(share, width)]);
	};

	test.each([
		['an exact one ends sharply', 50, '██████████░░░░░░░░░░'],
		['an approximate one has a soft edge', 'about 50', '█████████▓▒░░░░░░░░░'],
		['a floor stays open', 'at least 50', '██████████▸░░░░░░░░░'],
		['a limit is lighter', 'up to 50', '▒▒▒▒▒▒▒▒▒▒░░░░░░░░░░'],
		['a range is lighter from its low end on', '20 to 50', '████▒▒▒▒▒▒░░░░░░░░░░'],
		['none is empty', 0, '░░░░░░░░░░░░░░░░░░░░'],
		['all is full', 100, '████████████████████'],
		['about all stays within', 'about 100', '███████████████████▓'],
		['about none stays within', 'about 1', '▓▒░░░░░░░░░░░░░░░░░░'],
		['more than all stays within', 150, '████████████████████'],
	])('%s', (_, part, drawnBar) => {
		expect(bar(part, 100)).toBe(drawnBar);
	});

	test('of several parts, each has one or none has', () => {
		const of = (...values: readonly (string | number)[]) =>
			incidentWith({
				metrics: {
					fires: {label: 'Fires reported'},
					...Object.fromEntries(
						values.map((_, part) => [`p${part}`, {label: `Fires of kind ${part}`, partOf: 'fires'}]),
					),
				},
				totals: [
					{metric: 'fires', value: 100},
					...values.map((value, part) => ({metric: `p${part}`, value})),
				],
			});
		const bars = (incident: Incident, scale: Scale, width = 100) =>
			drawn(incident, width, scale)
				.split('\n')
				.filter(line => /[█░]{3}$/.test(line)).length;
		expect([bars(of(40), 0), bars(of(40, 30), 0), bars(of(40, 30, 20), 0)]).toEqual([1, 0, 0]);
		expect([bars(of(40), 3), bars(of(40, 30), 3), bars(of(40, 30, 20), 3)]).toEqual([1, 2, 3]);
		expect([bars(of(40, 'several'), 3), bars(of('several', 40), 0)]).toEqual([0, 0]);
	});

	test('stands on its own lines where there is room, as wide as it can be', () => {
		const lines = drawn(realIncident, 196, 5).split('\n');
		expect(lines.filter(line => /█▓▒░+$/.test(line)).length).toBeGreaterThanOrEqual(2);
	});
});

describe('the panel of the totals', () => {
	const props = {
		place,
		incident: realIncident,
		now: morning,
		selected: undefined,
		highlights: noHighlights,
		scale: 0,
		isFocused: false,
	} as const;

	test('says of when the figures are, and whether any is verified', () => {
		const text = renderPanel(<TotalsPanel {...props} />).text();
		expect(text).toMatch(/^╭─ National totals ─+ as of Fri 6 Jun · claims, none verified ─╮/);
		expect(text).toContain('at least 4');
	});

	test('marks the figure that Enter opens', () => {
		const text = renderPanel(<TotalsPanel {...props} isFocused selected="killed" />).text();
		expect(text).toMatch(/^┏━ National totals/);
		expect(text.match(/◂/g)).toHaveLength(1);
	});
});
