import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {whatWasHit} from '../../../source/board/claims.ts';
import {orderQuotes, orderRegions} from '../../../source/board/sort-and-filter.ts';
import type {Region} from '../../../source/incident/schema/incident-schema.ts';
import {issueLines} from '../../../source/ui/overlays/problems-lines.ts';
import {eventLines} from '../../../source/ui/panels/events-lines.ts';
import {feedView} from '../../../source/ui/panels/feed-lines.ts';
import {regionLines} from '../../../source/ui/panels/region-lines.ts';
import {quoteLines} from '../../../source/ui/text/claims/quote-lines.ts';
import {lineWidth, plainText} from '../../../source/ui/text/line.ts';
import {arbitraryIncident} from '../../helpers/arbitrary-incident.ts';
import {boardOf, incidentFrom, morning, realIncident} from '../../helpers/boards.ts';
import {footerOf} from '../../helpers/screen-contents.ts';

function incidentWith(parts: object) {
	return incidentFrom(
		JSON.stringify({
			incident: {id: 'any', title: 'Any', timeZone: 'Europe/Kyiv', start: '2025-06-06'},
			sources: {mayor: {name: 'Ana Petrenko', role: 'mayor'}, hospital: {name: 'City hospital'}},
			...parts,
		}),
	);
}

const claim = (metric: string, value: unknown, more: object = {}) => ({
	metric,
	value,
	source: 'mayor',
	...more,
});

function regionOf(id: string): Region {
	const region = realIncident.regions.find(each => each.id === id);
	if (region === undefined) throw new Error(`no region ${id}`);
	return region;
}

describe('the order of regions', () => {
	const ordered = (...regions: object[]) =>
		orderRegions(
			incidentWith({regions: regions.map((each, index) => ({id: `r${index}`, name: `R${index}`, ...each}))}),
			'worst',
			'',
		).map(({id}) => id);
	const with_ = (...figures: object[]) => ({figures});

	test('worst first: killed, then injured, then damage, then as in the file', () => {
		expect(
			ordered(
				{damage: [{what: 'a roof', source: 'mayor'}]},
				{},
				with_(claim('injured', 40)),
				with_(claim('killed', 1)),
				with_(claim('killed', 'at least 4')),
				with_(claim('killed', 1), claim('injured', 2)),
				{},
			),
		).toEqual(['r4', 'r5', 'r3', 'r2', 'r0', 'r1', 'r6']);
	});

	test('somebody said none comes before nobody said anything', () => {
		expect(ordered({}, with_(claim('killed', 0)))).toEqual(['r1', 'r0']);
	});

	test('people who sheltered are no damage', () => {
		const shelter = {what: 'Took shelter', kind: 'people', source: 'mayor'};
		expect(ordered({damage: [shelter, shelter]}, {damage: [{what: 'a roof', source: 'mayor'}]})).toEqual([
			'r1',
			'r0',
		]);
	});

	test('the real incident', () => {
		expect(orderRegions(realIncident, 'worst', '').map(({name}) => name)).toEqual([
			'Kyiv',
			'North-western city, not named',
			'Ternopil',
			'Poltava',
			'Khmelnytskyi',
			'Chernihiv',
			'Lviv',
		]);
	});
});

test('statements with a time stand newest first; those without keep their places', () => {
	const quote = (id: string, at?: string) => ({
		id,
		source: 'mayor',
		mode: 'direct',
		text: id,
		...(at === undefined ? {} : {at}),
	});
	const incident = incidentWith({
		quotes: [
			quote('a'),
			quote('b', '2025-06-06T08:00:00+03:00'),
			quote('c'),
			quote('d', '2025-06-06T09:00:00+03:00'),
		],
	});
	expect(orderQuotes(incident, '').map(({id}) => id)).toEqual(['a', 'd', 'c', 'b']);
});

describe('what was hit, in a few words', () => {
	test.each([
		['UA-30', 'fires, explosions, damage'],
		['UA-61', 'industry, infrastructure, power, water'],
		['UA-46', '3 missiles destroyed'],
	])('%s: %s', (id, words) => {
		expect(whatWasHit(regionOf(id), realIncident)).toBe(words);
	});
});

describe('a region', () => {
	const text = (region: Region, incident = realIncident, width = 76) =>
		plainText(
			regionLines({
				incident,
				region,
				quotes: incident.quotes,
				now: morning,
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
				'Injured   6 → 8 → 10 ▲ rose ▅▆█ · corroborated',
				'          Ana Petrenko, mayor',
				'          was 6: City hospital · Thu 5 Jun',
				'          ≠ disputed by City hospital: We treated nine.',
				'also      about 12',
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

describe('a statement', () => {
	const quote = {id: 'q', source: 'mayor', text: 'Stay safe', regions: []};
	const incident = incidentWith({});
	const shown = (mode: 'direct' | 'translated' | 'paraphrase') => {
		const {speaker, words} = quoteLines({incident, quote: {...quote, mode}, now: morning, columns: 60});
		return plainText([...speaker, ...words]);
	};

	test('has quotation marks only where the words are the speaker’s', () => {
		expect(shown('direct')).toBe('Ana Petrenko, mayor\n  “Stay safe”');
		expect(shown('translated')).toBe('Ana Petrenko, mayor · translated\n  “Stay safe”');
		expect(shown('paraphrase')).toBe('Ana Petrenko, mayor · paraphrase\n  Stay safe');
	});
});

describe('the feed', () => {
	test('shows every line of every statement, in pages where it has to, at every size', () => {
		const size = {width: fc.integer({min: 20, max: 90}), height: fc.integer({min: 1, max: 30})};
		fc.assert(
			fc.property(arbitraryIncident, size.width, size.height, (incident, width, height) => {
				const seen = new Set<string>();
				let position = {index: 0, page: 0};
				for (;;) {
					const view = feedView({
						incident,
						quotes: incident.quotes,
						...position,
						now: morning,
						columns: width,
						rows: height,
					});
					expect(view.lines.length).toBeLessThanOrEqual(height);
					expect(Math.max(0, ...view.lines.map(lineWidth))).toBeLessThanOrEqual(width);
					for (const line of view.lines) seen.add(plainText([line]));
					const {next} = view;
					if (next === undefined || (next.index === 0 && next.page === 0)) break;
					expect([next.index, next.page]).not.toEqual([position.index, position.page]);
					position = next;
				}
				for (const quote of incident.quotes) {
					const {speaker, words} = quoteLines({incident, quote, now: morning, columns: width});
					for (const line of [...speaker, ...words]) expect(seen).toContain(plainText([line]));
				}
			}),
			{numRuns: 60},
		);
	});

	test('all of the real incident’s long statement can be read in a small panel', () => {
		const index = realIncident.quotes.findIndex(({id}) => id === 'stratford-2');
		let words = '';
		for (let page = 0; page < 20; page += 1) {
			const view = feedView({
				incident: realIncident,
				quotes: realIncident.quotes,
				index,
				page,
				now: morning,
				columns: 50,
				rows: 5,
			});
			expect(plainText(view.lines)).toContain('Charles Stratford');
			words += plainText(view.lines.slice(2, -1)).replaceAll(/\s+/gu, ' ');
			if (view.next?.index !== index) break;
		}
		expect(words.replaceAll(/\s+/gu, ' ')).toContain('shaking the glass here of our hotel');
		expect(words).toContain('underground car parks”');
	});
});

test('events stand in the order of the file, with the words of the report where there is no date', () => {
	const lines = plainText(eventLines({incident: realIncident, now: morning, columns: 120})).split('\n');
	expect(lines[0]).toMatch(/^Before the attack {2}Ukrainian drones destroyed/);
	expect(lines.at(-1)).toMatch(/Ministry of Defence/);
});

test('a problem says where, what was expected, what was found, and what to do', () => {
	const issue = {
		severity: 'error',
		line: 3,
		column: 9,
		path: 'totals[0].source',
		expected: 'the name of a source',
		found: 'text "nehda"',
		hint: 'Did you mean "nehoda"?',
	} as const;
	expect(plainText(issueLines([issue], 60))).toBe(
		[
			'✗ line 3, column 9  totals[0].source',
			'  expected the name of a source',
			'  found    text "nehda"',
			'  → Did you mean "nehoda"?',
		].join('\n'),
	);
});

describe('the footer', () => {
	test('fits, and always has help and quitting', () => {
		for (let columns = 40; columns < 200; columns += 1) {
			const line = footerOf(boardOf({size: {columns, rows: 30}}));
			expect(lineWidth(line)).toBeLessThanOrEqual(columns);
			expect(plainText([line])).toMatch(/\? keys {2}q quit$/);
		}
	});

	test('offers only what can be done now', () => {
		const text = (state: ReturnType<typeof boardOf>) =>
			plainText([footerOf({...state, size: {columns: 160, rows: 40}})]);
		expect(text(boardOf())).not.toContain('Esc');
		expect(text({...boardOf(), filter: 'kyiv'})).toContain('Esc clear filter');
		expect(text({...boardOf(), overlay: 'region'})).toContain('Esc back');
		expect(text({...boardOf(), overlay: 'help'})).toContain('↑↓ scroll');
	});
});
