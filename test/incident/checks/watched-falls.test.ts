import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {fallAlarms, watchedFalls} from '../../../source/incident/checks/watched-falls.ts';
import type {Incident} from '../../../source/incident/schema/incident-schema.ts';
import {type Claim, incidentWith} from '../incidents.ts';

const of = (...claims: readonly Claim[]) => incidentWith({totals: [{value: 99}], regions: [claims]});

/** The alarms after these versions of a file, one after the other. */
function told(...versions: readonly Incident[]): readonly string[] {
	const falls = versions
		.slice(1)
		.reduce(
			(known, after, index) => watchedFalls(known, versions[index] ?? after, after),
			[] as ReturnType<typeof watchedFalls>,
		);
	const last = versions.at(-1);
	return last === undefined ? [] : fallAlarms(last, falls).map(({text}) => text);
}

const fell = 'A: killed fell from 120 to 12 with no reason given';

describe('a toll that falls from one version to the next', () => {
	test('is told as the file would tell it, also where a digit was lost', () => {
		expect(told(of({value: 120}), of({value: 12}))).toEqual([fell]);
		const totals = [incidentWith({totals: [{value: 120}]}), incidentWith({totals: [{value: 12}]})];
		expect(told(...totals)).toEqual(['National total: killed fell from 120 to 12 with no reason given']);
		const [alarm] = fallAlarms(of({value: 12}), watchedFalls([], of({value: 120}), of({value: 12})));
		expect(alarm?.target).toEqual({
			kind: 'figure',
			region: 'A',
			metric: 'killed',
			path: ['regions', 0, 'figures', 0],
		});
	});

	test('is told until it is explained, or has risen again', () => {
		const start = [of({value: 120}), of({value: 12})];
		expect(told(...start, of({value: 12, note: 'x'}))).toEqual([fell]);
		expect(told(...start, of({value: 60}))).toEqual(['A: killed fell from 120 to 60 with no reason given']);
		expect(told(...start, of({value: 120}))).toEqual([]);
		expect(told(...start, of({value: 12, reason: 'error'}))).toEqual([]);
		expect(told(...start, of())).toEqual([]);
	});

	test('is left to the file where that tells of it', () => {
		expect(told(of({value: 120}), of({value: 12, was: [120]}))).toEqual([]);
	});

	test.each<[Claim, Claim]>([
		[{value: 120}, {value: 12, source: 'nehoda'}],
		[{value: 'dozens'}, {value: 12}],
		[{value: 12}, {value: 'at least 4'}],
		[
			{metric: 'missing', value: 120},
			{metric: 'missing', value: 12},
		],
	])('%j after %j is none', (before, after) => {
		expect(told(of(before), of(after))).toEqual([]);
	});

	test('is none where it only grows, whatever it grows by', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(9), {minLength: 1, maxLength: 6}), steps => {
				let value = 0;
				const versions = steps.map(step => {
					value += step;
					return of({value});
				});
				expect(told(...versions)).toEqual([]);
			}),
		);
	});
});
