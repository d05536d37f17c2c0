import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {sitboard} from '../helpers/program.ts';

const root = join(import.meta.dirname, '..', '..');

test('--help tells the usage and every flag', async () => {
	const {status, stdout, stderr} = await sitboard(['--help']);
	expect(status).toBe(0);
	expect(stderr).toBe('');
	expect(stdout).toContain('$ sitboard [FILE]');
	expect(stdout).toContain('$ sitboard check [--json] [--strict] FILE');
	for (const flag of [
		'json',
		'strict',
		'once',
		'columns N',
		'theme NAME',
		'no-color',
		'poll SECONDS',
		'help',
		'version',
	]) {
		expect(stdout).toContain(`--${flag} `);
	}
	expect(Math.max(...stdout.split('\n').map(line => line.length))).toBeLessThan(130);
});

test('--version is that of package.json', async () => {
	const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	expect(await sitboard(['--version'])).toEqual({status: 0, stdout: `${version}\n`, stderr: ''});
});

test.each<[readonly string[], string]>([
	[['--purple'], 'unknown option --purple; sitboard --help lists the options'],
	[
		['--colums', '80'],
		'unknown option --colums (did you mean --columns?); sitboard --help lists the options',
	],
	[['--no-colour'], 'unknown option --colour'],
	[['-x'], 'unknown option -x'],
	[['--poll', 'abc'], '--poll takes seconds from 0.1 to 3600, not "abc"'],
	[['--poll', '0'], '--poll takes seconds from 0.1 to 3600, not "0"'],
	[['--poll', '-1'], '--poll takes seconds from 0.1 to 3600, not "-1"'],
	[['--poll', 'Infinity'], '--poll takes seconds from 0.1 to 3600, not "Infinity"'],
	[['--poll'], '--poll takes seconds from 0.1 to 3600, not ""'],
	[['--poll', '1', '--poll', '2'], '--poll can only be set once'],
	[['--no-poll'], 'unknown option --no-poll'],
	[['--columns', '10'], '--columns takes a whole number from 40 to 1000, not "10"'],
	[['--columns', '80.5'], '--columns takes a whole number from 40 to 1000, not "80.5"'],
	[['--columns'], '--columns takes a whole number from 40 to 1000, not ""'],
	[['--theme', 'purple'], '--theme is one of dark, light, contrast, mono, not "purple"'],
	[['--theme', 'drak'], '--theme is one of dark, light, contrast, mono, not "drak" (did you mean dark?)'],
	[['--theme'], '--theme is one of dark, light, contrast, mono, not ""'],
	[['--no-theme'], 'unknown option --no-theme'],
	[['a.json', 'b.json'], 'one FILE at a time, not 2: "a.json" "b.json"'],
	[[''], 'FILE is an empty name'],
	[['check'], 'check takes at least one FILE, or - for standard input'],
	[['check', '--json'], 'check takes at least one FILE, or - for standard input'],
	[['check', 'a.json', ''], 'FILE is an empty name'],
	[['check', '-', 'a.json', '-'], 'standard input (-) can be read once only'],
	[['check', '--once', 'a.json'], '--once does not go with check'],
	[['check', '--columns', '80', 'a.json'], '--columns does not go with check'],
	[['check', '--theme', 'dark', 'a.json'], '--theme does not go with check'],
	[['--poll', '2', 'check', 'a.json'], '--poll does not go with check'],
	[['check', '--jsn', 'a.json'], 'unknown option --jsn (did you mean --json?)'],
	[['--json', 'a.json'], '--json goes with check: sitboard check --json FILE'],
	[['--strict'], '--strict goes with check: sitboard check --strict FILE'],
	[['a.json', 'check'], 'one FILE at a time, not 2: "a.json" "check"'],
	[['--theme', '\u001B]0;evil\u0007\nred'], '--theme is one of dark, light, contrast, mono, not "'],
])('sitboard %j', async (args, words) => {
	const {status, stdout, stderr} = await sitboard(args);
	expect(stderr).toMatch(/^sitboard: [^\n]*\n$/);
	expect(stderr).toContain(words);
	expect(stderr).not.toContain('\u001B');
	expect(stdout).toBe('');
	expect(status).toBe(2);
});

test('two dashes go before a FILE that looks like a flag', async () => {
	const {status, stderr} = await sitboard(['--', '--odd.json']);
	expect(stderr).toMatch(/^sitboard: there is no file \/.*\/--odd\.json\n$/);
	expect(status).toBe(2);
});
