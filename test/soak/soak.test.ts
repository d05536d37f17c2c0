import {join} from 'node:path';
import {expect, test} from 'vitest';
import {run} from '../helpers/program.ts';

const soak = join(import.meta.dirname, '..', '..', 'scripts', 'soak.ts');

/** A slow machine takes its time over so much; nothing here asserts how long, ms. */
const patience = 600_000;

test(
	'two hours of reloads, faults, keys and resizes leave handles, listeners and watches as they were',
	async () => {
		// So early the heap is still on its way to where it stays.
		const {status, stdout, stderr} = await run('node', [
			soak,
			'--reloads',
			'240',
			'--ticks',
			'7200',
			'--tolerance',
			'20',
		]);
		expect(stderr).toBe('');
		expect(stdout).toMatch(/^240 reloads, 60 of them broken or missing, /m);
		expect(stdout).toMatch(/^heap, bytes +[\d,]{7,} +[\d,]{7,}$/m);
		expect(stdout).toMatch(/^as it was$/m);
		expect(status).toBe(0);
	},
	patience,
);
