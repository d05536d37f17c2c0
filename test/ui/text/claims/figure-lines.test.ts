import {describe, expect, test} from 'vitest';
import {figureLines} from '../../../../source/ui/text/claims/figure-lines.ts';
import {plainText} from '../../../../source/ui/text/line.ts';
import {morning} from '../../../helpers/boards.ts';
import {type Claim, incidentWith} from '../../../incident/incidents.ts';

function firstLine(claim: Claim, frame: object = {}): string {
	const incident = incidentWith({totals: [claim]});
	const [figure] = incident.totals;
	if (figure === undefined) throw new Error('no figure');
	const [line = []] = figureLines({
		incident,
		figure,
		label: 'Killed',
		labelColumns: 8,
		columns: 76,
		now: morning,
		isWhole: false,
		...frame,
	});
	return plainText([line]);
}

describe('the values of a figure over time', () => {
	test.each<[string, Claim, string]>([
		['two are numbers alone', {value: 8, was: [4]}, 'Killed  4 → 8 ▲ rose'],
		['three are a small chart as well', {value: 8, was: [2, 4]}, 'Killed  2 → 4 → 8 ▲ rose ▂▄█'],
		['a fall shows as one', {value: 2, was: [8, 4]}, 'Killed  8 → 4 → 2 ▼ fell █▄▂'],
		[
			'words have no height',
			{value: 8, was: ['several', 'dozens', 4]},
			'Killed  several → dozens → 4 → 8 ▲ rose ··▄█',
		],
	])('%s', (_, claim, line) => {
		expect(firstLine(claim)).toBe(line);
	});

	test('all are charted, also those that a panel has no room to tell', () => {
		const claim = {value: 8, was: [1, 2, 3, 4, 6]};
		expect(firstLine(claim)).toBe('Killed  … → 3 → 4 → 6 → 8 ▲ rose ▁▂▃▄▆█');
		expect(firstLine(claim, {isWhole: true})).toBe('Killed  1 → 2 → 3 → 4 → 6 → 8 ▲ rose ▁▂▃▄▆█');
	});

	test('of more than 24 the last are charted', () => {
		const line = firstLine({value: 40, was: Array.from({length: 39}, (_, index) => index + 1)});
		expect(line.split(' ').at(-1)).toMatch(/^▃▄.*█$/);
		expect(line.split(' ').at(-1)).toHaveLength(24);
	});
});

describe('a figure that changed', () => {
	test.each([
		['says what it was', 'at least 3', 'Killed  at least 4 ✱ was at least 3'],
		['or that it is new', undefined, 'Killed  at least 4 ✱ new'],
	])('%s', (_, was, line) => {
		expect(firstLine({value: 'at least 4'}, {highlight: {was, at: morning}})).toBe(line);
	});

	test('and says nothing of the kind when it did not', () => {
		expect(firstLine({value: 'at least 4'})).toBe('Killed  at least 4');
	});
});
