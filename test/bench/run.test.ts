import {expect, test} from 'vitest';
import {inkBoard, measures} from '../../bench/measures.ts';
import {parts, quickPlan} from '../../bench/plan.ts';
import {ownPrograms} from '../../bench/programs.ts';
import {markdown} from '../../bench/report.ts';
import {run} from '../../bench/run.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const tiny = {...quickPlan, starts: 1, changes: 2, keys: 2, idleSeconds: 1, reloads: 2};
const mute = {name: 'mute', command: 'node', args: ['-e', 'setTimeout(() => {}, 60_000)']};

// What it does with a process's memory and processor time, it has from Linux.
test.skipIf(process.platform !== 'linux')(
	'a run measures everything of a board, and the report shows it',
	async () => {
		using folder = temporaryFolder();
		const programs = (await ownPrograms(folder.path)).filter(({name}) => name === inkBoard);
		const said: string[] = [];
		const plan = {...tiny, parts};
		const samples = await run({programs, plan, folder: folder.path, say: what => said.push(what)});
		expect(said.filter(what => what.includes('not seen'))).toEqual([]);
		expect(Object.keys(samples.byProgram[inkBoard] ?? {}).sort()).toEqual(Object.keys(measures).sort());
		expect(
			Object.values(samples.byProgram[inkBoard] ?? {})
				.flat()
				.every(Number.isFinite),
		).toBe(true);
		expect(markdown({plan, missing: [], samples})).toMatch(/^\| start to full frame, ms +\| +[\d.,]+ \|/m);
	},
);

test('a program that shows nothing is given up, and what it showed is said', async () => {
	using folder = temporaryFolder();
	const said: string[] = [];
	const plan = {...tiny, parts: ['change'] as const, patience: 200};
	const samples = await run({programs: [mute], plan, folder: folder.path, say: what => said.push(what)});
	expect(samples.byProgram).toEqual({});
	expect(said.join('\n')).toContain('not seen within 200 ms');
});
