import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {diffIncidents} from '../../source/incident/diff/diff-incidents.ts';
import {newlyLeftOut, withHeldItems} from '../../source/incident/diff/held-items.ts';
import {valueAt} from '../../source/incident/issues/path-issue.ts';
import {leftOutCount, pathInFile} from '../../source/incident/left-out.ts';
import {type Parsed, parseIncident} from '../../source/incident/parse-incident.ts';
import {knownMetrics} from '../../source/incident/schema/metrics.ts';
import {fileOf} from './marked.ts';

const claim = (metric: string, value: string, source = 'kohut') =>
	`{"metric": "${metric}", "value": ${value}, "source": "${source}"}`;
const quote = (id: string, rest = '"regions": []') =>
	`{"id": "${id}", "source": "kohut", "mode": "direct", "text": "Words of ${id}", ${rest}}`;

function incidentOf(parts: Parameters<typeof fileOf>[0]): Parsed & {readonly kind: 'incident'} {
	const parsed = parseIncident(fileOf(parts));
	if (parsed.kind === 'broken') throw new Error(JSON.stringify(parsed.issues));
	return parsed;
}

describe('an item that has an error is left out, and the rest is shown', () => {
	test('a total, a region, a statement, an event', () => {
		const {incident, errors} = incidentOf({
			totals: `[${claim('killed', '"19,58"')}, ${claim('injured', '5')}]`,
			regions: '[{"id": "a", "name": "A"}, {"id": "b"}]',
			quotes: `[{"id": "x"}, ${quote('q')}]`,
			events: '[{"text": "First"}, {"txt": "Second"}]',
		});
		expect(incident.totals.map(({metric}) => metric)).toEqual(['injured']);
		expect(incident.regions.map(({id}) => id)).toEqual(['a']);
		expect(incident.quotes.map(({id}) => id)).toEqual(['q']);
		expect(incident.events.map(({text}) => text)).toEqual(['First']);
		expect(incident.leftOut?.map(({kind, words}) => [kind, words])).toEqual([
			['total', 'killed, 19,58'],
			['region', 'b'],
			['statement', 'x'],
			['event', 'event'],
		]);
		// All errors of all items, of each as many as there are.
		expect(errors.map(({path}) => path)).toEqual([
			'totals[0].value',
			'regions[1].name',
			'quotes[0].source',
			'quotes[0].mode',
			'quotes[0].text',
			'events[1].text',
		]);
	});

	test('a figure and damage of a region, and a region of a statement, without what is around them', () => {
		const {incident, errors} = incidentOf({
			regions: `[{"id": "a", "name": "A", "figures": [${claim('killed', '-1')}, ${claim('injured', '2')}],
				"damage": [{"what": "Bridge"}, {"what": "Mill", "source": "kohut"}]}]`,
			quotes: `[${quote('q', '"regions": ["a", "nowhere"]')}]`,
		});
		expect(incident.regions).toMatchObject([
			{id: 'a', figures: [{metric: 'injured'}], damage: [{what: 'Mill'}]},
		]);
		expect(incident.quotes).toMatchObject([{id: 'q', regions: ['a']}]);
		expect(incident.leftOut?.map(({words}) => words)).toEqual([
			'A: killed, -1',
			'A: Bridge',
			'Words of q: region nowhere',
		]);
		expect(errors).toHaveLength(3);
		expect(leftOutCount(incident.leftOut)).toBe('3 items left out');
	});

	test('a name that refers to nothing, an id that stands twice, a key with two values', () => {
		const {incident} = incidentOf({
			totals: `[${claim('killed', '1', 'nobody')}, {"metric": "injured", "value": 1, "value": 2, "source": "kohut"}]`,
			regions: '[{"id": "a", "name": "A"}, {"id": "a", "name": "B"}]',
		});
		expect(incident.totals).toEqual([]);
		expect(incident.regions.map(({name}) => name)).toEqual(['A']);
		expect(leftOutCount(incident.leftOut)).toBe('3 items left out');
	});

	test('no statement is about a region that is left out', () => {
		const {incident} = incidentOf({regions: '[{"id": "a"}]', quotes: `[${quote('q', '"regions": ["a"]')}]`});
		expect(incident.quotes).toMatchObject([{id: 'q', regions: []}]);
		expect(leftOutCount(incident.leftOut)).toBe('1 item left out');
	});

	test.each([
		['the incident', {incident: '{"id": "x"}'}],
		['a source', {sources: '{"kohut": {}}'}],
		['a metric', {metrics: '{"a": {"partOf": "b"}}'}],
		['a list', {totals: '{}'}],
		['a list that stands twice', {totals: '[]', more: `"totals": [${claim('killed', '1')}]`}],
	])('an error in %s costs the file, and all errors are told', (_, parts) => {
		const parsed = parseIncident(fileOf({events: '[{"txt": 1}]', ...parts}));
		if (parsed.kind === 'incident') throw new Error('not broken');
		const errors = parsed.issues.filter(({severity}) => severity === 'error');
		expect(errors.length).toBeGreaterThan(1);
		expect(errors.map(({path}) => path)).toContain('events[0].text');
	});

	test('errors that an unknown key used to hide are told with it', () => {
		const {errors, warnings} = incidentOf({
			totals:
				'[{"metric": "killed", "value": 1, "source": "kohut", "asOf": "never", "colour": 1, "was": [{"value": -1, "txt": 1}]}]',
		});
		expect(errors.map(({path}) => path)).toEqual(['totals[0].asOf', 'totals[0].was[0].value']);
		expect(warnings.map(({path}) => path)).toEqual(['totals[0].colour', 'totals[0].was[0].txt']);
	});
});

test('what stands behind items that are left out is found in the file', () => {
	const values = fc.array(fc.boolean(), {maxLength: 12});
	fc.assert(
		fc.property(values, values, (totals, figures) => {
			const list = (good: readonly boolean[]) =>
				`[${good.map((isGood, index) => claim('killed', isGood ? String(index) : '-1')).join()}]`;
			const text = fileOf({
				totals: list(totals),
				regions: `[{"id": "b"}, {"id": "a", "name": "A", "figures": ${list(figures)}}]`,
			});
			const {incident} = parseIncident(text) as Parsed & {readonly kind: 'incident'};
			const file: unknown = JSON.parse(text);
			const valueIn = (path: readonly (string | number)[]) =>
				String(valueAt(file, pathInFile([...path, 'value'], incident.leftOut)));
			for (const [index, {value}] of incident.totals.entries()) {
				expect(valueIn(['totals', index])).toBe(value.words);
			}
			for (const [index, {value}] of (incident.regions[0]?.figures ?? []).entries()) {
				expect(valueIn(['regions', 0, 'figures', index])).toBe(value.words);
			}
		}),
	);
});

const metrics = [...knownMetrics.keys()];

describe('what changes when an item is left out', () => {
	const parts = (kyiv: string, injured = '4') => ({
		totals: `[${claim('killed', '9')}]`,
		regions: `[{"id": "a", "name": "Kyiv", "figures": [${kyiv}, ${claim('injured', injured)}]}]`,
	});
	const good = incidentOf(parts(claim('killed', '3'))).incident;
	const damaged = incidentOf(parts(claim('killed', '"at least 3,10"'))).incident;

	test('it is told as left out, once, and not as gone', () => {
		const base = withHeldItems(good, damaged);
		expect(newlyLeftOut(good, damaged).map(({text}) => text)).toEqual([
			'Left out, since something is wrong with it: Kyiv: killed, at least 3,10',
		]);
		expect(diffIncidents(good, base)).toEqual([]);
		expect(newlyLeftOut(damaged, damaged)).toEqual([]);
	});

	test('a fall that comes with the repair is a fall from what it was before', () => {
		const base = withHeldItems(good, damaged);
		const mended = incidentOf(parts(claim('killed', '2'))).incident;
		expect(diffIncidents(base, withHeldItems(base, mended)).map(({text}) => text)).toEqual([
			'Kyiv: killed 3 → 2',
		]);
	});

	test('all else that changes meanwhile is told', () => {
		const {incident} = incidentOf(parts(claim('killed', '"at least 3,10"'), '7'));
		expect(diffIncidents(good, withHeldItems(good, incident)).map(({text}) => text)).toEqual([
			'Kyiv: injured 4 → 7',
		]);
	});

	test('an item that is removed while it is left out is gone', () => {
		const base = withHeldItems(good, damaged);
		const {incident} = incidentOf(parts(claim('missing', '1')));
		expect(diffIncidents(base, withHeldItems(base, incident)).map(({text}) => text)).toContain(
			'Kyiv: killed, 3, no longer claimed',
		);
	});

	test('whatever is damaged in a list, nothing is told as gone or new', () => {
		fc.assert(
			fc.property(fc.array(fc.boolean(), {minLength: 1, maxLength: metrics.length}), isDamaged => {
				const lists = (damage: (index: number) => boolean) => ({
					totals: `[${isDamaged.map((_, index) => claim(metrics[index] ?? 'killed', damage(index) ? '-1' : '5')).join()}]`,
					regions: `[${isDamaged.map((_, index) => `{"id": "r${index}", "name": ${damage(index) ? 1 : '"R"'}}`).join()}]`,
					quotes: `[${isDamaged.map((_, index) => quote(`q${index}`, damage(index) ? '"at": 1' : '"regions": []')).join()}]`,
					events: `[${isDamaged.map((_, index) => `{"text": "E${index}"${damage(index) ? ', "at": 1' : ''}}`).join()}]`,
				});
				const whole = incidentOf(lists(() => false)).incident;
				const part = incidentOf(lists(index => isDamaged[index] === true)).incident;
				const base = withHeldItems(whole, part);
				expect(diffIncidents(whole, base)).toEqual([]);
				expect({...base, leftOut: undefined}).toEqual({...whole, leftOut: undefined});
			}),
		);
	});
});
