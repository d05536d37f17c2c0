import {expect, test} from 'vitest';
import {parseArguments} from '../../source/config/parse-arguments.ts';

const read = (args: readonly string[]) => parseArguments(args, import.meta);

const nothing = {
	command: 'board',
	file: undefined,
	once: false,
	theme: undefined,
	poll: 2,
	columns: undefined,
	color: true,
	kiosk: undefined,
	dwell: 12,
	resume: 60,
	lock: false,
	highlight: 15,
	bell: false,
	distance: undefined,
	dim: undefined,
	map: undefined,
	ascii: undefined,
	screenReader: false,
	escapeTimeout: 100,
};

test.each<[readonly string[], object]>([
	[[], {}],
	[['a.json'], {file: 'a.json'}],
	[['--kiosk', 'a.json'], {kiosk: true, file: 'a.json'}],
	[['--no-kiosk'], {kiosk: false}],
	[['--distance'], {distance: true}],
	[['--no-distance'], {distance: false}],
	[
		['--lock', '--bell', '--ascii', '--screen-reader'],
		{lock: true, bell: true, ascii: true, screenReader: true},
	],
	[['--no-lock', '--no-bell', '--no-ascii', '--no-screen-reader'], {ascii: false}],
	[['--dwell', '3'], {dwell: 3}],
	[['--dwell=3600'], {dwell: 3600}],
	[['--resume', '5'], {resume: 5}],
	[['--resume', '86400'], {resume: 86_400}],
	[['--highlight', '0'], {highlight: 0}],
	[['--highlight', '1440'], {highlight: 1440}],
	[['--poll', '0.1'], {poll: 0.1}],
	[['--escape-timeout', '500'], {escapeTimeout: 500}],
	[['--columns', '40'], {columns: 40}],
	[['--dim', '22:00-06:00'], {dim: {from: 1320, to: 360}}],
	[['--dim', '00:00-23:59'], {dim: {from: 0, to: 1439}}],
	[['--dim', '7:30 - 9:05'], {dim: {from: 450, to: 545}}],
	[['--map', 'a.geojson'], {map: 'a.geojson'}],
	[['--no-color', '--theme', 'light'], {color: false, theme: 'light'}],
	[
		['--once', '--ascii', '--screen-reader', '--theme', 'mono', '--columns', '80'],
		{once: true, ascii: true, screenReader: true, theme: 'mono', columns: 80},
	],
	[['./check'], {file: './check'}],
	[['./prefs'], {file: './prefs'}],
	[['./schema'], {file: './schema'}],
	[['--', 'schema'], {file: 'schema'}],
	[['--', 'prefs'], {file: 'prefs'}],
	[['--', 'check'], {file: 'check'}],
	[['--map', 'prefs', '--', 'prefs'], {map: 'prefs', file: 'prefs'}],
	[['--map', 'check', 'a.json'], {map: 'check', file: 'a.json'}],
	[['--', '--kiosk=yes'], {file: '--kiosk=yes'}],
])('the board: %j', async (args, expected) => {
	expect(await read(args)).toStrictEqual({...nothing, ...expected});
});

test.each<[readonly string[], object]>([
	[['check', 'a.json'], {command: 'check', files: ['a.json'], json: false, strict: false, ascii: undefined}],
	[
		['--ascii', 'check', '-', 'b.json'],
		{command: 'check', files: ['-', 'b.json'], json: false, strict: false, ascii: true},
	],
	[
		['check', '--no-color', '--json', 'prefs'],
		{command: 'check', files: ['prefs'], json: true, strict: false, ascii: undefined},
	],
	[
		['check', '--', '--strict'],
		{command: 'check', files: ['--strict'], json: false, strict: false, ascii: undefined},
	],
	[['schema'], {command: 'schema'}],
	[['prefs'], {command: 'prefs', reset: false}],
	[['prefs', '--reset'], {command: 'prefs', reset: true}],
	[['--no-color', 'prefs', '--no-reset'], {command: 'prefs', reset: false}],
])('a command: %j', async (args, expected) => {
	expect(await read(args)).toStrictEqual(expected);
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
	[['--screen-redaer'], 'unknown option --screen-redaer (did you mean --screen-reader?)'],
	[['--kisok'], 'unknown option --kisok (did you mean --kiosk?)'],
	[['--no-dim'], 'unknown option --no-dim'],
	[['--kiosk=yes'], '--kiosk takes no value'],
	[['--screen-reader=', 'a.json'], '--screen-reader takes no value'],
	[['--dwell', '2'], '--dwell takes seconds from 3 to 3600, not "2"'],
	[
		['--dim', '24:00-06:00'],
		'--dim takes two different times of day, such as 22:00-06:00, not "24:00-06:00"',
	],
	[['--dim', '1:00-2:00', '--dim', '3:00-4:00'], '--dim can only be set once'],
	[['--map'], '--map takes the name of a GeoJSON file, not ""'],
	[['--once', '--screen-reader', '--kiosk'], '--kiosk does not go with --once'],
	[['--once', '--no-distance'], '--no-distance does not go with --once'],
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
	[['--reset'], '--reset goes with prefs: sitboard prefs --reset'],
	[['check', '--screen-reader', 'a.json'], '--screen-reader does not go with check'],
	[['--no-kiosk', 'prefs'], '--no-kiosk does not go with prefs'],
	[['schema', 'a.json'], 'schema takes no FILE, not "a.json"; sitboard check FILE checks one'],
	[['--json', 'schema'], '--json does not go with schema'],
	[['prefs', 'reset'], 'prefs takes no FILE, not "reset"; sitboard prefs --reset forgets them'],
	[['a.json', 'check'], 'one FILE at a time, not 2: "a.json" "check"'],
	[['--theme', '\u001B]0;evil\u0007\nred'], '--theme is one of dark, light, contrast, mono, not "'],
])('what is wrong with %j', async (args, words) => {
	const options = await read(args);
	expect('error' in options ? options.error : options).toContain(words);
});

const unit = {
	dwell: 'seconds',
	resume: 'seconds',
	highlight: 'minutes',
	poll: 'seconds',
	'escape-timeout': 'milliseconds',
};
const limits = {
	dwell: [3, 3600],
	resume: [5, 86_400],
	highlight: [0, 1440],
	poll: [0.1, 3600],
	'escape-timeout': [10, 5000],
};

test.each(Object.keys(unit) as (keyof typeof unit)[])('--%s beyond its limits', async flag => {
	const [from = 0, to = 0] = limits[flag];
	for (const written of [`${from - 0.01}`, `${to + 1}`, 'abc', '', ' ', 'Infinity', 'NaN', '5 s']) {
		const error = `--${flag} takes ${unit[flag]} from ${from} to ${to}, not ${JSON.stringify(written)}`;
		expect(await read([`--${flag}=${written}`])).toEqual({error});
	}
});

test.each([
	'24:00-06:00',
	'22:00-24:00',
	'07:60-09:00',
	'22:00-22:00',
	'7:05-07:05',
	'22-06',
	'22:00',
	'22:00-',
	'-22:00',
	'22:00-06:00-08:00',
	'22:0-06:00',
	'a22:00-06:00',
	'',
])('--dim %j', async written => {
	expect(await read([`--dim=${written}`])).toEqual({
		error: `--dim takes two different times of day, such as 22:00-06:00, not "${written}"`,
	});
});

/** What each flag needs to be well written. */
const written = {
	map: ['a.geojson'],
	poll: ['2'],
	kiosk: [],
	dwell: ['12'],
	resume: ['60'],
	lock: [],
	highlight: ['15'],
	bell: [],
	distance: [],
	dim: ['22:00-06:00'],
	theme: ['dark'],
	color: [],
	ascii: [],
	'screen-reader': [],
	'escape-timeout': ['100'],
	once: [],
	columns: ['80'],
	json: [],
	strict: [],
	reset: [],
};

test.each([
	['check', ['check', 'a.json'], ['json', 'strict', 'ascii', 'color']],
	['prefs', ['prefs'], ['reset', 'color']],
	['schema', ['schema'], ['color']],
] as const)(
	'every flag either goes with %s or is refused',
	async (command, words, sensible: readonly string[]) => {
		for (const [flag, value] of Object.entries(written)) {
			const options = await read([...words, `--${flag}`, ...value]);
			if (sensible.includes(flag)) expect.soft(options, flag).not.toHaveProperty('error');
			else expect.soft(options).toEqual({error: `--${flag} does not go with ${command}`});
		}
	},
);

test('what belongs to a board that runs is refused with --once', async () => {
	const refused: string[] = [];
	for (const [flag, value] of Object.entries(written)) {
		const options = await read(['--once', ...(flag === 'once' ? [] : [`--${flag}`, ...value])]);
		if ('error' in options && options.error === `--${flag} does not go with --once`) refused.push(flag);
	}
	expect(refused).toEqual([
		'map',
		'kiosk',
		'dwell',
		'resume',
		'lock',
		'highlight',
		'bell',
		'distance',
		'dim',
		'escape-timeout',
	]);
});
