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
	expect(stdout).toContain('$ sitboard prefs [--reset]');
	expect(stdout).toContain('$ sitboard schema');
	expect(stdout).toContain('data/incident.schema.json');
	const told = [...stdout.matchAll(/^ {4}--(\S+(?: [A-Z:-]+)?) {2,}\S/gm)].map(([, flag]) => flag);
	expect(told).toEqual([
		'map FILE',
		'poll SECONDS',
		'kiosk',
		'dwell SECONDS',
		'resume SECONDS',
		'lock',
		'highlight MINUTES',
		'bell',
		'distance',
		'dim HH:MM-HH:MM',
		'theme NAME',
		'no-color',
		'ascii',
		'screen-reader',
		'escape-timeout MS',
		'once',
		'columns N',
		'json',
		'strict',
		'reset',
		'help',
		'version',
	]);
	expect(Math.max(...stdout.split('\n').map(line => line.length))).toBeLessThan(130);
});

test('--version is that of package.json', async () => {
	const {version} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	expect(await sitboard(['--version'])).toEqual({status: 0, stdout: `${version}\n`, stderr: ''});
});

test.each<[readonly string[], string]>([
	[['--purple'], 'unknown option --purple; sitboard --help lists the options'],
	[['--poll', '1', '--poll', '2'], '--poll can only be set once'],
	[['prefs', 'reset'], 'prefs takes no FILE, not "reset"; sitboard prefs --reset forgets them'],
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
