import {expect, test} from 'vitest';
import {readArguments} from '../../bench/arguments.ts';
import {parts} from '../../bench/plan.ts';
import {run} from '../helpers/program.ts';

function read(...argv: string[]) {
	return readArguments(argv, import.meta);
}

test('a plain run has all parts, no peers and no JSON', () => {
	expect(read()).toMatchObject({plan: {parts, rounds: 3, reloads: 288}, hasPeers: false, json: undefined});
});

test.each([
	[['--quick'], {plan: {rounds: 1, reloads: 24}}],
	[['--quick', '--rounds', '2', '--reloads=0'], {plan: {rounds: 2, reloads: 0}}],
	[['--only', 'key,start'], {plan: {parts: ['start', 'key']}}],
	[['--peers'], {hasPeers: true}],
	[['--json'], {json: ''}],
	[['--json', '--peers'], {json: '', hasPeers: true}],
	[['--json', 'figures.json', '--peers'], {json: 'figures.json', hasPeers: true}],
])('%j is understood', (argv, expected) => {
	expect(read(...argv)).toMatchObject(expected);
});

test.each([
	[['--fast'], 'unknown option --fast; --help lists the options'],
	[['-x'], 'unknown option -x; --help lists the options'],
	[['--no-json'], 'unknown option --no-json; --help lists the options'],
	[['--rounds', '0'], '--rounds takes a whole number from 1 up, not "0"'],
	[['--rounds', ''], '--rounds takes a whole number from 1 up, not ""'],
	[['--reloads', 'many'], '--reloads takes a whole number from 0 up, not "many"'],
	[['--only', 'start,end'], '--only takes some of start, change, key, idle, large, not "end"'],
	[['--quick=yes'], '--quick takes no value'],
	[['fast'], 'takes no words, not "fast"'],
])('%j is refused in words', (argv, fault) => {
	expect(read(...argv)).toEqual({fault});
});

test('a wrong command line ends with 2 and one line, --help with 0', async () => {
	const bench = new URL('../../bench/bench.ts', import.meta.url).pathname;
	const refused = await run('node', [bench, '--fast']);
	expect(refused).toEqual({
		status: 2,
		stdout: '',
		stderr: 'bench: unknown option --fast; --help lists the options\n',
	});
	const helped = await run('node', [bench, '--help']);
	expect(helped).toMatchObject({status: 0, stderr: ''});
	expect(helped.stdout).toContain('npm run bench');
});
