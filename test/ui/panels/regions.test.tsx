import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {noHighlights} from '../../../source/board/highlights.ts';
import {orderRegions} from '../../../source/board/sort-and-filter.ts';
import {parseQuantity} from '../../../source/incident/quantity/parse-quantity.ts';
import type {Incident} from '../../../source/incident/schema/incident-schema.ts';
import {casualtiesBar} from '../../../source/ui/panels/regions/casualties-bar.ts';
import {RegionsPanel} from '../../../source/ui/panels/regions.tsx';
import {type RegionsTable, regionsTable} from '../../../source/ui/panels/regions-lines.ts';
import {textWidth} from '../../../source/ui/text/text-width.ts';
import {arbitraryIncident} from '../../helpers/arbitrary-incident.ts';
import {realIncident} from '../../helpers/boards.ts';
import {place, renderPanel} from '../../helpers/render-panel.tsx';
import {incidentWith} from '../../incident/incidents.ts';

function tableOf(incident: Incident, width: number, height = 20, highlights = noHighlights): RegionsTable {
	return regionsTable({
		incident,
		regions: orderRegions(incident, {sort: 'worst', filter: ''}),
		selected: undefined,
		highlights,
		columns: width,
		rows: height,
	});
}

const titles = ({columns}: RegionsTable) => columns.map(({title}) => title.trim());
const column = (table: RegionsTable, title: string) =>
	table.rows.map(({cells}) => cells[titles(table).indexOf(title)]?.text);

describe('the table of regions', () => {
	test('has bars where there is the width, and the numbers in any case', () => {
		expect(titles(tableOf(realIncident, 69))).toEqual(['Region', 'Killed', 'Injured', 'What was hit']);
		expect(titles(tableOf(realIncident, 80))).toContain('Severity');
		const wide = tableOf(realIncident, 120);
		expect(titles(wide)).toContain('█ killed ▒ injured');
		expect(column(wide, 'Injured')).toEqual(['–  ', '–  ', '10 ▲', '3  ', '–  ', '–  ', '–  ']);
	});

	test('has bars by how many were killed and injured, and none where nobody has said anything', () => {
		expect(column(tableOf(realIncident, 120), '█ killed ▒ injured')).toEqual([
			'████',
			'█',
			'▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒',
			'▒▒▒▒',
			'',
			'',
			'',
		]);
	});

	test('has beside a number what another source says instead', () => {
		const incident = incidentWith({regions: [[{value: 3}, {value: 7, source: 'nehoda'}], [{value: 2}]]});
		const table = tableOf(incident, 80);
		expect(column(table, 'Killed')).toEqual(['3 ‡', '2  ']);
		expect(column(table, 'What was hit')).toEqual(['also 7 killed', '–']);
	});

	test('has no column for bars where there would be none', () => {
		const incident = incidentWith({regions: [[{value: 0}], [{value: 'unknown'}], []]});
		expect(titles(tableOf(incident, 120))).not.toContain('█ killed ▒ injured');
	});

	test('measures the bars by the worst region, also where that is not in sight', () => {
		const regions = Array.from({length: 10}, (_, index) => [{value: 10 - index}]);
		const incident = incidentWith({regions});
		const last = regionsTable({
			incident,
			regions: incident.regions,
			selected: 'J',
			highlights: noHighlights,
			columns: 120,
			rows: 4,
		});
		expect(column(last, '█ killed ▒ injured')).toEqual(['███', '█']);
		expect(last.rest).toBe('+8 more regions, worst: 10 killed');
	});

	test('digits stand below digits, whatever marks they have', () => {
		const contest = {source: 'nehoda', text: 'No.'};
		const regions = [[{value: 10, was: [8], disputedBy: contest}], [{value: 3}], [{value: 4, was: [5]}], []];
		expect(column(tableOf(incidentWith({regions}), 80), 'Killed')).toEqual(
			['10 ▲ ≠', '4 ▼  ', '3    ', '–    '].map(text => text.padEnd(text === '10 ▲ ≠' ? 6 : 5)),
		);
	});

	test.each([
		['names give way first', 42, ['Region', 'Killed', 'Injured']],
		['then the injured', 38, ['Region', 'Killed']],
		['and numbers last', 24, ['Region', 'Killed']],
	])('where there is little room, %s', (_, width, shown) => {
		const claims = [{value: '18,000 to 20,000'}, {metric: 'injured', value: '18,000 to 20,000'}];
		const table = tableOf(incidentWith({regions: [claims, claims]}), width);
		expect(titles(table)).toEqual(shown);
		const [, killed] = table.columns;
		expect(killed?.width === '18,000 to 20,000'.length).toBe(width > 24);
		expect(table.rows.map(({cells}) => cells.length)).toEqual([shown.length, shown.length]);
	});

	test('what was hit stands beside whole names, or not at all', () => {
		const named = (names: readonly string[], width: number) => {
			const incident = incidentWith({regions: names.map((_, index) => [{value: index}])});
			const regions = incident.regions.map((region, index) => ({...region, name: names[index] ?? ''}));
			return titles(
				regionsTable({
					incident,
					regions,
					selected: undefined,
					highlights: noHighlights,
					columns: width,
					rows: 20,
				}),
			);
		};
		const long = 'The Very Long Name of an Oblast';
		expect(named([long, 'Kyiv', 'Lviv'], 50)).toContain('What was hit');
		expect(named([long, long, 'Lviv'], 50)).not.toContain('What was hit');
	});

	test('the rest is counted without its worst where that would be cut', () => {
		const regions = Array.from({length: 9}, () => [{value: '18,000 to 20,000'}]);
		const rest = (width: number) => tableOf(incidentWith({regions}), width, 5).rest;
		expect(rest(47)).toBe('+6 more regions, worst: 18,000 to 20,000 killed');
		expect(rest(46)).toBe('+6 more regions');
	});

	test('marks what changed, by its mark and its role', () => {
		const highlights = {
			...noHighlights,
			figure: (region: string | undefined, metric: string) =>
				region === 'UA-61' && metric === 'injured' ? {was: '8', at: 0} : undefined,
			region: (id: string) => id === 'UA-61',
		};
		const {rows} = tableOf(realIncident, 80, 20, highlights);
		expect(rows.filter(({isChanged}) => isChanged).map(({id}) => id)).toEqual(['UA-61']);
		const cells = rows.flatMap(row => row.cells).filter(({role}) => role === 'changed');
		expect(cells).toEqual([{text: '✱ 10 ▲', role: 'changed'}]);
	});

	test('keeps to its width and height', () => {
		const size = {width: fc.integer({min: 38, max: 160}), height: fc.integer({min: 2, max: 30})};
		fc.assert(
			fc.property(arbitraryIncident, size.width, size.height, (incident, width, height) => {
				const {columns, rows, rest} = tableOf(incident, width, height);
				const gaps = columns.length - 1;
				expect(columns.reduce((sum, each) => sum + each.width, gaps)).toBeLessThanOrEqual(width);
				expect(1 + rows.length + (rest === undefined ? 0 : 1)).toBeLessThanOrEqual(Math.max(3, height));
				for (const {cells} of rows) expect(cells.length).toBeGreaterThanOrEqual(columns.length);
			}),
			{numRuns: 100},
		);
	});
});

describe('casualties as a bar', () => {
	const bar = (killed: number | string | undefined, injured: number | string | undefined, most = 20) => {
		const read = (value: number | string | undefined) =>
			value === undefined ? undefined : parseQuantity(value);
		return casualtiesBar({killed: read(killed), injured: read(injured)}, most, 12);
	};

	test.each([
		['killed before injured', 10, 10, '█████▒▒▒▒▒'],
		['a single one is to be seen', 1, undefined, '▏', 10_000],
		['so is about what fills no cell', 'about 200', undefined, '▏', 20_000],
		['a floor no worse than that', 'at least 12', undefined, '▏', 20_000],
		['no report has no bar', undefined, undefined, ''],
		['what is not known has none', 'unknown', undefined, ''],
		['none is not no report', 0, undefined, '▏'],
		['a floor stays open', 'at least 10', 10, '█████▸▒▒▒▒▒'],
		['so does a coded floor', 'dozens', undefined, '██████▸'],
		['a limit is nobody for certain', 'up to 20', undefined, '▸'],
		['a range is drawn from its low end', '10 to 20', undefined, '█████▸'],
		['words without a number are open', 'several', 10, '▸▒▒▒▒▒'],
		['so does a round number', 'a dozen', 8, '██████░▒▒▒▒'],
		['words that are not understood have none', 'bodies everywhere', undefined, ''],
		['an approximation ends softly, in neither shade', 'about 10', 'about 10', '█████░▒▒▒▒▒░'],
	])('%s', (_, killed, injured, drawn, most = 20) => {
		expect(bar(killed, injured, most)).toBe(drawn);
	});

	test('what is larger has no shorter bar, whatever is known about it', () => {
		const words = fc.constantFrom('', 'about ', 'at least ');
		fc.assert(
			fc.property(fc.nat(20_000), fc.nat(20_000), words, words, (a, b, hedgeA, hedgeB) => {
				const cells = (count: number, hedge: string) =>
					bar(`${hedge}${count}`, undefined, 20_000).replaceAll(/[^█]/g, '').length;
				expect(Math.sign(cells(a, hedgeA) - cells(b, hedgeB)) * Math.sign(a - b)).toBeGreaterThanOrEqual(0);
			}),
		);
	});

	test('keeps to its width, and the worst one takes it', () => {
		const count = fc.oneof(fc.nat(5_000), fc.constantFrom('dozens', 'at least 4', 'about 200', undefined));
		fc.assert(
			fc.property(count, count, fc.nat(5_000), (killed, injured, more) => {
				const sizes = [killed, injured].map(value =>
					value === undefined ? 0 : (parseQuantity(value)?.best ?? parseQuantity(value)?.low ?? 0),
				);
				const most = sizes.reduce((a, b) => a + b, 0) + more;
				expect(textWidth(bar(killed, injured, Math.max(1, most)))).toBeLessThanOrEqual(12);
			}),
		);
	});
});

describe('the panel of the regions', () => {
	const props = {
		place,
		incident: realIncident,
		regions: orderRegions(realIncident, {sort: 'worst', filter: ''}),
		selected: 'UA-30',
		highlights: noHighlights,
		sort: 'worst',
		filter: '',
		isTyping: false,
		isFocused: true,
	} as const;

	test('has the table, with the selected region marked', () => {
		const text = renderPanel(<RegionsPanel {...props} />).text();
		expect(text).toMatch(/^┏━ Regions, worst first ━+ 7 ━┓\n┃ {3}Region +Killed/);
		expect(text.match(/▸ \w+/g)).toEqual(['▸ Kyiv']);
	});

	test('moves the mark with the selection', () => {
		const panel = renderPanel(<RegionsPanel {...props} />);
		panel.rerender(<RegionsPanel {...props} selected="UA-61" />);
		expect(panel.text().match(/▸ \w+/g)).toEqual(['▸ Ternopil']);
	});

	test('says how many match a filter once it is typed', () => {
		const regions = props.regions.slice(0, 2);
		const panel = renderPanel(<RegionsPanel {...props} regions={regions} filter="k" />);
		expect(panel.text()).toContain(' 2 of 7 match “k” ');
		panel.rerender(<RegionsPanel {...props} filter="nehoda" />);
		expect(panel.text()).toContain(' 7, filter “nehoda” ');
		panel.rerender(<RegionsPanel {...props} regions={[]} filter="xyz" isTyping />);
		expect(panel.text()).toContain('No region matches “xyz”');
		expect(panel.text()).toContain(' 0 of 7 ');
	});
});
