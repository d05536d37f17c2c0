import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseIncident} from '../../source/incident/parse-incident.ts';
import {type PlainFile, readPlainFile} from '../../source/incident/plain-incident.ts';
import type {Incident} from '../../source/incident/schema/incident-schema.ts';
import {realText} from '../helpers/boards.ts';
import {fullFile} from '../hostile/full-file.ts';
import {mutated, recipesOf} from '../mutation/mutate.ts';
import {largeText} from '../scale/large-incident.ts';
import {fileOf} from './marked.ts';

const fullText = JSON.stringify(fullFile, undefined, 2);
const fixtures = ['ahli-hospital-2023', 'libya-flood-2023', 'morocco-earthquake-2023'].map(name =>
	readFileSync(join(import.meta.dirname, '..', 'fixtures', `${name}.json`), 'utf8'),
);

function read(text: string, former?: PlainFile): PlainFile | undefined {
	const reading = readPlainFile(text, former);
	for (;;) {
		const {done, value} = reading.next();
		if (done) return value;
	}
}

/** Everything there is to tell two values apart by: the order of keys, maps, and keys that stand for nothing. */
function exactly(value: unknown): string | undefined {
	return JSON.stringify(value, (_, part: unknown) => {
		if (part === undefined) return 'undefined';
		return part instanceof Map ? {map: [...part]} : part;
	});
}

function isStrict(text: string): boolean {
	try {
		JSON.parse(text.replace(/^\uFEFF/, ''));
		return true;
	} catch {
		return false;
	}
}

/** Checks that a text reads the same both ways, and that only what is not plain is left to the schema. */
function expectSameAsParsed(text: string, plain: PlainFile | undefined): void {
	const parsed = parseIncident(text);
	const isPlain = parsed.kind === 'incident' && parsed.warnings.length === 0 && isStrict(text);
	expect(plain !== undefined, 'is plain').toBe(isPlain);
	if (parsed.kind === 'incident' && plain !== undefined) {
		expect(exactly(plain.incident)).toBe(exactly(parsed.incident));
	}
}

describe('a plain file', () => {
	test.each([
		['the real file', realText],
		['every key there is', fullText],
		[
			'earlier values in each form',
			fileOf({
				totals:
					'[{"metric": "killed", "value": 3, "source": "nehoda", "was": [7, "dozens", null, {"value": 2}], "ofWhom": {"wor\\u200bkers": "at least 2", "7": 1}, "disputedBy": {"source": "kohut", "text": "no"}}]',
			}),
		],
		[
			'keys in another order',
			fileOf({
				events: '[{"text": "T", "when": "now", "at": "2025-06-06"}]',
				more: '"regions": [{"damage": [], "name": "A", "id": "a"}]',
			}),
		],
		['nothing but what has to be', fileOf({})],
		['a map by its name', fileOf({more: '"map": "shapes/map.geojson"'})],
		['a byte-order mark', `\uFEFF${fileOf({})}`],
		['one line', JSON.stringify(JSON.parse(realText))],
		['text that is made printable', fileOf({events: '[{"text": "a\\u001b[31m\\u202eb", "when": "\\n c "}]'})],
		...fixtures.map((text, index) => [`fixture ${index}`, text]),
	])('is read as the schema reads it: %s', (_, text = '') => {
		const plain = read(text);
		expect(plain).toBeDefined();
		expectSameAsParsed(text, plain);
	});

	test('of 8 MB', () => {
		const text = largeText();
		expectSameAsParsed(text, read(text));
	});

	test.each([
		['a comment', fileOf({}).replace('{', '{ // one\n')],
		['a trailing comma', fileOf({quotes: '[],'})],
		['a comma without an item', fileOf({events: '[{"text": "T"},,{"text": "U"}]'})],
		['a comma before the first item', fileOf({events: '[,{"text": "T"}]'})],
		['a comma after the last item', fileOf({events: '[{"text": "T"},]'})],
		['an unknown key', fileOf({more: '"colour": 1'})],
		['an unknown key in an item', fileOf({events: '[{"text": "T", "colour": 1}]'})],
		['a key that stands twice', fileOf({events: '[{"text": "T", "text": "T"}]'})],
		['a list that stands twice', fileOf({events: '[]', more: '"events": []'})],
		['a list that stands twice, once escaped', fileOf({events: '[]', more: '"\\u0065vents": []'})],
		['a prototype', fileOf({more: '"__proto__": {}'})],
		['a prototype in an item', fileOf({events: '[{"text": "T", "__proto__": {"at": "2025-06-06"}}]'})],
		['a prototype among sources', fileOf({sources: '{"__proto__": {"name": "P"}, "nehoda": {"name": "N"}}'})],
		['a source that is not there', fileOf({events: '[{"text": "T", "source": "nobody"}]'})],
		[
			'a region that is not there',
			fileOf({quotes: '[{"id": "q", "source": "kohut", "mode": "direct", "text": "T", "regions": ["a"]}]'}),
		],
		['a metric that is not there', fileOf({totals: '[{"metric": "mood", "value": 1, "source": "kohut"}]'})],
		['a metric that is a part of itself', fileOf({metrics: '{"killed": {"partOf": "killed"}}'})],
		['a metric that is a part of nothing', fileOf({metrics: '{"killed": {"partOf": "mood"}}'})],
		['an id that stands twice', fileOf({regions: '[{"id": "a", "name": "A"}, {"id": "a", "name": "B"}]'})],
		[
			'a number too large for one',
			fileOf({totals: '[{"metric": "killed", "value": 1e400, "source": "kohut"}]'}),
		],
		['null for a list', fileOf({quotes: 'null'})],
		['text behind the file', `${fileOf({})}}`],
		['a file in a list', `[${fileOf({})}]`],
		['nothing', ''],
		['brackets alone', '['.repeat(100_000)],
		['an item of brackets', fileOf({events: `[${'['.repeat(5000)}${']'.repeat(5000)}]`})],
		['half a file', fullText.slice(0, fullText.length / 2)],
	])('is not: %s', (_, text) => {
		expect(read(text)).toBeUndefined();
		expectSameAsParsed(text, undefined);
	});
});

const texts = [realText, fullText, JSON.stringify(fullFile)];
const recipes = recipesOf(2025, 1200);

test('whatever is done to a file, it is read as the schema reads it', () => {
	let plains = 0;
	for (const [index, recipe] of recipes.entries()) {
		const text = mutated(Buffer.from(texts[index % texts.length] ?? ''), recipe).toString('utf8');
		const plain = read(text);
		expectSameAsParsed(text, plain);
		plains += plain === undefined ? 0 : 1;
	}
	expect(plains).toBeGreaterThan(100);
	expect(plains).toBeLessThan(recipes.length - 100);
});

test('whatever is done to a file again and again, what has changed is read as all of it would be', () => {
	const former = texts.map(text => read(text));
	let plains = 0;
	for (const [index, recipe] of recipes.entries()) {
		const before = former[index % texts.length];
		const text = mutated(Buffer.from(before?.text ?? ''), recipe).toString('utf8');
		const plain = read(text, before);
		expectSameAsParsed(text, plain);
		if (plain === undefined || before === undefined) continue;
		expectShared(before.incident, plain.incident);
		plains += 1;
		// Sooner or later little would be left of a file that is cut on and on.
		former[index % texts.length] = plains % 7 === 0 ? read(texts[index % texts.length] ?? '') : plain;
	}
	expect(plains).toBeGreaterThan(100);
});

/** Checks that whatever holds the same under the same id is the same object, and so is what has neither changed nor moved. */
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

test('a change of any character is read as the whole would be', () => {
	const text = fileOf({
		totals: '[]',
		regions: '[{"id": "a", "name": "A"} , {"id": "b", "name": "B"}]',
		quotes: '[{"id": "q", "source": "kohut", "mode": "direct", "text": "[]", "regions": ["a"]}]',
		events: '[{"text": "T"},{"text": "U"}]',
	}).replaceAll('\n  ', '');
	const before = read(text);
	const puts = [
		'',
		' ',
		',',
		'[',
		']',
		'{',
		'}',
		'"',
		'{},',
		',{"text": "V"}',
		'"id": "c", ',
		'a',
		'1',
		'\\',
	];
	let plains = 0;
	for (let at = 0; at <= text.length; at += 1) {
		for (const put of puts) {
			for (const gone of [0, 1, 2, 14]) {
				const changed = text.slice(0, at) + put + text.slice(at + gone);
				const alone = read(changed);
				const plain = read(changed, before);
				if (exactly(plain?.incident) !== exactly(alone?.incident)) expect(plain).toEqual(alone);
				plains += alone === undefined ? 0 : 1;
			}
		}
	}
	expect(plains).toBeGreaterThan(500);
});

type Listed = {[Name in 'totals' | 'regions' | 'quotes' | 'events']: unknown[]};
const real: Listed = JSON.parse(realText);
const listNames = ['totals', 'regions', 'quotes', 'events'] as const;

/** Something that happens to the items of a list; places are taken modulo what there is. */
const happening = fc.record({
	list: fc.constantFrom(...listNames),
	what: fc.constantFrom('remove', 'insert', 'move', 'double', 'touch', 'empty'),
	at: fc.nat(1000),
	to: fc.nat(1000),
});

test('items that come, go, move and change are read as the schema reads them, and the others are as they were', () => {
	const indents = fc.constantFrom(undefined, 1, '\t');
	const steps = fc.array(fc.tuple(fc.array(happening, {maxLength: 4}), indents), {
		minLength: 1,
		maxLength: 4,
	});
	fc.assert(
		fc.property(steps, given => {
			let file = structuredClone(real);
			let before = read(JSON.stringify(file));
			for (const [happenings, indent] of given) {
				file = structuredClone(file);
				for (const each of happenings) happen(file, each);
				const text = JSON.stringify(file, undefined, indent);
				const plain = read(text, before);
				expectSameAsParsed(text, plain);
				if (plain !== undefined && before !== undefined) expectShared(before.incident, plain.incident);
				before = plain;
			}
		}),
		{numRuns: 60},
	);
});

function happen(
	file: Listed,
	{list, what, at, to}: typeof happening extends fc.Arbitrary<infer One> ? One : never,
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

test('a figure that is changed in a file of 8 MB leaves all else as it was', () => {
	const before = read(largeText());
	const now = read(largeText(9001), before);
	expect(now?.incident.regions[0]?.figures[0]?.value.words).toBe('9,001');
	expect(
		now?.incident.regions.filter((region, index) => region !== before?.incident.regions[index]),
	).toHaveLength(1);
	for (const key of ['incident', 'sources', 'metrics', 'totals', 'quotes', 'events'] as const) {
		expect(now?.incident[key]).toBe(before?.incident[key]);
	}
	expect(now?.incident.regions[0]?.figures[1]).toBe(before?.incident.regions[0]?.figures[1]);
});

test('reading rests often: no more than some items are read in one go', () => {
	let rests = 0;
	const reading = readPlainFile(largeText());
	while (reading.next().done !== true) rests += 1;
	expect(rests).toBeGreaterThan(1000);
});
