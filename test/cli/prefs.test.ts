import {existsSync, mkdirSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {cli, realText} from '../helpers/board-terminal.ts';
import {run, sitboard} from '../helpers/program.ts';
import {type TemporaryFolder, temporaryFolder} from '../helpers/temporary-folder.ts';

const name = 'sitboard/config.json';

const prefs = (folder: TemporaryFolder, ...flags: readonly string[]) =>
	sitboard(['prefs', ...flags], {env: {XDG_CONFIG_HOME: folder.path}});

const all = {
	distance: true,
	kiosk: false,
	map: 'full',
	file: '/desk/incident.json',
	region: 'UA-61',
	sort: 'name',
	theme: 'light',
};

test('each preference stands under its place, in words', async () => {
	using folder = temporaryFolder();
	const text = JSON.stringify(all);
	const path = folder.file(name, text);
	expect(await prefs(folder)).toEqual({
		status: 0,
		stdout: `Preferences in ${path}:
  theme       light
  sort order  by name
  region      UA-61
  file        /desk/incident.json
  map         full screen
  kiosk       off
  distance    on
`,
		stderr: '',
	});
	expect(readFileSync(path, 'utf8')).toBe(text);
});

test('what is not understood is listed as that', async () => {
	using folder = temporaryFolder();
	const path = folder.file(name, JSON.stringify({theme: 'purple', later: [1, 2], kiosk: true}));
	expect((await prefs(folder)).stdout).toBe(`Preferences in ${path}:
  kiosk       on
  not understood: "theme", text "purple"
  not understood: "later", a list of 2
`);
});

test('nothing in the file reaches the terminal as a command', async () => {
	using folder = temporaryFolder();
	const evil = '\u001B]0;evil\u0007\u001B[2J\nx\u202E';
	folder.file(name, JSON.stringify({file: evil, region: evil, theme: evil, [evil]: evil}));
	for (const flags of [[], ['--reset']]) {
		const {status, stdout} = await prefs(folder, ...flags);
		expect(status).toBe(0);
		// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
		expect(stdout).toMatch(/^[^\x00-\x09\x0B-\x1F\x7F-\x9F\u202E]*$/);
		expect(stdout.split('\n')).toHaveLength(flags.length === 0 ? 6 : 2);
	}
});

test.each([[[]], [['--reset']]])('where there are none, prefs %j says so and makes nothing', async flags => {
	using folder = temporaryFolder();
	const {status, stdout, stderr} = await prefs(folder, ...flags);
	expect(stdout).toMatch(/^No preferences [^\n]*\n$/);
	expect(stdout).toContain(join(folder.path, name));
	expect({status, stderr}).toEqual({status: 0, stderr: ''});
	expect(readdirSync(folder.path)).toEqual([]);
});

test('a file without any', async () => {
	using folder = temporaryFolder();
	const path = folder.file(name, '{}');
	expect((await prefs(folder)).stdout).toBe(`${path} holds no preferences.\n`);
	expect((await prefs(folder, '--reset')).stdout).toBe(
		`Forgot preferences that held nothing. ${path} is removed.\n`,
	);
	expect(existsSync(path)).toBe(false);
});

test('--reset forgets them, and says which and where', async () => {
	using folder = temporaryFolder();
	const path = folder.file(name, JSON.stringify({sort: 'file', region: 'UA-30', later: true}));
	expect(await prefs(folder, '--reset')).toEqual({
		status: 0,
		stdout: `Forgot sort order, region, "later" (not understood). ${path} is removed.\n`,
		stderr: '',
	});
	expect(existsSync(path)).toBe(false);
	expect((await prefs(folder)).stdout).toMatch(/^No preferences so far/);
});

test('what cannot be understood is an error that --reset ends', async () => {
	using folder = temporaryFolder();
	const path = folder.file(name, '{"theme": "li');
	const shown = await prefs(folder);
	expect(shown).toMatchObject({status: 1, stdout: ''});
	expect(shown.stderr).toMatch(/^sitboard: the preferences in [^\n]* cannot be understood\.[^\n]*\n$/);
	expect(shown.stderr).toContain(path);
	expect(readFileSync(path, 'utf8')).toBe('{"theme": "li');
	expect(await prefs(folder, '--reset')).toEqual({
		status: 0,
		stdout: `Forgot preferences that could not be understood. ${path} is removed.\n`,
		stderr: '',
	});
	expect(existsSync(path)).toBe(false);
});

test('what cannot be read or removed is an error in words', async () => {
	using folder = temporaryFolder();
	const path = join(folder.path, name);
	mkdirSync(path, {recursive: true});
	const shown = await prefs(folder);
	expect(shown).toEqual({
		status: 1,
		stdout: '',
		stderr: `sitboard: the preferences in ${path} cannot be read: it is no file\n`,
	});
	const {status, stdout, stderr} = await prefs(folder, '--reset');
	expect({status, stdout}).toEqual({status: 1, stdout: ''});
	// Not every system has the same word for it.
	expect(stderr).toMatch(/^sitboard: the preferences in [^\n]* cannot be removed: [a-z ]+\n$/);
	expect(existsSync(path)).toBe(true);
});

test('a relative XDG_CONFIG_HOME counts for nothing', async () => {
	using folder = temporaryFolder();
	const {stdout} = await sitboard(['prefs'], {
		cwd: folder.path,
		env: {XDG_CONFIG_HOME: 'here', HOME: folder.path},
	});
	expect(stdout).toContain(join(folder.path, '.config', name));
});

test('a file called prefs is opened by ./prefs, or after two dashes', async () => {
	using folder = temporaryFolder();
	folder.file('prefs', realText);
	for (const args of [['./prefs'], ['--', 'prefs']]) {
		const {status, stdout} = await sitboard(['--once', ...args], {cwd: folder.path});
		expect(stdout).toContain('Ternopil');
		expect(status).toBe(0);
	}
});

test.runIf(process.platform === 'linux')('what cannot be printed is an error', async () => {
	const {status, stderr} = await run('sh', ['-c', `node ${cli} prefs >/dev/full`]);
	expect(stderr).toMatch(/^sitboard: cannot print: ENOSPC.*\n$/);
	expect(status).toBe(2);
});
