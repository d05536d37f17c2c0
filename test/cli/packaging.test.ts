import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {run} from '../helpers/program.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const root = join(import.meta.dirname, '..', '..');

test('the package holds what it needs, installs from its tarball alone, and runs', async () => {
	using folder = temporaryFolder();
	const packed = await run('npm', ['pack', '--json', '--pack-destination', folder.path], {cwd: root});
	expect(packed.status, packed.stderr).toBe(0);
	const tarball = readdirSync(folder.path).find(name => name.endsWith('.tgz')) ?? 'no tarball';
	const listed = await run('tar', ['-tzf', join(folder.path, tarball)]);
	const files = listed.stdout.trimEnd().split('\n').sort();
	const chunk = /^package\/dist\/[\w-]+-[0-9A-Z]{8}\.js$/;
	expect(files.some(file => chunk.test(file))).toBe(true);
	const map = /^package\/data\/maps\/[A-Z]{2}\.json$/;
	expect(files.filter(file => map.test(file)).length).toBe(237);
	expect(files.filter(file => !chunk.test(file) && !map.test(file))).toEqual([
		'package/LICENSE',
		'package/README.md',
		'package/data/incident.schema.json',
		'package/data/maps/README.md',
		'package/data/ukraine-2025-06-06.json',
		'package/dist/cli.js',
		'package/dist/licences.txt',
		'package/dist/sitboard.js',
		'package/package.json',
	]);

	folder.file('empty/package.json', '{"private": true}');
	const cwd = join(folder.path, 'empty');
	const install = ['install', '--offline', '--no-audit', '--no-fund', join(folder.path, tarball)];
	const installed = await run('npm', install, {cwd});
	expect(installed.status, installed.stderr).toBe(0);
	expect(readdirSync(join(cwd, 'node_modules')).filter(name => !name.startsWith('.'))).toEqual(['sitboard']);
	const program = join(cwd, 'node_modules', '.bin', 'sitboard');
	const version = await run(program, ['--version'], {cwd});
	expect(version).toMatchObject({status: 0, stderr: ''});
	expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
	const once = await run(program, ['--once'], {cwd});
	expect(once).toMatchObject({status: 0, stderr: ''});
	expect(once.stdout).toContain('Ternopil');
	const about = '"id": "x", "title": "T", "timeZone": "UTC", "start": "2025-06-06"';
	folder.file('empty/tr.json', `{"incident": {${about}, "countries": ["TR", "SY"]}, "sources": {}}`);
	expect(await run(program, ['check', 'tr.json'], {cwd})).toMatchObject({status: 0, stderr: ''});
});
