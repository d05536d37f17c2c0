import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {textWidth} from '../../source/ui/text/text-width.ts';
import {arbitraryEvent, arbitrarySize} from '../helpers/arbitrary-event.ts';
import {arbitraryIncident} from '../helpers/arbitrary-incident.ts';
import {boardOf, incidentFrom} from '../helpers/boards.ts';
import {frameOf} from '../helpers/frame.tsx';
import type {Step} from '../helpers/step.ts';
import {play} from '../helpers/step.ts';

const sizes = [
	{columns: 40, rows: 12},
	{columns: 50, rows: 14},
	{columns: 60, rows: 100},
	{columns: 80, rows: 24},
	{columns: 100, rows: 20},
	{columns: 120, rows: 40},
	{columns: 200, rows: 60},
	{columns: 300, rows: 70},
];

describe('whole frames of the real incident', () => {
	test.each(sizes)('$columns x $rows', ({columns, rows}) => {
		const frame = frameOf(boardOf({size: {columns, rows}}));
		const lines = frame.split('\n');
		expect(lines).toHaveLength(rows);
		expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(columns);
		expect(frame).toMatchSnapshot();
	});

	test.each<[string, readonly Step[]]>([
		[
			'the region overlay',
			[
				{type: 'moved', by: 2},
				{type: 'overlay-opened', overlay: 'region'},
			],
		],
		['the keys', [{type: 'overlay-opened', overlay: 'help'}]],
		['the events', [{type: 'overlay-opened', overlay: 'events'}]],
		['a filter being typed', [{type: 'filter-opened'}, {type: 'filter-typed', text: 'khmel'}]],
		['the feed in focus', [{type: 'focus-moved', by: 2}]],
		[
			'a broken file',
			[
				{
					type: 'snapshot-loaded',
					snapshot: {
						kind: 'broken',
						readAt: Date.parse('2025-06-06T09:41:20+03:00'),
						issues: [
							{
								severity: 'error',
								line: 14,
								column: 7,
								path: 'regions[1].figures[0].value',
								found: 'the number -3',
								expected: 'a whole count from 0 up',
							},
						],
					},
				},
			],
		],
		[
			'a missing file',
			[
				{
					type: 'snapshot-loaded',
					snapshot: {kind: 'missing', readAt: Date.parse('2025-06-06T09:41:20+03:00')},
				},
			],
		],
	])('%s at 80x24', (_, events) => {
		expect(frameOf(play(boardOf({size: {columns: 80, rows: 24}}), ...events))).toMatchSnapshot();
	});
});

test('no frame is wider or taller than its terminal, whatever is in the file and whatever happens', () => {
	fc.assert(
		fc.property(
			arbitraryIncident,
			arbitrarySize,
			fc.array(arbitraryEvent, {maxLength: 12}),
			(incident, size, events) => {
				const state = play(boardOf({size}, incident), ...events);
				const lines = frameOf(state).split('\n');
				expect(lines).toHaveLength(state.size.rows);
				expect(Math.max(...lines.map(textWidth))).toBeLessThanOrEqual(state.size.columns);
			},
		),
		{numRuns: 120},
	);
});

test('the selected row, and the panel in focus, are plain to see without colour', () => {
	const state = boardOf();
	expect(frameOf(state)).toContain('▸ Kyiv');
	expect(frameOf(play(state, {type: 'moved', by: 2}))).toContain('▸ Ternopil');
	expect(frameOf(play(state, {type: 'moved', by: 2}))).not.toContain('▸ Kyiv');
	expect(frameOf(state)).toContain('┏━ Regions, worst first');
	expect(frameOf(play(state, {type: 'focus-moved', by: 1}))).toContain('┏━ Kyiv');
});

describe.each(['morocco-earthquake-2023', 'libya-flood-2023', 'ahli-hospital-2023'])(
	'whole frames of %s',
	name => {
		const path = join(import.meta.dirname, '..', 'fixtures', `${name}.json`);
		const incident = incidentFrom(readFileSync(path, 'utf8'));
		// Noon on the day after its newest figure.
		const now = Date.parse(
			{m: '2023-09-14T12:00:00Z', l: '2023-09-29T12:00:00Z', a: '2023-10-20T12:00:00Z'}[name[0] ?? ''] ?? '',
		);

		test.each([
			{columns: 80, rows: 24},
			{columns: 120, rows: 40},
			{columns: 200, rows: 60},
		])('$columns x $rows', size => {
			expect(frameOf(boardOf({size, now}, incident))).toMatchSnapshot();
		});

		test('the overlay of its first total', () => {
			const size = {columns: 120, rows: 40};
			expect(
				frameOf(play(boardOf({size, now}, incident), {type: 'focus-moved', by: -1}, {type: 'entered'})),
			).toMatchSnapshot();
		});
	},
);
