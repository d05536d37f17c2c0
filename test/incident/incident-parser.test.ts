import fc from 'fast-check';
import {expect, test} from 'vitest';
import {createIncidentParser, type Parsed, parseIncident} from '../../source/incident/parse-incident.ts';
import type {Incident} from '../../source/incident/schema/incident-schema.ts';
import {runAtOnce} from '../../source/incident/steps.ts';
import {realText} from '../helpers/boards.ts';
import {fullFile} from '../hostile/full-file.ts';
import {mutated, recipesOf} from '../mutation/mutate.ts';
import {largeText} from '../scale/large-incident.ts';
import {fileOf} from './marked.ts';

/** Parses one version of a file after another. */
function createParser(): (text: string) => Parsed {
	const parse = createIncidentParser();
	return text => runAtOnce(parse(text));
}

/** Everything there is to tell two values apart by: the order of keys, maps, and keys that stand for nothing. */
function exactly(value: unknown): string | undefined {
	return JSON.stringify(value, (_, part: unknown) => {
		if (part === undefined) return 'undefined';
		return part instanceof Map ? {map: [...part]} : part;
	});
}

/** Checks that whatever is equal under the same id, or key of the file, is the same object. */
function expectShared(before: Incident, now: Incident): void {
	for (const name of ['regions', 'quotes'] as const) {
		const former = new Map(before[name].map(item => [item.id, item]));
		for (const item of now[name]) {
			const self = former.get(item.id);
			if (exactly(self) === exactly(item)) expect(item).toBe(self);
		}
	}
	for (const key of Object.keys(now) as (keyof Incident)[]) {
		if (exactly(before[key]) === exactly(now[key])) expect(now[key]).toBe(before[key]);
	}
	if (exactly(before) === exactly(now)) expect(now).toBe(before);
}

const texts = [realText, JSON.stringify(fullFile, undefined, 2), JSON.stringify(fullFile)];

test('whatever is done to a file again and again, each version is parsed as on its own', () => {
	const files = texts.map(text => ({
		text,
		parse: createParser(),
		incident: undefined as Incident | undefined,
	}));
	let good = 0;
	for (const [index, recipe] of recipesOf(2025, 450).entries()) {
		const file = files[index % files.length];
		if (file === undefined) continue;
		const text = mutated(Buffer.from(file.text), recipe).toString('utf8');
		const parsed = file.parse(text);
		expect(exactly(parsed)).toBe(exactly(parseIncident(text)));
		if (parsed.kind === 'broken') continue;
		if (file.incident !== undefined) expectShared(file.incident, parsed.incident);
		file.incident = parsed.incident;
		good += 1;
		// Sooner or later little would be left of a file that is cut on and on.
		file.text = good % 7 === 0 ? (texts[index % texts.length] ?? '') : text;
	}
	expect(good).toBeGreaterThan(60);
});

test('a change of any character is parsed as the whole file would be', () => {
	const text = fileOf({
		totals: '[]',
		regions: '[{"id": "a", "name": "A"} , {"id": "b", "name": "B"}]',
		quotes: '[{"id": "q", "source": "kohut", "mode": "direct", "text": "[]", "regions": ["a"]}]',
		events: '[{"text": "T"},{"text": "U"}]',
	}).replaceAll('\n  ', '');
	const parse = createParser();
	let good = 0;
	for (let at = 0; at <= text.length; at += 1) {
		for (const put of ['', ',', ']', '"', '{},', '"id": "c", ', '1']) {
			for (const removed of [0, 1]) {
				const changed = text.slice(0, at) + put + text.slice(at + removed);
				const parsed = parse(changed);
				expect(exactly(parsed)).toBe(exactly(parseIncident(changed)));
				good += parsed.kind === 'incident' ? 1 : 0;
			}
		}
	}
	expect(good).toBeGreaterThan(300);
});

type Lists = {[Name in 'totals' | 'regions' | 'quotes' | 'events']: unknown[]};

/** Something that happens to the items of a list; indexes are taken modulo what there is. */
const edit = fc.record({
	list: fc.constantFrom('totals', 'regions', 'quotes', 'events'),
	what: fc.constantFrom('remove', 'insert', 'move', 'double', 'touch', 'empty'),
	at: fc.nat(1000),
	to: fc.nat(1000),
});

function apply(
	file: Lists,
	{list, what, at, to}: typeof edit extends fc.Arbitrary<infer One> ? One : never,
): void {
	const items = file[list];
	const from = at % Math.max(1, items.length);
	const item = structuredClone(items[from]) as Record<string, unknown> | undefined;
	if (item === undefined) return;
	if (what === 'remove') items.splice(from, 1);
	else if (what === 'insert')
		items.splice(to % items.length, 0, 'id' in item ? {...item, id: `new-${to}`} : item);
	else if (what === 'move') items.splice(to % items.length, 0, ...items.splice(from, 1));
	else if (what === 'double') items.push(item);
	else if (what === 'touch') items[from] = {...item, note: `Note ${to}`};
	else items.length = 0;
}

test('items that come, go, move and change are parsed as on their own, and the others are the same objects', () => {
	const versions = fc.array(
		fc.tuple(fc.array(edit, {maxLength: 4}), fc.constantFrom(undefined, 1, '\t'), fc.boolean()),
		{minLength: 1, maxLength: 4},
	);
	fc.assert(
		fc.property(versions, given => {
			const file: Lists = JSON.parse(realText);
			const parse = createParser();
			let before = parse(realText);
			for (const [edits, indent, hasUnknownKey] of given) {
				for (const each of edits) apply(file, each);
				const text = JSON.stringify(hasUnknownKey ? {...file, colour: 1} : file, undefined, indent);
				const parsed = parse(text);
				expect(exactly(parsed)).toBe(exactly(parseIncident(text)));
				if (parsed.kind !== 'incident' || before.kind !== 'incident') continue;
				expectShared(before.incident, parsed.incident);
				before = parsed;
			}
		}),
		{numRuns: 60},
	);
});

/** The large file with a key that the schema does not know, in the second of many regions. */
const withUnknownKey = (text: string) => text.replace('"name":"Place 1"', '"name":"Place 1","colour":"red"');

test('a figure that is changed in a file of 8 MB leaves all else the same objects, with and without warnings', () => {
	const parse = createParser();
	let before: Incident | undefined;
	for (const text of [largeText(), withUnknownKey(largeText(9001)), largeText(9002)]) {
		const parsed = parse(text);
		if (parsed.kind === 'broken') throw new Error('broken');
		const {incident} = parsed;
		if (before !== undefined) {
			const changed = incident.regions.filter((region, index) => region !== before?.regions[index]);
			expect(changed).toEqual([incident.regions[0]]);
			expect(incident.regions[0]?.figures[1]).toBe(before.regions[0]?.figures[1]);
			for (const key of ['incident', 'sources', 'metrics', 'totals', 'quotes', 'events'] as const) {
				expect(incident[key]).toBe(before[key]);
			}
		}
		before = incident;
	}
	expect(before?.regions[0]?.figures[0]?.value.words).toBe('9,002');
});

const large = largeText();

test.each([
	['without a fault', large, 1000],
	['with a warning', withUnknownKey(large), 1000],
	[
		'with a warning for every region',
		large.replaceAll('"name":"Place', '"colour":"red","name":"Place'),
		1000,
	],
	['with a comma too many', large.replace('],"events"', ',],"events"'), 1000],
	['with a bracket too few', large.slice(0, -2), 4],
	['with a name that refers to nothing', large.replace('"source":"officials"', '"source":"nobody"'), 1000],
])('a file of 8 MB %s is parsed in many steps', (_, text, least) => {
	let steps = 0;
	const parsing = createIncidentParser()(text);
	while (parsing.next().done !== true) steps += 1;
	expect(steps).toBeGreaterThanOrEqual(least);
});
