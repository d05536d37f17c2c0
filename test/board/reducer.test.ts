import {describe, expect, test} from 'vitest';
import {feedQuotes} from '../../source/board/selectors.ts';
import type {State} from '../../source/board/state.ts';
import {createStore} from '../../source/board/store.ts';
import type {Incident} from '../../source/incident/schema/incident-schema.ts';
import {measured} from '../../source/ui/press-key.ts';
import {boardOf, incidentFrom, morning, realIncident, snapshotOf} from '../helpers/boards.ts';
import {frameOf} from '../helpers/frame.tsx';
import {play, type Step} from '../helpers/step.ts';

const seconds = (count: number): Step => ({type: 'ticked', now: morning + count * 1000});
const down: Step = {type: 'moved', by: 1};
const up: Step = {type: 'moved', by: -1};
const typed = (text: string): Step => ({type: 'filter-typed', text});
const read = (incident: Incident): Step => ({type: 'snapshot-loaded', snapshot: snapshotOf(incident)});
const without = (id: string): Incident => ({
	...realIncident,
	regions: realIncident.regions.filter(region => region.id !== id),
	quotes: realIncident.quotes.filter(quote => !quote.regions.includes(id)),
});

describe('the selection', () => {
	test('starts at the worst region', () => {
		expect(boardOf().selected).toBe('UA-30');
	});

	test('is remembered from the run before, if the region is still there', () => {
		expect(boardOf({selected: 'UA-53'}).selected).toBe('UA-53');
		expect(boardOf({selected: 'gone'}).selected).toBe('UA-30');
	});

	test.each<[string, readonly Step[], string]>([
		['down', [down], 'north-western-city'],
		['up at the top stays', [up], 'UA-30'],
		['to the end', [{type: 'jumped', to: 'last'}], 'UA-46'],
		['past the end stays', [{type: 'jumped', to: 'last'}, down], 'UA-46'],
		[
			'and back to the top',
			[
				{type: 'jumped', to: 'last'},
				{type: 'jumped', to: 'first'},
			],
			'UA-30',
		],
		['a page on', [{type: 'paged', by: 1}], 'UA-46'],
		['in the region sheet too', [{type: 'overlay-opened', overlay: 'region'}, down, down], 'UA-61'],
		['while a filter is typed', [{type: 'filter-opened'}, down], 'north-western-city'],
	])('%s', (_, events, region) => {
		expect(play(boardOf(), ...events).selected).toBe(region);
	});

	test('stays in the other panels', () => {
		expect(play(boardOf(), {type: 'focus-moved', by: 1}, down, down).selected).toBe('UA-30');
	});
});

describe('a reload', () => {
	test('keeps selection, focus, sheet, scroll and feed', () => {
		const before = play(
			boardOf({size: {columns: 80, rows: 24}}),
			down,
			{type: 'focus-moved', by: 2},
			down,
			down,
			{
				type: 'focus-moved',
				by: -1,
			},
			down,
		);
		expect(before.scroll).toBe(1);
		const after = play(before, read({...realIncident}));
		expect({...after, data: undefined}).toEqual({...before, data: undefined});
		expect(after.feed.index).toBe(2);
	});

	test('of a file without the selected region hands over to the one that stands in its place', () => {
		const before = play(boardOf(), down, down);
		expect(before.selected).toBe('UA-61');
		expect(play(before, read(without('UA-61'))).selected).toBe('UA-53');
	});

	test('without the last region hands over to the one before', () => {
		const before = play(boardOf(), {type: 'jumped', to: 'last'});
		expect(play(before, read(without('UA-46'))).selected).toBe('UA-74');
	});

	test('without any region selects nothing, and with them again something', () => {
		const empty = play(boardOf(), read({...realIncident, regions: []}));
		expect(empty.selected).toBeUndefined();
		expect(play(empty, read(realIncident)).selected).toBe('UA-30');
	});

	test('with a new statement before it keeps the same one at the top of the feed', () => {
		const before = play(boardOf(), {type: 'focus-moved', by: 2}, down, down, down);
		const top = before.data?.quotes[before.feed.index]?.id;
		const first = realIncident.quotes[0];
		if (first === undefined) throw new Error('the incident has quotes');
		const quotes = [{...first, id: 'new'}, ...realIncident.quotes];
		const after = play(before, read({...realIncident, quotes}));
		expect(after.data?.quotes[after.feed.index]?.id).toBe(top);
	});

	test('of a broken or missing file keeps the last good data', () => {
		const before = boardOf();
		const missing = play(before, {type: 'snapshot-loaded', snapshot: {kind: 'missing', readAt: morning}});
		const broken = play(missing, {
			type: 'snapshot-loaded',
			snapshot: {kind: 'broken', issues: [], readAt: morning + 5},
		});
		expect(missing.data).toBe(before.data);
		expect(broken.data).toBe(before.data);
		expect(broken.trouble).toEqual({kind: 'broken', issues: [], since: morning});
		expect(play(broken, read(realIncident)).trouble).toBeUndefined();
	});
});

describe('a filter', () => {
	const filtered = (text: string) => play(boardOf(), {type: 'filter-opened'}, typed(text));

	test.each([
		['kyiv', ['UA-30']],
		['KYIV', ['UA-30']],
		['UA-6', ['UA-61', 'UA-68']],
		['electricity', ['UA-61']],
		['café', ['UA-53']],
		['nowhere', []],
	])('"%s" lets through %j', (text, ids) => {
		expect(filtered(text).data?.regions.map(({id}) => id)).toEqual(ids);
	});

	test('lets through what a speaker said, and what was said about a region', () => {
		expect(filtered('lubinets').data?.quotes.map(({id}) => id)).toEqual([
			'lubinets-1',
			'lubinets-2',
			'lubinets-3',
		]);
		expect(filtered('poltava').data?.quotes.map(({id}) => id)).toEqual(['kohut-1']);
	});

	test('moves the selection to what it lets through, and leaves it there', () => {
		const state = filtered('poltava');
		expect(state.selected).toBe('UA-53');
		expect(play(state, {type: 'filter-cleared'}).selected).toBe('UA-53');
	});

	test('is erased letter by letter, kept, and cleared by leaving', () => {
		const state = play(filtered('lvivx'), {type: 'filter-erased'}, {type: 'filter-applied'});
		expect([state.filter, state.isTyping, state.selected]).toEqual(['lviv', false, 'UA-46']);
		expect(play(state, {type: 'back'}).filter).toBe('');
	});

	test('stays over a reload', () => {
		expect(play(filtered('lviv'), read({...realIncident})).data?.regions).toHaveLength(1);
	});

	test('keeps out control characters and megabytes', () => {
		expect(filtered('a\u001B[31mb\u0007\n').filter).toBe('ab');
		expect(filtered('x'.repeat(2 ** 20)).filter).toHaveLength(80);
	});
});

describe('the feed', () => {
	const feedAt = (state: State, count: number) =>
		play(state, ...Array.from({length: count}, (_, i) => seconds(i + 1)));

	test('turns by itself once a statement had time to be read, and not before', () => {
		expect(feedAt(boardOf(), 3).feed.index).toBe(0);
		// 19 words at 200 a minute are 5.7 s.
		expect(feedAt(boardOf(), 12).feed.index).toBeGreaterThan(0);
	});

	test('goes through every statement and begins again', () => {
		let state = boardOf({size: {columns: 80, rows: 24}});
		const seen = new Set<string>();
		let rounds = 0;
		for (let second = 1; second < 1200 && rounds === 0; second += 1) {
			const before = state.feed.index;
			state = play(state, seconds(second));
			seen.add(state.data?.quotes[state.feed.index]?.id ?? '');
			if (state.feed.index < before) rounds += 1;
		}
		expect(rounds).toBe(1);
		// The last statements stand together below the one at the top.
		expect(seen.size).toBeGreaterThan(realIncident.quotes.length - 4);
	});

	test('shows a long statement in pages, forwards and back', () => {
		const size = {columns: 50, rows: 14};
		const index = realIncident.quotes.findIndex(({id}) => id === 'stratford-2');
		let state = play(
			boardOf({size}),
			{type: 'focus-moved', by: 2},
			...Array.from({length: index}, () => down),
		);
		while (state.data?.quotes[state.feed.index]?.id !== 'stratford-2') state = play(state, down);
		const onward = play(state, down);
		expect([onward.feed.index, onward.feed.page]).toEqual([state.feed.index, 1]);
		expect(play(onward, up).feed.page).toBe(0);
	});

	test('stands still when stopped, and goes on when started', () => {
		const stopped = play(boardOf(), {type: 'feed-toggled'});
		expect(feedAt(stopped, 60).feed.index).toBe(0);
		expect(feedAt(play(stopped, {type: 'feed-toggled'}), 12).feed.index).toBeGreaterThan(0);
	});

	test('waits for who scrolls it, and goes on by itself later', () => {
		const scrolled = play(boardOf(), {type: 'focus-moved', by: 2}, down);
		expect(feedAt(scrolled, 29).feed.index).toBe(1);
		expect(feedAt(scrolled, 29).feed.heldUntil).toBeGreaterThan(0);
		expect(feedAt(scrolled, 45).feed.index).toBeGreaterThan(1);
		expect(feedAt(scrolled, 45).feed.heldUntil).toBe(0);
	});

	test('does not stand still for hours when the clock is set back', () => {
		const set = play(boardOf(), {type: 'ticked', now: morning - 3_600_000});
		expect(set.feed.index).toBe(0);
		expect(play(set, {type: 'ticked', now: morning - 3_585_000}).feed.index).toBe(1);
	});

	test('holds no longer than it should when the clock is set back', () => {
		const held = play(boardOf(), {type: 'focus-moved', by: 2}, down, {
			type: 'ticked',
			now: morning - 3_600_000,
		});
		expect(play(held, {type: 'ticked', now: morning - 3_575_000}).feed.index).toBe(1);
		expect(play(held, {type: 'ticked', now: morning - 3_565_000}).feed.index).toBe(2);
	});
});

describe('sheets and panels', () => {
	test('a sheet opens over the board and closes again', () => {
		const open = play(boardOf(), {type: 'overlay-opened', overlay: 'help'});
		expect(open.overlay).toBe('help');
		expect(play(open, {type: 'back'}).overlay).toBeUndefined();
	});

	test('the keyboard goes round the panels both ways', () => {
		const focus = (...steps: number[]) =>
			play(boardOf(), ...steps.map((by): Step => ({type: 'focus-moved', by}))).focus;
		expect([focus(1), focus(1, 1), focus(1, 1, 1), focus(-1)]).toEqual([
			'region',
			'feed',
			'totals',
			'totals',
		]);
	});

	test('scrolling stops at both ends, and a larger screen takes it back', () => {
		const small = boardOf({size: {columns: 80, rows: 24}});
		const end = play(small, {type: 'overlay-opened', overlay: 'help'}, {type: 'jumped', to: 'last'}, down);
		expect(end.scroll).toBeGreaterThan(0);
		expect(play(end, up).scroll).toBe(end.scroll - 1);
		const larger = play(end, {type: 'resized', size: {columns: 120, rows: 60}});
		expect(frameOf(larger)).not.toMatch(/ lines \d+–\d+ of /);
		expect(play(larger, up).scroll).toBe(0);
		expect(play(small, {type: 'overlay-opened', overlay: 'help'}, up).scroll).toBe(0);
	});

	test('sort orders and themes go round, and say which', () => {
		const named = play(boardOf(), {type: 'sort-cycled'});
		expect(named.data?.regions.map(({name}) => name).slice(0, 3)).toEqual([
			'Chernihiv',
			'Khmelnytskyi',
			'Kyiv',
		]);
		expect(named.notice?.text).toBe('Regions by name');
		const inFile = play(named, {type: 'sort-cycled'});
		expect(inFile.data?.regions).toEqual(realIncident.regions);
		expect(play(inFile, {type: 'sort-cycled'}).sort).toBe('worst');
		expect(play(boardOf(), {type: 'theme-cycled'}).theme).toBe('dark');
	});

	test('a terminal without colour keeps its theme, and says why', () => {
		const sgrBetween = play(boardOf({isColorless: true}), {type: 'theme-cycled'});
		expect([sgrBetween.theme, sgrBetween.notice?.text]).toEqual(['mono', 'This terminal shows no colour']);
	});

	test('a notice goes by itself', () => {
		const withNotice = play(boardOf(), {type: 'notice-shown', text: 'Read again'});
		expect(play(withNotice, seconds(4)).notice?.text).toBe('Read again');
		expect(play(withNotice, seconds(6)).notice).toBeUndefined();
	});
});

test('the store tells of changes, and only of changes', () => {
	const store = createStore(boardOf());
	let changes = 0;
	const stop = store.subscribe(() => {
		changes += 1;
	});
	store.dispatch(measured(boardOf(), up));
	expect(changes).toBe(0);
	store.dispatch(measured(boardOf(), down));
	expect(changes).toBe(1);
	stop();
	store.dispatch(measured(boardOf(), down));
	expect(changes).toBe(1);
});

describe('claims one key away', () => {
	const enter: Step = {type: 'entered'};
	const totals: Step = {type: 'focus-moved', by: -1};

	test('Enter on a total opens its claims', () => {
		const open = play(boardOf(), totals, down, enter);
		expect([open.overlay, open.claim]).toEqual(['claim', {region: undefined, metric: 'injured'}]);
		expect(play(open, {type: 'back'}).overlay).toBeUndefined();
	});

	test('the selection in the totals stops at both ends', () => {
		const metrics = new Set(realIncident.totals.map(({metric}) => metric));
		const last = play(boardOf(), totals, ...Array.from({length: 20}, () => down));
		expect(last.figure).toBe(metrics.size - 1);
		expect(play(last, ...Array.from({length: 20}, () => up)).figure).toBe(0);
	});

	test('Enter on a region’s figure opens its claims, on a region without figures the region', () => {
		const inRegion: Step = {type: 'focus-moved', by: 1};
		expect(play(boardOf(), inRegion, enter).claim).toEqual({region: 'UA-30', metric: 'killed'});
		expect(play(boardOf({selected: 'UA-68'}), inRegion, enter).overlay).toBe('region');
		expect(play(boardOf(), enter).overlay).toBe('region');
	});

	test('Enter on a statement opens its speaker', () => {
		const open = play(boardOf(), {type: 'focus-moved', by: 2}, down, down, enter);
		expect([open.overlay, open.speaker]).toEqual(['speaker', 'tkachenko']);
	});

	test('a region’s panel goes from figure to figure, then from line to line, and back', () => {
		const figures = (realIncident.regions[0]?.figures ?? []).flatMap(figure => [
			figure,
			{...figure, metric: 'injured'},
		]);
		const first = realIncident.regions[0];
		if (first === undefined) throw new Error('the incident has regions');
		const incident = {...realIncident, regions: [{...first, figures}]};
		const start = play(boardOf({size: {columns: 80, rows: 24}}, incident), {type: 'focus-moved', by: 1});
		const second = play(start, down);
		expect([second.figure, second.scroll]).toEqual([1, 0]);
		const scrolled = play(second, down, down, down, down, down);
		expect(scrolled.figure).toBe(1);
		expect(scrolled.scroll).toBeGreaterThan(0);
		const back = play(scrolled, ...Array.from({length: 12}, () => up));
		expect([back.figure, back.scroll]).toEqual([0, 0]);
	});

	test('the feed tells only of the selected region when asked to', () => {
		const narrow = play(boardOf({selected: 'UA-61'}), {type: 'feed-scope-toggled'});
		expect(feedQuotes(narrow).map(({id}) => id)).toEqual(['nehoda-1']);
		expect(feedQuotes(play(narrow, down)).map(({id}) => id)).toEqual(['kohut-1']);
		expect(feedQuotes(play(narrow, {type: 'feed-scope-toggled'}))).toHaveLength(realIncident.quotes.length);
	});
});

describe('alarms', () => {
	const broken = incidentFrom(
		JSON.stringify({
			incident: {id: 'any', title: 'Any', timeZone: 'Europe/Kyiv', start: '2025-06-06'},
			sources: {mayor: {name: 'The mayor'}},
			totals: [{metric: 'killed', value: 3, source: 'mayor'}],
			regions: [
				{id: 'r', name: 'R', figures: [{metric: 'killed', value: 9, source: 'mayor', asOf: '2025-06-05'}]},
			],
			quotes: ['a', 'b'].map(id => ({id, source: 'mayor', mode: 'direct', text: 'Stay safe'})),
		}),
	);
	const opened = play(boardOf({}, broken), {type: 'overlay-opened', overlay: 'alarms'});

	test('are raised when the file is read', () => {
		expect(opened.data?.alarms.map(({kind}) => kind)).toEqual(['exceeds', 'before', 'double-quote']);
		expect(boardOf().data?.alarms).toEqual([]);
	});

	test('lead to the figure', () => {
		const at = play(opened, down, {type: 'entered'});
		expect([at.overlay, at.claim, at.selected]).toEqual(['claim', {region: 'r', metric: 'killed'}, 'r']);
	});

	test('lead to the statement', () => {
		const at = play(opened, down, down, {type: 'entered'});
		expect([at.overlay, at.focus, at.feed.index]).toEqual([undefined, 'feed', 1]);
	});

	test('a date counts as to come only when it has not begun in the zone of the incident', () => {
		const dated = (asOf: string) =>
			boardOf(
				{},
				{...broken, quotes: [], regions: [], totals: broken.totals.map(figure => ({...figure, asOf}))},
			).data?.alarms.map(({kind}) => kind);
		expect(dated('2025-06-06')).toEqual([]);
		expect(dated('2025-06-07')).toEqual(['future']);
		expect(dated('2025-06-06T09:45:00+03:00')).toEqual([]);
		expect(dated('2025-06-06T10:45:00+03:00')).toEqual(['future']);
	});

	test('of the future go when its time has come', () => {
		const totals = broken.totals.map(figure => ({...figure, asOf: '2025-06-06T10:45:00+03:00'}));
		const state = boardOf({}, {...broken, quotes: [], regions: [], totals});
		expect(play(state, seconds(60)).data?.alarms).toHaveLength(1);
		expect(play(state, seconds(3600)).data?.alarms).toEqual([]);
	});
});

test('a toll that falls before the board’s eyes looks wrong, and is news, until it is explained', () => {
	const incidentOf = (claim: string) =>
		incidentFrom(
			`{"incident": {"id": "x", "title": "T", "timeZone": "UTC", "start": "2025-06-06"},
			"sources": {"a": {"name": "Agency"}},
			"totals": [{"metric": "killed", "source": "a", ${claim}}]}`,
		);
	const start = boardOf({}, incidentOf('"value": 120'));
	const fallen = play(start, read(incidentOf('"value": 12')));
	const text = 'National total: killed fell from 120 to 12 with no reason given';
	expect(fallen.data?.alarms.map(alarm => alarm.text)).toEqual([text]);
	expect(fallen.log.entries.map(({change}) => change.text)).toEqual([
		'National total: killed 120 → 12',
		`Looks wrong: ${text}`,
	]);
	const later = play(fallen, seconds(600), read(incidentOf('"value": 12, "note": "x"')));
	expect(later.data?.alarms).toHaveLength(1);
	expect(later.log.count).toBe(3);
	expect(play(later, read(incidentOf('"value": 12, "reason": "error"'))).data?.alarms).toEqual([]);
});
