import {join} from 'node:path';
import {expect, test} from 'vitest';
import {run} from '../helpers/program.ts';

const bench = join(import.meta.dirname, '..', '..', 'bench', 'bench.ts');

test.each([
	[['--fast'], "Unknown option '--fast'"],
	[['--only', 'start,end'], '--only takes some of start, change, key, large, idle, not "end"'],
	[['--reloads', 'many'], '--reloads takes a whole number, not "many"'],
	[['--quick=yes'], "Option '--quick' does not take an argument"],
	[['fast'], "Unexpected argument 'fast'"],
])('%j is refused in words', async (args, reason) => {
	const refused = await run('node', [bench, ...args]);
	expect(refused).toMatchObject({status: 2, stdout: ''});
	expect(refused.stderr).toContain(`bench: ${reason}`);
});

test('--help says what can be asked', async () => {
	const helped = await run('node', [bench, '--help']);
	expect(helped).toMatchObject({status: 0, stderr: ''});
	expect(helped.stdout).toContain('npm run bench -- [--quick]');
});
