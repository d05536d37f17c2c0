import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import stringWidth from 'string-width';
import {describe, expect, test} from 'vitest';
import {cli, realText, replaced} from '../helpers/board-terminal.ts';
import {type Outcome, run, sitboard} from '../helpers/program.ts';
import {type TemporaryFolder, temporaryFolder} from '../helpers/temporary-folder.ts';

const check = (folder: TemporaryFolder, ...args: readonly string[]): Promise<Outcome> =>
	sitboard(['check', ...args], {cwd: folder.path});

/** One incident on one line, with room for more keys of it. */
const oneLine = (more: string) =>
	`{"incident": {"id": "x", "title": "T", "timeZone": "UTC", "start": "2025-06-06"${more}}, "sources": {}}`;

const withWarning = replaced('"summary":', '"sumary":');
const withAlarm = replaced('"value": 3,', '"value": 9, "was": [10],');
const unusable = replaced('"value": "at least 4"', '"value": -4');

/** Where a piece of a text stands: `3:7`. */
function placeIn(text: string, piece: string): string {
	const before = text.slice(0, text.indexOf(piece)).split('\n');
	return `${before.length}:${(before.at(-1) ?? '').length + 1}`;
}

/** What stands above the caret of an output that has one. */
function aboveCaret(stdout: string): string {
	const rows = stdout.split('\n');
	const at = rows.findIndex(row => /^[ \t]*\^$/.test(row));
	const cells = stringWidth(expanded(rows[at] ?? '')) - 1;
	let shown = expanded(rows[at - 1] ?? '');
	while (stringWidth(expanded(rows[at - 1] ?? '')) - stringWidth(shown) < cells) {
		shown = [...shown].slice(1).join('');
	}
	return shown;
}

/** As a terminal shows tabs. */
function expanded(row: string): string {
	return row
		.split('\t')
		.reduce((shown, piece) => `${shown}${' '.repeat(8 - (stringWidth(shown) % 8))}${piece}`);
}

describe('the exit status', () => {
	test.each<[string, readonly string[], number, string]>([
		['fine', ['fine.json'], 0, '1 file: 0 errors, 0 warnings, 0 alarms'],
		['a warning', ['warning.json'], 0, '1 file: 0 errors, 1 warning, 0 alarms'],
		['a warning, if strict', ['--strict', 'warning.json'], 1, '1 file: 0 errors, 1 warning, 0 alarms'],
		['fine, if strict', ['--strict', 'fine.json'], 0, '1 file: 0 errors, 0 warnings, 0 alarms'],
		['an alarm', ['alarm.json'], 1, '1 file: 0 errors, 0 warnings, 1 alarm'],
		['an error', ['unusable.json'], 2, '1 file: 1 error, 0 warnings, 0 alarms'],
		['no such file', ['none.json'], 2, '1 file: 1 error, 0 warnings, 0 alarms'],
		['a folder', ['folder'], 2, '1 file: 1 error, 0 warnings, 0 alarms'],
		[
			'the worst of several',
			['unusable.json', 'fine.json', 'alarm.json', 'warning.json'],
			2,
			'4 files: 1 error, 1 warning, 1 alarm',
		],
		['two alarms', ['alarm.json', 'fine.json', 'alarm.json'], 1, '3 files: 0 errors, 0 warnings, 2 alarms'],
	])('of %s', async (_, args, status, summary) => {
		using folder = temporaryFolder();
		folder.file('fine.json', realText);
		folder.file('warning.json', withWarning);
		folder.file('alarm.json', withAlarm);
		folder.file('unusable.json', unusable);
		mkdirSync(join(folder.path, 'folder'));
		const outcome = await check(folder, ...args);
		expect(outcome.stderr).toBe('');
		expect(outcome.stdout.split('\n').at(-2)).toBe(summary);
		expect(outcome.status).toBe(status);
	});

	test('and the errors are those of all items at once, with the alarms of the rest at their places', async () => {
		using folder = temporaryFolder();
		const text = withAlarm.replace('"value": "at least 4"', '"value": -4').replace('"dozens"', 'true');
		folder.file('a.json', text);
		const {stdout, status} = await check(folder, 'a.json');
		expect(stdout).toContain(`a.json:${placeIn(text, '-4')}: error: totals[0].value: `);
		expect(stdout).toContain(`a.json:${placeIn(text, 'true')}: error: totals[1].value: `);
		expect(stdout).toContain('alarm: Kyiv: killed fell from 10 to 9 with no reason given');
		expect(stdout).toContain('1 file: 2 errors, 0 warnings, 1 alarm');
		expect(status).toBe(2);
	});

	test('is the same where the output is closed early', async () => {
		using folder = temporaryFolder();
		folder.file('unusable.json', unusable);
		const script = `{ node ${cli} check unusable.json; echo "$?" >&2; } | true`;
		expect(await run('sh', ['-c', script], {cwd: folder.path})).toMatchObject({stderr: '2\n'});
	});
});

describe('what is printed', () => {
	test('of a fine file is one line', async () => {
		using folder = temporaryFolder();
		folder.file('a.json', realText);
		const {stdout} = await check(folder, 'a.json');
		expect(stdout).toBe('a.json: fine\n1 file: 0 errors, 0 warnings, 0 alarms\n');
	});

	test('of a problem is its place, what is wrong, and the line with a caret', async () => {
		using folder = temporaryFolder();
		folder.file('a.json', unusable);
		const {stdout} = await check(folder, 'a.json');
		const [problem] = stdout.split('\n');
		expect(problem).toMatch(
			new RegExp(
				`^a\\.json:${placeIn(unusable, '-4')}: error: totals\\[0\\]\\.value: expected a whole count`,
			),
		);
		expect(problem).toContain('found a negative count, the number -4');
		expect(aboveCaret(stdout)).toMatch(/^-4,/);
	});

	test('of an alarm is the place of its claim, after the problems', async () => {
		using folder = temporaryFolder();
		const both = withAlarm.replace('"summary":', '"sumary":');
		folder.file('a.json', both);
		const {stdout} = await check(folder, 'a.json');
		const region = both.slice(0, both.indexOf('"was"'));
		const claim = region.slice(region.lastIndexOf('{'));
		const rows = stdout.split('\n');
		expect(rows[0]).toMatch(/^a\.json:\d+:\d+: warning: incident\.sumary: /);
		expect(rows[3]).toBe(
			`a.json:${placeIn(both, claim)}: alarm: Kyiv: killed fell from 10 to 9 with no reason given`,
		);
		expect(rows.slice(4)).toEqual(['1 file: 0 errors, 1 warning, 1 alarm', '']);
	});

	test('of the fixtures is what was found in them by hand', async () => {
		using folder = temporaryFolder();
		const fixtures = join(import.meta.dirname, '..', 'fixtures');
		const names = ['ahli-hospital-2023', 'libya-flood-2023', 'morocco-earthquake-2023'];
		const files = names.map(name => join(fixtures, `${name}.json`));
		const {stdout, status} = await check(folder, ...files);
		// The hospital's rockets were fired at the very moment that it began: that is not before it.
		expect(stdout.split('\n').map(row => row.replace(/^.*: (?=alarm|fine)/, ''))).toEqual([
			'alarm: National total: killed fell from at least 500 to 471 with no reason given',
			'alarm: Al-Ahli Arab hospital: killed fell from at least 500 to 471 with no reason given',
			'fine',
			'fine',
			'3 files: 0 errors, 0 warnings, 2 alarms',
			'',
		]);
		expect(status).toBe(1);
	});

	test('words that are not understood are a warning, with what is understood', async () => {
		using folder = temporaryFolder();
		const text = replaced('"at least 4"', '"bodies everywhere"');
		folder.file('a.json', text);
		folder.file('b.json', replaced('"at least 4"', '"1.234"'));
		const {stdout, status} = await check(folder, 'a.json');
		expect(stdout).toContain(
			`a.json:${placeIn(text, '"bodies everywhere"')}: warning: totals[0].value: expected a whole count from 0 up, or a phrase such as "at least 4", "dozens", "about 200", "10 to 12", "1.2 million", "unknown", found words that are not understood, text "bodies everywhere". They are shown as they are, and take no part in sums\n`,
		);
		expect(status).toBe(0);
		const asked = await check(folder, 'b.json');
		expect(asked.stdout).toContain('found what may be 1,234 or 1.234, text "1.234"');
		expect(asked.status).toBe(2);
	});

	test('of a country that has no map is a warning, unless the file names a map', async () => {
		using folder = temporaryFolder();
		const country = oneLine(', "country": "BV"');
		folder.file('a.json', country);
		folder.file('b.json', oneLine(', "countries": ["TR", "BV"]'));
		folder.file('c.json', country.replace('"sources"', '"map": "map.geojson", "sources"'));
		folder.file('d.json', oneLine(', "country": "TR"'));
		folder.file('e.json', oneLine(''));
		const {stdout, status} = await check(folder, ...[...'abcde'].map(name => `${name}.json`));
		const what = 'expected a country that a map comes with sitboard for, found "BV", which has none.';
		const hint = 'Give a map of your own: "map" in the file, or --map FILE';
		const place = placeIn(country, '"BV"');
		expect(stdout.split('\n').filter(row => /^\w/.test(row))).toEqual([
			`a.json:${place}: warning: incident.country: ${what} ${hint}`,
			expect.stringContaining(`warning: incident.countries: ${what} ${hint}`),
			'c.json: fine',
			'd.json: fine',
			'e.json: fine',
			'5 files: 0 errors, 2 warnings, 0 alarms',
		]);
		expect(status).toBe(0);
	});

	test('of the future depends on the clock', async () => {
		using folder = temporaryFolder();
		const nextYear = `${new Date().getUTCFullYear() + 1}-12-31`;
		folder.file('a.json', replaced('"asOf": "2025-06-06"', `"asOf": "${nextYear}"`));
		const {stdout, status} = await check(folder, 'a.json');
		expect(stdout).toContain(`is dated ${nextYear}, which is to come`);
		expect(status).toBe(1);
	});
});

describe('the caret', () => {
	test.each<[string, string]>([
		['plain', oneLine(', §"odd": 1')],
		['at the start', '§x'],
		['tabs', `{"sources": {},\n\t\t"totals":\t[],\t"incident":\t§3}`],
		['wide letters', oneLine(', "summary": "東京 – 서울 🔥", §"odd": 1')],
		['marks', oneLine(', "summary": "é́ ngườ̀i", §"odd": 1')],
		['several spaces', oneLine(',     §"odd":   1')],
		['a long line before', oneLine(`, "summary": "${'long '.repeat(300)}", §"odd": 1`)],
		['a long line behind', oneLine(`, §"odd": "${'long '.repeat(300)}"`)],
		['a long word behind tabs', `${'\t'.repeat(40)}${oneLine(`, §"odd": "${'w'.repeat(3000)}"`)}`],
		['wide letters all about', oneLine(`, "summary": "${'東'.repeat(900)}", §"odd": "${'京'.repeat(900)}"`)],
		['a byte-order mark', `\uFEFF${oneLine(', §"odd": 1')}`],
		['Windows lines', `{"sources": {},\r\n"incident":\r\n  §3}`],
		['escape sequences', oneLine(', "summary": "a\u009B31m\u007F\u202Eb", §"odd": 1')],
	])('stands under the character: %s', async (_, marked) => {
		using folder = temporaryFolder();
		const [before = '', after = ''] = marked.split('§');
		folder.file('a.json', before + after);
		const {stdout} = await check(folder, 'a.json');
		expect(aboveCaret(stdout).slice(0, 4)).toBe(after.slice(0, 4));
		const row = stdout.split('\n')[1] ?? '';
		expect(stringWidth(expanded(row))).toBeLessThanOrEqual(102);
	});

	test('a line that is cut shows so on both sides', async () => {
		using folder = temporaryFolder();
		const long = 'long '.repeat(300);
		folder.file('a.json', oneLine(`, "summary": "${long}", "odd": "${long}"`));
		const {stdout} = await check(folder, 'a.json');
		expect(stdout.split('\n')[1]).toMatch(/^ {2}….*", "odd": "long long .*…$/);
	});

	test('a place behind the last character has one too', async () => {
		using folder = temporaryFolder();
		folder.file('a.json', '{"incident": ');
		const {stdout, status} = await check(folder, 'a.json');
		expect(stdout.split('\n')[1]).toBe('  {"incident": ');
		expect(stdout.split('\n')[2]).toMatch(/^ +\^$/);
		expect(status).toBe(2);
	});
});

describe('--json', () => {
	test('is one document that tells everything', async () => {
		using folder = temporaryFolder();
		folder.file('fine.json', realText);
		folder.file('warning.json', withWarning);
		folder.file('alarm.json', withAlarm);
		const files = ['fine.json', 'warning.json', 'alarm.json', 'none.json'];
		const {stdout, stderr, status} = await check(folder, '--json', ...files);
		const told: readonly Record<string, unknown>[] = JSON.parse(stdout);
		expect(told.map(({file, status: of}) => [file, of])).toEqual([
			['fine.json', 'fine'],
			['warning.json', 'warnings'],
			['alarm.json', 'alarms'],
			['none.json', 'unusable'],
		]);
		expect(told[0]).toEqual({file: 'fine.json', status: 'fine', problems: [], alarms: []});
		expect(told[1]?.problems).toEqual([
			{
				severity: 'warning',
				line: expect.any(Number),
				column: expect.any(Number),
				path: 'incident.sumary',
				expected: expect.stringContaining('one of the keys'),
				found: 'the unknown key "sumary"',
				hint: 'Did you mean "summary"? It is left out',
			},
		]);
		expect(told[2]?.alarms).toEqual([
			{
				kind: 'fell',
				line: expect.any(Number),
				column: expect.any(Number),
				path: 'regions[0].figures[0]',
				text: 'Kyiv: killed fell from 10 to 9 with no reason given',
			},
		]);
		expect(stderr).toBe('');
		expect(status).toBe(2);
	});

	test('has the exact name of a hostile file, and nothing that a terminal obeys', async () => {
		using folder = temporaryFolder();
		const name = 'a\u001B[31m\u009B31m\u202E\u{E0041}.json';
		folder.file(name, oneLine(', "\u009Bodd": 1'));
		const {stdout} = await check(folder, '--json', name);
		expect(stdout).toMatch(/^[ -~\n]*$/);
		expect(JSON.parse(stdout)[0].file).toBe(name);
	});
});

describe('standard input', () => {
	const checkInput = async (text: string | Uint8Array, args = '-') => {
		using folder = temporaryFolder();
		writeFileSync(join(folder.path, 'in'), text);
		return await run('sh', ['-c', `node ${cli} check ${args} <in`], {cwd: folder.path});
	};

	test('is read for -, and called so', async () => {
		expect(await checkInput(realText)).toMatchObject({
			status: 0,
			stdout: '<stdin>: fine\n1 file: 0 errors, 0 warnings, 0 alarms\n',
		});
		const {stdout, status} = await checkInput(unusable);
		expect(stdout).toMatch(/^<stdin>:\d+:\d+: error: totals\[0\]\.value: /);
		expect(aboveCaret(stdout)).toMatch(/^-4,/);
		expect(status).toBe(2);
	});

	test('comes in one document with files', async () => {
		const {stdout, status} = await checkInput(withAlarm, '--json in -');
		expect(JSON.parse(stdout).map(({file}: {file: string}) => file)).toEqual(['in', '<stdin>']);
		expect(status).toBe(1);
	});

	test('that is no text, or nothing at all, is a problem', async () => {
		const bad = await checkInput(Buffer.from([0x7b, 0x0a, 0x20, 0xff]));
		expect(bad.stdout).toMatch(/^<stdin>:2:2: error: expected text in UTF-8, found the byte 0xFF/);
		expect(bad.status).toBe(2);
		const empty = await checkInput('');
		expect(empty.stdout).toMatch(/^<stdin>:1:1: error: expected an incident in JSON, found an empty file/);
		expect(empty.status).toBe(2);
	});
});

test('hostile text in a file and in its name comes out clean', async () => {
	using folder = temporaryFolder();
	const evil = '\u001B]0;evil\u0007\u001B[2J\u009B31m\u202E';
	const name = `a${evil}\nb.json`;
	folder.file(name, oneLine(`, "odd": "\u009B31m\u202Etext\u007F"`));
	folder.file('broken.json', `{"a": "${evil}\r\n`);
	const {stdout, stderr} = await check(folder, name, 'broken.json', `none${evil}`);
	expect(stdout).toMatch(/^a b\.json:1:\d+: warning: /);
	expect(stdout).toContain('"odd": "text"');
	expect(stdout).toMatch(/^none:1:1: error: /m);
	expect(stdout).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
	expect(stderr).toBe('');
});

test('a file called check is opened by its path, and after two dashes', async () => {
	using folder = temporaryFolder();
	folder.file('check', realText);
	for (const args of [['./check'], ['--', 'check']]) {
		const {status, stdout} = await sitboard(['--once', ...args], {cwd: folder.path});
		expect(stdout).toContain('Overnight missile and drone attack');
		expect(status).toBe(0);
	}
	expect((await check(folder, 'check')).stdout).toMatch(/^check: fine\n/);
});
