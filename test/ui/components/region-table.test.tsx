import {stripVTControlCharacters} from 'node:util';
import {renderToString} from 'ink';
import {expect, test} from 'vitest';
import {noHighlights} from '../../../source/board/highlights.ts';
import {RegionTable} from '../../../source/ui/components/region-table.tsx';
import {regionsTable} from '../../../source/ui/panels/regions-lines.ts';
import {type Claim, incidentWith} from '../../incident/incidents.ts';

function rowsOf(claims: readonly Claim[], width: number, highlights = noHighlights): readonly string[] {
	const incident = incidentWith({regions: [claims]});
	const table = regionsTable({
		incident,
		regions: incident.regions,
		selected: 'A',
		highlights,
		columns: width,
		rows: 5,
	});
	const text = renderToString(<RegionTable table={table} columns={width} rows={5} />, {columns: width});
	return stripVTControlCharacters(text).split('\n');
}

test('a number stands whole or not at all', () => {
	const claims = [{value: 'between 18,000 and 20,000'}];
	expect(rowsOf(claims, 80)[1]).toContain('between 18,000 and 20,000');
	expect(rowsOf(claims, 38)[1]).toMatch(/^▸ A +between 18,000 and 20,000$/);
	expect(rowsOf(claims, 30)[1]).toMatch(/^▸ A +…$/);
});

test('a number with its hedge has room on the narrowest screens', () => {
	expect(rowsOf([{value: 'at least 46'}], 38)[1]).toContain('at least 46');
});

test('a region with news and a number that changed have the mark, beside the one of the selection', () => {
	const highlights = {...noHighlights, figure: () => ({was: '8', at: 0}), region: () => true};
	expect(rowsOf([{value: 10}], 60)[1]).toMatch(/^▸ A +10 +–/);
	expect(rowsOf([{value: 10}], 60, highlights)[1]).toMatch(/^▸✱A +✱ 10 +–/);
});

test('the bars stand beside the numbers', () => {
	expect(rowsOf([{value: 'at least 10'}, {metric: 'injured', value: 10}], 80)[1]).toMatch(
		/^▸ A +at least 10 +10 █{5}▸▒{5} /,
	);
});

test('units stand below units, with a mark after them or without', () => {
	const incident = incidentWith({regions: [[{value: 10, was: [8]}], [{value: 3}]]});
	const table = regionsTable({
		incident,
		regions: incident.regions,
		selected: 'A',
		highlights: noHighlights,
		columns: 60,
		rows: 5,
	});
	const text = renderToString(<RegionTable table={table} columns={60} rows={5} />, {columns: 60});
	const [, first = '', second = ''] = stripVTControlCharacters(text).split('\n');
	expect(second.indexOf('3')).toBe(first.indexOf('10') + 1);
});
