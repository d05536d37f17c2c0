import {expect, test} from 'vitest';
import {settingOf} from '../../bench/machine.ts';
import {parts, planOf} from '../../bench/plan.ts';
import {bareNode, ownPrograms} from '../../bench/programs.ts';
import {json, markdown} from '../../bench/report.ts';
import {run} from '../../bench/run.ts';
import {units} from '../../bench/samples.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const few = {
	...planOf({isQuick: true, rounds: 1, reloads: 2, parts}),
	starts: 1,
	changes: 3,
	totals: 3,
	keys: 2,
	idleSeconds: 0.2,
	restSeconds: 0.1,
	large: {changes: 1, keys: 1},
};
const mute = {
	name: 'mute',
	version: '1',
	command: 'node',
	args: () => ['-e', 'setTimeout(() => {}, 60_000)'],
};

test('a run of the smallest program measures everything, and the report shows it', async () => {
	using folder = temporaryFolder();
	const programs = (await ownPrograms(folder.path)).filter(({name}) => name === bareNode);
	const said: string[] = [];
	const samples = await run({programs, plan: few, folder: folder.path, say: what => said.push(what)});
	const measured = Object.keys(samples.summaries(bareNode));
	const unmeasured = Object.keys(units).filter(measure => !measured.includes(measure));
	// What is changed while a clock ticks has no bytes of its own, and elsewhere than on Linux nobody tells of memory.
	const may = /^not seen in time$|changed, bytes$/;
	const mayElsewhere = /memory|share of a core/;
	expect(unmeasured.filter(one => !may.test(one) && (isLinux || !mayElsewhere.test(one)))).toEqual([]);
	expect(said[0]).toBe('round 1 of 1: starts');
	const setting = settingOf({'shipped incident': 1});
	const report = {setting, plan: few, programs, skipped: [{name: 'lnav', missing: 'a package'}], samples};
	const text = markdown(report);
	expect(text).toMatch(/^\| bare Node \| +[\d.,]+ \|/m);
	expect(text).toContain('- lnav: needs a package');
	const figures = JSON.stringify(json(report));
	expect(JSON.parse(figures)).toMatchObject({
		programs: [{name: bareNode, measures: {'region changed': {n: 3, unit: 'ms'}}}],
		skipped: ['lnav'],
	});
	expect(figures).not.toContain(folder.path);
	expect(figures).not.toContain(process.cwd());
});

test('a program that shows nothing is given up, and what it showed is said', async () => {
	using folder = temporaryFolder();
	const said: string[] = [];
	const plan = {...few, parts: ['change'] as const, patience: 200};
	const samples = await run({programs: [mute], plan, folder: folder.path, say: what => said.push(what)});
	expect(samples.of('mute', 'not seen in time')).toEqual([1, 1]);
	expect(samples.of('mute', 'region changed')).toEqual([]);
	expect(said[0]).toContain('mute does not show what it should');
});

const isLinux = process.platform === 'linux';
