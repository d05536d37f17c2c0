import {expect, test} from 'vitest';
import {noHighlights} from '../../source/board/highlights.ts';
import {regionsTable} from '../../source/board/panels/regions.ts';
import {rowsOf} from '../../source/ui/runs.ts';
import {themeOf} from '../../source/ui/theme.ts';
import {type Claim, incidentWith} from '../incident/incidents.ts';

function tableOf(regions: readonly (readonly Claim[])[], width: number, highlights = noHighlights) {
	const incident = incidentWith({regions});
	return rowsOf({
		kind: 'table',
		table: regionsTable(incident, incident.regions, 'A', width, 5, highlights),
	}).map(row =>
		row
			.runs(themeOf('mono'))
			.map(({text}) => text)
			.join(''),
	);
}

const rowsOfOne = (claims: readonly Claim[], width: number, highlights = noHighlights) =>
	tableOf([claims], width, highlights).map(row => row.trimEnd());

test('a number stands whole or not at all', () => {
	const claims = [{value: 'between 18,000 and 20,000'}];
	expect(rowsOfOne(claims, 80)[1]).toContain('between 18,000 and 20,000');
	expect(rowsOfOne(claims, 38)[1]).toMatch(/^▸ A +between 18,000 and 20,000$/);
	expect(rowsOfOne(claims, 30)[1]).toMatch(/^▸ A +…$/);
});

test('a number with its hedge has room on the narrowest screens', () => {
	expect(rowsOfOne([{value: 'at least 46'}], 38)[1]).toContain('at least 46');
});

test('a region with news and a number that changed have the mark, beside the one of the selection', () => {
	const highlights = {...noHighlights, figure: () => ({was: '8', at: 0}), region: () => true};
	expect(rowsOfOne([{value: 10}], 60)[1]).toMatch(/^▸ A +10 +–/);
	expect(rowsOfOne([{value: 10}], 60, highlights)[1]).toMatch(/^▸✱A +✱ 10 +–/);
});

test('the bars stand beside the numbers', () => {
	expect(rowsOfOne([{value: 'at least 10'}, {metric: 'injured', value: 10}], 80)[1]).toMatch(
		/^▸ A +at least 10 +10 █{5}▸▒{5} /,
	);
});

test('units stand below units, with a mark after them or without', () => {
	const [, first = '', second = ''] = tableOf([[{value: 10, was: [8]}], [{value: 3}]], 60);
	expect(second.indexOf('3')).toBe(first.indexOf('10') + 1);
});
