import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Overlay, State} from '../../../source/board/state.ts';
import {sourceName} from '../../../source/incident/display-names.ts';
import type {Incident} from '../../../source/incident/schema/incident-schema.ts';
import {announcements} from '../../../source/ui/screen-reader/announcements.ts';
import {
	boardSentences,
	keysSentence,
	overlaySentences,
} from '../../../source/ui/screen-reader/board-sentences.ts';
import {speechText, speechValue} from '../../../source/ui/screen-reader/speech-text.ts';
import {drawn} from '../../../source/ui/text/to-ascii.ts';
import {arbitraryEvent} from '../../helpers/arbitrary-event.ts';
import {arbitraryIncident} from '../../helpers/arbitrary-incident.ts';
import {boardOf, incidentFrom, morning, realIncident, realPath, snapshotOf} from '../../helpers/boards.ts';
import {type Step, step} from '../../helpers/step.ts';

const board = (incident?: Incident, now = morning) => boardOf({now}, incident);

function following(state: State, ...events: readonly Step[]): State {
	return events.reduce(step, state);
}

/** What is heard when the last of some events comes. */
function heard(state: State, ...events: readonly Step[]): readonly string[] {
	const before = following(state, ...events.slice(0, -1));
	return announcements(before, following(before, ...events.slice(-1)));
}

/** The real incident with some of its text replaced, read by a board that knew it as it is. */
function rewritten(...changes: readonly (readonly [from: string, to: string])[]): Incident {
	const text = changes.reduce(
		(file, [from, to]) => {
			expect(file).toContain(from);
			return file.replace(from, to);
		},
		readFileSync(realPath, 'utf8'),
	);
	return incidentFrom(text);
}

describe('spokenText', () => {
	test.each([
		['10 ▲ rose · verified', '10, rose, verified'],
		['2 → 3 → at least 4 ▁▅█', '2, then 3, now at least 4'],
		['≠ disputed by A: “no.”', 'disputed by A: quote: no. End of quote'],
		['“fight for a while,” he said', 'quote: fight for a while, end of quote he said'],
		['Fri 6 Jun 09:40 Kyiv, 5 h ago ◷ old', 'Friday 6 June 09:40 Kyiv, 5 h ago, old'],
		['Tue 2 Sept', 'Tuesday 2 September'],
		['◆ Ministry · Russia', 'Ministry, Russia'],
		['–  nobody has said anything: Lviv', 'nobody has said anything: Lviv'],
		['18,000–20,000', '18,000 to 20,000'],
		['≥4, ≤ 5, ~200, >470, <20', 'at least 4, up to 5, about 200, more than 470, fewer than 20'],
		['4+', '4 or more'],
		['Boeing 737-800 on 2025-06-06', 'Boeing 737-800 on 2025-06-06'],
		['→ Merge the two', 'Merge the two'],
		['a < b, x~y', 'a < b, x~y'],
	])('%s', (written, spoken) => {
		expect(speechText(written)).toBe(spoken);
	});

	test('a value is a range in words, whichever dash it has', () => {
		expect(['10-12', '10 – 12', '>=1,305', 'at least 4'].map(speechValue)).toEqual([
			'10 to 12',
			'10 to 12',
			'at least 1,305',
			'at least 4',
		]);
	});
});

describe('spokenBoard', () => {
	const said = boardSentences(board());

	test('says what it is, how fresh the data is, totals, regions, statements, in this order', () => {
		const starts = [
			'Developing: Overnight missile',
			'Data: fresh.',
			'File changed Friday 6 June 09:40 Kyiv.',
			'National totals, claims, none verified.',
			'Killed: at least 4, according to Local officials, Ukraine, as of Friday 6 June.',
			'Regions, worst first: 7.',
			'Kyiv: region 1 of 7, selected. Killed: 3, all emergency first responders, according to Officials',
			'Ternopil: region 3 of 7. Injured: 10, rose, including 5 emergency workers, according to Viacheslav Nehoda, governor,',
			'Khmelnytskyi: region 5 of 7. Nobody has said anything about killed or injured. What was hit: homes, vehicles.',
			'Officials say: 24 statements.',
			'Dmytro Lubinets, human rights chief, Ukraine, via Telegram: quote: Russia is acting like a terrorist',
		];
		const places = starts.map(start => said.findIndex(text => text.startsWith(start)));
		expect(places).not.toContain(-1);
		expect(places).toEqual(places.toSorted((a, b) => a - b));
	});

	test('a dispute, a denial, a revision and its reason, age and channel are heard with the number, which comes first', () => {
		const path = join(import.meta.dirname, '..', '..', 'fixtures', 'libya-flood-2023.json');
		const all = boardSentences(
			board(incidentFrom(readFileSync(path, 'utf8')), Date.parse('2023-09-29T12:00:00Z')),
		);
		expect(all).toContain('Data: old, newest figure Thursday 28 September.');
		expect(all).toContain(
			'Killed: 4,255, rose (new information), also 3,958, OCHA, and 1 more, before that 3,958, then 3,922, then 4,014, according to World Health Organization, as of Thursday 28 September, which is old. Derna and the areas around it.',
		);
		expect(all.join(' ')).toContain(
			'Killed, another claim: 11,300, differs, according to Libyan Red Crescent, via OCHA, as of Saturday 16 September, which is old. The AP had reported the same count on 14 September, from the Red Crescent’s secretary-general. Denied by Tawfik Shoukri: Says the Red Crescent did not announce these numbers.',
		);
		expect(all).toContain(
			'Killed according to OCHA: cannot be compared with 1 region, because the total has fallen since: Derna of 16 Sep.',
		);
		const disputed = rewritten([
			'"metric": "killed"',
			'"disputedBy": {"source": "moscow", "text": "nobody was hit"}, "metric": "killed"',
		]);
		expect(boardSentences(board(disputed)).join(' ')).toContain(
			`Disputed by ${sourceName(disputed, 'moscow')}: nobody was hit.`,
		);
	});

	test('items that are left out, and a file that is replaced out of sight, are said with the state of the data', () => {
		const error = {severity: 'error', line: 3, column: 7, path: 'a', found: 'b', expected: 'c'} as const;
		const item = {kind: 'total', path: ['totals', 0], words: 'killed, 4', names: {}} as const;
		const snapshot = {
			...snapshotOf({...realIncident, leftOut: [item]}),
			errors: [error],
			isReplaced: true,
		} as const;
		const said = boardSentences(following(board(), {type: 'snapshot-loaded', snapshot})).slice(2, 5);
		expect(said).toEqual([
			'File replaced since Friday 6 June 09:40 Kyiv. What is shown is the data of Friday 6 June 09:40 Kyiv.',
			'There may be newer data, which cannot be seen from here.',
			'1 item left out, the first error: line 3, column 7, a: expected c, found b.',
		]);
	});

	test('an exercise, and data that is old or from before, are heard first', () => {
		const exercise = rewritten(['"status": "developing"', '"status": "exercise"']);
		expect(boardSentences(board(exercise))[0]).toMatch(/^Exercise, this did not happen: /);
		const broken = {
			kind: 'broken',
			readAt: morning,
			issues: [{severity: 'error', line: 3, column: 7, path: 'a', found: 'b', expected: 'c'}],
		} as const;
		expect(
			boardSentences(following(board(), {type: 'snapshot-loaded', snapshot: broken})).slice(2, 4),
		).toEqual([
			'File broken since Friday 6 June 09:41 Kyiv. What is shown is the data of Friday 6 June 09:40 Kyiv.',
			'1 problem, the first: line 3, column 7, a: expected c, found b.',
		]);
	});

	test.each([
		'../../../data/ukraine-2025-06-06.json',
		'../../fixtures/libya-flood-2023.json',
		'../../fixtures/morocco-earthquake-2023.json',
		'../../fixtures/ahli-hospital-2023.json',
	])('no mark is left that a reader would spell out, and no age: %s', path => {
		const state = board(incidentFrom(readFileSync(join(import.meta.dirname, path), 'utf8')));
		const overlays: readonly Overlay[] = ['region', 'alarms', 'changes', 'events', 'problems', 'help'];
		const claims = state.data?.incident.totals.map(({metric}) => ({region: undefined, metric})) ?? [];
		const spoken = [
			...boardSentences(state),
			...overlays.flatMap(overlay => overlaySentences(state, overlay)),
			...claims.flatMap(claim => overlaySentences({...state, claim}, 'claim')),
			...[...(state.data?.incident.sources.keys() ?? [])].flatMap(speaker =>
				overlaySentences({...state, speaker}, 'speaker'),
			),
		].join('\n');
		const quiet = new Set([...'–—‘’…×']);
		expect([...new Set(spoken)].filter(character => drawn.has(character) && !quiet.has(character))).toEqual(
			[],
		);
		expect(boardSentences(state).filter(text => / ago\b/.test(text))).toEqual([]);
	});

	test('every number is heard with its hedge, and who says it', () => {
		fc.assert(
			fc.property(arbitraryIncident, incident => {
				const all = boardSentences(board(incident)).join('\n');
				for (const {value, source} of [
					incident.totals,
					...incident.regions.map(({figures}) => figures),
				].flat()) {
					expect(all).toContain(`: ${speechValue(value.words)}`);
					expect(all).toContain(`according to ${speechText(sourceName(incident, source))}`);
				}
			}),
			{numRuns: 40},
		);
	});
});

describe('spokenNews', () => {
	test.each([0, 2])('says nothing while only the clock or the feed goes on, %i panels on', panels => {
		let state = following(board(), {type: 'focus-moved', by: panels});
		for (let minute = 1; minute <= 120; minute += 1) {
			const next = following(state, {type: 'ticked', now: morning + minute * 60_000});
			expect(announcements(state, next)).toEqual([]);
			state = next;
		}
		expect(state.feed.index).toBeGreaterThan(0);
	});

	test('says nothing while the board rotates', () => {
		let state = following(board(), {type: 'rotation-toggled'});
		const start = state.selected;
		const seen = new Set([start]);
		for (let second = 1; second <= 300; second += 1) {
			const next = following(state, {type: 'ticked', now: morning + second * 1000});
			expect(announcements(state, next)).toEqual([]);
			state = next;
			seen.add(state.selected);
		}
		expect(seen.size).toBeGreaterThan(1);
	});

	test('the whole board, once there is one', () => {
		const empty: State = {...board(), data: undefined};
		const state = following(empty, {type: 'snapshot-loaded', snapshot: snapshotOf(realIncident)});
		expect(announcements(empty, state)).toEqual([...boardSentences(state), keysSentence(state)]);
		expect(boardSentences(empty)[0]).toBe('Reading /newsroom/incident.json.');
		expect(heard(empty, {type: 'snapshot-loaded', snapshot: {kind: 'missing', readAt: morning}})).toEqual([
			'There is no file /newsroom/incident.json yet. The board shows the incident as soon as the file is there.',
		]);
	});

	test.each<[string, readonly Step[], readonly (string | RegExp)[]]>([
		[
			'the region that is selected alone',
			[{type: 'moved', by: 1}],
			[/^North-western city, not named: region 2 of 7, selected\. Killed: 1, /],
		],
		[
			'the panel, and what is selected in it',
			[{type: 'focus-moved', by: -1}],
			['National totals.', /^Killed: at least 4, /],
		],
		[
			'the next total',
			[
				{type: 'focus-moved', by: -1},
				{type: 'moved', by: 1},
			],
			[/^Injured: dozens, /],
		],
		['a figure of a region', [{type: 'focus-moved', by: 1}], ['Figures of Kyiv.', /^Killed: 3, all/]],
		[
			'a statement',
			[
				{type: 'focus-moved', by: 2},
				{type: 'moved', by: 1},
			],
			[/^2 of 24: Officials, Ukraine, paraphrase: Among the dead/],
		],
		[
			'that one is back',
			[{type: 'overlay-opened', overlay: 'events'}, {type: 'back'}],
			['Back on the board.', 'Regions, worst first.', /^Kyiv: region 1 of 7/],
		],
		[
			'that a filter is typed',
			[{type: 'filter-opened'}],
			['Type to filter. Enter keeps the filter, Escape clears it.', 'No filter, 7 regions, 24 statements.'],
		],
		[
			'what a filter finds',
			[{type: 'filter-opened'}, {type: 'filter-typed', text: 'khm'}],
			['Filter: khm, 1 region, 1 statement.'],
		],
		[
			'what the filter left',
			[{type: 'filter-opened'}, {type: 'filter-typed', text: 'khm'}, {type: 'filter-applied'}],
			['Filter: khm, 1 region, 1 statement.', /^Khmelnytskyi: region 1 of 1/],
		],
		['an order', [{type: 'sort-cycled'}], ['Regions by name.']],
		['a passing word', [{type: 'notice-shown', text: 'Read again'}], ['Read again.']],
		['that the feed stands', [{type: 'feed-toggled'}], ['The feed is stopped.']],
		['a key that changes nothing', [{type: 'moved', by: -1}], []],
		[
			'scrolling in an overlay that was spoken whole',
			[
				{type: 'overlay-opened', overlay: 'help'},
				{type: 'moved', by: 1},
			],
			[],
		],
	])('%s', (_, events, expected) => {
		const said = heard(board(), ...events);
		expect(said).toEqual(
			expected.map(text => (typeof text === 'string' ? text : expect.stringMatching(text))),
		);
	});

	test('an overlay, from its title to its last line', () => {
		const said = heard(board(), {type: 'focus-moved', by: -1}, {type: 'entered'});
		expect(said.slice(0, 2)).toEqual(['Killed, national total.', 'leads at least 4']);
		expect(said).toContain('nobody has said anything: Ternopil, Poltava, Khmelnytskyi, Lviv, Chernihiv');
		expect(said.at(-1)).toMatch(/^At least four people have been killed/);
	});

	test('what changed in the file, and from what to what; then what is selected now', () => {
		const changed = rewritten(['"value": "at least 4"', '"value": "at least 5"']);
		const said = heard(board(), {
			type: 'snapshot-loaded',
			snapshot: {...snapshotOf(changed), changedAt: morning} as never,
		});
		expect(said[0]).toBe('File changed Friday 6 June 09:41 Kyiv.');
		expect(said.slice(1)).toEqual(
			expect.arrayContaining([
				expect.stringMatching(/^Changed: National total: killed at least 4, now at least 5/),
			]),
		);
		expect(said.filter(text => text.startsWith('Kyiv:'))).toEqual([]);
	});

	test('that the file broke, and that it was mended', () => {
		const missing: Step = {type: 'snapshot-loaded', snapshot: {kind: 'missing', readAt: morning}};
		expect(heard(board(), missing)).toEqual([expect.stringMatching(/^File missing since /)]);
		expect(heard(board(), missing, {type: 'snapshot-loaded', snapshot: snapshotOf(realIncident)})).toEqual([
			'Data: fresh.',
			'File changed Friday 6 June 09:40 Kyiv.',
		]);
	});

	test('an alarm by its number', () => {
		const both = rewritten(
			['"value": "at least 4"', '"value": 1'],
			['"value": "at least 6"', '"value": 6, "was": [9]'],
		);
		const state = following(board(both), {type: 'overlay-opened', overlay: 'alarms'});
		expect(heard(state, {type: 'moved', by: 1})).toEqual([
			expect.stringMatching(/^2 of \d+: National total: /),
		]);
		expect(boardSentences(state).filter(text => text.startsWith('Looks wrong: '))).toHaveLength(
			state.data?.alarms.length ?? 0,
		);
	});

	test('whatever happens, every sentence says something, and the same state nothing', () => {
		fc.assert(
			fc.property(arbitraryIncident, fc.array(arbitraryEvent, {maxLength: 12}), (incident, events) => {
				let state = board(incident);
				for (const event of events) {
					const next = step(state, event);
					for (const text of announcements(state, next)) expect(text.trim()).not.toBe('');
					expect(announcements(next, next)).toEqual([]);
					state = next;
				}
			}),
			{numRuns: 40},
		);
	});
});
