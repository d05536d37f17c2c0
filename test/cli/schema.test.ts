import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {realPath} from '../helpers/boards.ts';
import {sitboard} from '../helpers/program.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

test('sitboard schema prints the schema, and nothing else', async () => {
	using folder = temporaryFolder();
	const {stdout, stderr, status} = await sitboard(['schema'], {cwd: folder.path});
	expect(stdout).toBe(readFileSync(join(realPath, '..', 'incident.schema.json'), 'utf8'));
	expect({stderr, status}).toEqual({stderr: '', status: 0});
});
