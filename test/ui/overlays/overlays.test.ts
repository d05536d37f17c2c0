import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {noHighlights} from '../../../source/board/highlights.ts';
import {alarmsText} from '../../../source/ui/overlays/alarms-lines.ts';
import {claimText} from '../../../source/ui/overlays/claim-lines.ts';
import {speakerText} from '../../../source/ui/overlays/speaker-lines.ts';
import {plainText} from '../../../source/ui/text/line.ts';
import {boardOf, incidentFrom, morning, realIncident} from '../../helpers/boards.ts';

const fixture = (name: string) =>
	incidentFrom(readFileSync(join(import.meta.dirname, '..', '..', 'fixtures', `${name}.json`), 'utf8'));

describe('the overlay of a claim', () => {
	const claimOf = (region: string | undefined, metric: string, incident = realIncident) =>
		claimText({incident, about: {region, metric}, now: morning, highlights: noHighlights, columns: 100});
	const overlay = (...given: Parameters<typeof claimOf>) => plainText(claimOf(...given).lines);

	test('says in whose words, by whom, of when, and whether anybody verified it', () => {
		expect(claimOf('UA-61', 'injured').title).toBe('Injured, Ternopil');
		expect(overlay('UA-61', 'injured')).toContain(
			[
				'leads   10 ▲ rose, including 5 emergency workers',
				'        In the western city of Ternopil, early on Friday',
				'        ◆ Viacheslav Nehoda, governor, Ternopil region · Ukraine',
				'        as of Fri 6 Jun in Kyiv · not verified',
			].join('\n'),
		);
	});

	test('says how a total stands to the regions, which carry what, and which are silent', () => {
		const text = overlay(undefined, 'killed');
		expect(text).toContain(
			'agrees: board’s sum of 2 regions is 4 by Officials, against “at least 4” by Local officials',
		);
		expect(text).toMatch(/3 {2}Kyiv/);
		expect(text).toContain('nobody has said anything: Ternopil, Poltava, Khmelnytskyi, Lviv, Chernihiv');
	});

	test('says that what cannot be compared cannot, and why', () => {
		expect(overlay(undefined, 'missiles-destroyed')).toContain('cannot be compared');
	});

	test('sets the parts against their whole', () => {
		const text = overlay(undefined, 'drones-destroyed');
		expect(text).toContain('407  Drones launched');
		expect(text).toContain('about 200  Drones destroyed, about 49% by the board’s arithmetic');
	});

	test('has every claim about the place, with who denies what', () => {
		const text = overlay('LY-DR', 'killed', fixture('libya-flood-2023'));
		expect(text).toContain('leads   3,840');
		expect(text).toContain('also    11,300');
		expect(text).toContain('⊘ denied by Tawfik Shoukri');
	});

	test('says what was taken back, what may come, in whose words, and what this desk thinks of it', () => {
		const incident = incidentFrom(
			JSON.stringify({
				incident: {id: 't', title: 'T', timeZone: 'UTC', start: '2025-06-05'},
				sources: {a: {name: 'Ministry'}, b: {name: 'Institute'}},
				totals: [
					{metric: 'killed', value: 12, source: 'a', withdrawn: {at: '2025-06-05', reason: 'counted twice'}},
					{
						metric: 'killed',
						value: 10,
						source: 'a',
						said: 'We have ten dead',
						doubt: 'Two hospitals are missing',
					},
					{
						metric: 'killed',
						value: 'up to 500',
						source: 'b',
						kind: 'projection',
						quote: 'q',
						response: {source: 'a', text: 'No comment'},
					},
				],
				quotes: [{id: 'q', source: 'b', mode: 'paraphrase', text: 'It could be hundreds'}],
			}),
		);
		const lines = overlay(undefined, 'killed', incident)
			.split('\n')
			.map(line => line.trimEnd());
		expect(lines.slice(0, 15)).toEqual([
			'leads   10',
			'        Ministry',
			'        of when is not told · not verified',
			'        “We have ten dead”',
			'        doubted by this desk: Two hospitals are missing',
			'',
			'also    12 · withdrawn',
			'        Ministry',
			'        of when is not told · not verified',
			'        withdrawn by Ministry · Thu 5 Jun · counted twice',
			'',
			'also    up to 500 · a projection, no count',
			'        Institute',
			'        of when is not told · not verified',
			'        It could be hundreds',
		]);
		expect(lines[15]).toBe('        neither confirmed nor denied by Ministry: No comment');
	});

	test('has what its source says, newest first, as the feed does', () => {
		const quote = (id: string, at: string) => ({
			id,
			source: 'a',
			mode: 'paraphrase',
			text: `Statement ${id}`,
			at,
		});
		const incident = incidentFrom(
			JSON.stringify({
				incident: {id: 't', title: 'T', timeZone: 'UTC', start: '2025-06-05'},
				sources: {a: {name: 'Ministry'}},
				totals: [{metric: 'killed', value: 12, source: 'a'}],
				quotes: [quote('one', '2025-06-05T08:00:00Z'), quote('two', '2025-06-05T09:00:00Z')],
			}),
		);
		expect(overlay(undefined, 'killed', incident)).toMatch(/Statement two[\s\S]*Statement one/);
	});

	test('has every earlier value with its source, time and reason', () => {
		const text = overlay(undefined, 'killed', fixture('libya-flood-2023'));
		expect(text).toContain('was 11,300');
		expect(text).toContain('(new information)');
	});

	test('of a claim that the file has no more says so', () => {
		expect(overlay('UA-61', 'missing')).toBe('Nobody claims this any more');
	});
});

test('a speaker’s overlay has all figures and all statements', () => {
	const textOf = (source: string) =>
		plainText(speakerText({incident: realIncident, source, now: morning, columns: 100}).lines);
	const text = textOf('nehoda');
	expect(text).toContain('Ternopil');
	expect(text).toContain('10 ▲ rose');
	expect(text).toContain('five emergency workers');
	expect(textOf('sybiha')).toContain('Gives no figures');
});

test('alarms are listed, the selected one marked', () => {
	const alarm = {
		kind: 'future',
		text: 'Kyiv: killed is dated tomorrow',
		target: {kind: 'quote', id: 'q', path: []},
	} as const;
	expect(plainText(alarmsText({alarms: [alarm, alarm], selected: 1, columns: 60}).lines)).toBe(
		'  ⚠ Kyiv: killed is dated tomorrow\n▸ ⚠ Kyiv: killed is dated tomorrow',
	);
	expect(plainText(alarmsText({alarms: [], selected: 0, columns: 60}).lines)).toBe('Nothing looks wrong');
});

test('nobody said anything, nobody knows, and none are three different things', () => {
	const figure = (value: unknown) => [{metric: 'killed', value, source: 'mayor'}];
	const incident = incidentFrom(
		JSON.stringify({
			incident: {id: 'a', title: 'A', timeZone: 'UTC', start: '2025-06-06'},
			sources: {mayor: {name: 'The mayor'}},
			regions: [
				{id: 'a', name: 'A', figures: figure(0)},
				{id: 'b', name: 'B', figures: figure(null)},
				{id: 'c', name: 'C'},
			],
		}),
	);
	const {data} = boardOf({}, incident);
	expect(data?.regions.map(({figures}) => figures[0]?.value.words)).toEqual(['0', 'not known', undefined]);
});
