import {existsSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import {IncidentFile, largeEdition, realEdition} from '../../bench/incident-file.ts';
import {parseIncident} from '../../source/incident/parse-incident.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

test.each([
	['the shipped incident', realEdition()],
	['the large incident', largeEdition],
])('%s stays an incident, with the number that is looked for', (_, edition) => {
	using folder = temporaryFolder();
	const file = new IncidentFile(folder.path, edition);
	const text = readFileSync(file.path, 'utf8');
	expect(text).toContain(String(file.numberOf('region')));
	expect(parseIncident(text)).toMatchObject({kind: 'incident', warnings: []});
});

test('a change is prepared beside the file, and larger than what stood there', () => {
	using folder = temporaryFolder();
	const file = new IncidentFile(folder.path, realEdition());
	const before = readFileSync(file.path, 'utf8');
	const [region, total] = [file.numberOf('region'), file.numberOf('total')];
	file.prepare('region');
	expect(file.numberOf('region')).toBeGreaterThan(region);
	expect(file.numberOf('total')).toBe(total);
	expect(readFileSync(file.path, 'utf8')).toBe(before);
	file.replace();
	expect(readFileSync(file.path, 'utf8')).toContain(String(file.numberOf('region')));
	expect(existsSync(`${file.path}.next`)).toBe(false);
});
