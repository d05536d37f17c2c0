import {expect, test} from 'vitest';
import {goals} from '../../bench/goals.ts';
import {bareNode, ours} from '../../bench/programs.ts';
import {Samples} from '../../bench/samples.ts';

const goal = (samples: Samples, what: string) =>
	goals(samples).find(one => one.what === what) ?? expect.fail(`no goal: ${what}`);

test('nothing is said to be met that was not measured', () => {
	for (const {measured, isMet} of goals(new Samples())) {
		expect([measured, isMet]).toEqual(['not measured', undefined]);
	}
});

test.each([
	[400, '4.00×', true],
	[401, '4.01×', false],
])('a start in %d ms, where bare Node takes 100', (frame, measured, isMet) => {
	const samples = new Samples();
	samples.add(ours, 'start, full frame', frame);
	samples.add(bareNode, 'start, full frame', 100);
	expect(goal(samples, 'start, against bare Node')).toMatchObject({measured, isMet, wanted: '≤ 4.00×'});
});

test('a change is measured over what the watcher itself takes', () => {
	const samples = new Samples();
	for (const value of [8, 6, 7]) samples.add(ours, 'region changed', value);
	samples.add(bareNode, 'region changed', 2);
	const change = goal(samples, 'change to screen over bare Node’s median, median');
	expect(change).toMatchObject({measured: '5.0 ms', isMet: true});
});
