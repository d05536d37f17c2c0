import {readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {formatIssue} from '../../source/incident/issues/issue.ts';
import {maximumBytes, parseIncident} from '../../source/incident/parse-incident.ts';
import {knownMetrics} from '../../source/incident/schema/metrics.ts';
import {realPath} from '../helpers/boards.ts';
import {fileOf, issuesOf} from './marked.ts';

const real = readFileSync(realPath, 'utf8');

function goodIncident(text: string) {
	const parsed = parseIncident(text);
	if (parsed.kind === 'broken') throw new Error(parsed.issues.map(formatIssue).join('\n'));
	return parsed;
}

describe('a good file', () => {
	test('what is not given has its default', () => {
		const {incident, warnings} = goodIncident(
			fileOf({
				totals: '[{"metric": "killed", "value": "At least 4", "source": "nehoda"}]',
				regions: '[{"id": "a", "name": "A", "damage": [{"what": "b", "source": "kohut"}]}]',
				quotes: '[{"id": "q", "source": "kohut", "mode": "direct", "text": "T"}]',
			}),
		);
		expect(warnings).toEqual([]);
		expect(incident).toEqual({
			incident: {
				id: 'x',
				title: 'T',
				timeZone: 'Europe/Kyiv',
				start: '2025-06-06',
				status: 'developing',
				staleAfter: 6,
			},
			sources: new Map([
				['nehoda', {name: 'Nehoda'}],
				['kohut', {name: 'Kohut'}],
			]),
			metrics: knownMetrics,
			totals: [
				{metric: 'killed', value: {words: 'At least 4', low: 4}, source: 'nehoda', verified: 'unverified'},
			],
			regions: [{id: 'a', name: 'A', figures: [], damage: [{what: 'b', kind: 'other', source: 'kohut'}]}],
			quotes: [{id: 'q', source: 'kohut', mode: 'direct', text: 'T', regions: []}],
			events: [],
		});
	});

	test('one phrase that is not understood does not cost the file', () => {
		const parsed = parseIncident(
			fileOf({
				totals: '[{"metric": "killed", "value": "at least 12", "source": "nehoda"}]',
				regions: `[{"id": "n", "name": "North", "figures": [{"metric": "killed", "value": 9, "source": "nehoda"}]},
					{"id": "s", "name": "South", "figures": [{"metric": "displaced", "value": "19,58,362", "source": "nehoda"},
						{"metric": "killed", "value": "nobody has counted", "source": "nehoda"}]}]`,
			}),
		);
		expect(parsed).toMatchObject({
			kind: 'incident',
			incident: {
				totals: [{value: {words: 'at least 12', low: 12}}],
				regions: [
					{figures: [{value: {best: 9}}]},
					{
						figures: [
							{value: {words: '19,58,362', best: 1_958_362}},
							{value: {words: 'nobody has counted', isPhrase: true}},
						],
					},
				],
			},
			warnings: [{severity: 'warning', path: 'regions[1].figures[1].value'}],
		});
	});

	test('earlier values and disputes take each of their forms', () => {
		const {incident} = goodIncident(
			fileOf({
				totals: `[{"metric": "killed", "value": 3, "source": "nehoda", "ofWhom": {"wor\\u200bkers": "at least 2"},
					"was": [7, "dozens", {"value": null, "source": "kohut", "asOf": "2025-06-06", "reason": "error"}],
					"reason": "scope changed",
					"disputedBy": {"source": "kohut", "text": "no"},
					"deniedBy": [{"source": "kohut", "text": "never"}, {"source": "nehoda", "text": "not I"}]}]`,
			}),
		);
		expect(incident.totals[0]).toMatchObject({
			ofWhom: [{whom: 'workers', count: {words: 'at least 2', low: 2}}],
			was: [
				{value: {words: '7'}, source: undefined, asOf: undefined},
				{value: {words: 'dozens', low: 12, isCoded: true}},
				{value: {words: 'not known'}, source: 'kohut', asOf: '2025-06-06', reason: 'error'},
			],
			reason: 'scope changed',
			disputedBy: [{source: 'kohut', text: 'no'}],
			deniedBy: [
				{source: 'kohut', text: 'never'},
				{source: 'nehoda', text: 'not I'},
			],
		});
	});

	test('a metric of one’s own comes last, and what a file says of a known one comes first', () => {
		const {metrics} = goodIncident(
			fileOf({
				metrics: '{"bridges": {}, "killed": {"label": "Dead"}, "boats": {"order": 3, "partOf": "bridges"}}',
			}),
		).incident;
		expect(metrics.get('bridges')).toEqual({label: 'bridges', order: 1000});
		expect(metrics.get('killed')).toEqual({label: 'Dead', order: 1});
		expect(metrics.get('boats')).toEqual({label: 'boats', order: 3, partOf: 'bridges'});
		expect(metrics.get('drones-destroyed')).toEqual(knownMetrics.get('drones-destroyed'));
		expect(knownMetrics.has('bridges')).toBe(false);
	});

	test('text is sanitized', () => {
		const {incident} = goodIncident(fileOf({events: '[{"text": "a\\u001b[31m\\u202eb", "when": "\\n c "}]'}));
		expect(incident.events).toEqual([{text: 'ab', when: 'c'}]);
	});

	test('what comes with every object is in no table, and gets into none', () => {
		const text = fileOf({
			sources: '{"constructor": {"name": "C"}, "__proto__": {"name": "P"}, "nehoda": {"name": "N"}}',
			events: '[{"text": "T", "source": "constructor", "__proto__": {"polluted": 1}}]',
			more: '"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}',
		});
		const {incident, warnings} = goodIncident(text);
		expect([...incident.sources.keys()]).toEqual(['constructor', 'nehoda']);
		expect(incident.sources.get('constructor')).toEqual({name: 'C'});
		expect(incident.sources.get('toString')).toBeUndefined();
		expect(incident.sources.get('__proto__')).toBeUndefined();
		expect(incident.metrics.get('constructor')).toBeUndefined();
		expect(({} as {polluted?: unknown}).polluted).toBeUndefined();
		expect(Object.keys(incident.events[0] ?? {})).toEqual(['text', 'source']);
		expect(warnings.map(({path}) => path)).toEqual([
			'sources.__proto__',
			'events[0].__proto__',
			'__proto__',
			'constructor',
		]);
	});

	test('a source called __proto__ is not there', () => {
		const text = fileOf({
			sources: '{"__proto__": {"name": "P"}}',
			events: '[{"text": "T", "source": "__proto__"}]',
		});
		expect(parseIncident(text)).toMatchObject({
			warnings: [{severity: 'warning', path: 'sources.__proto__'}],
			errors: [
				{
					severity: 'error',
					path: 'events[0].source',
					found: 'text "__proto__"',
					expected: 'a name of letters, digits, dots, dashes and underscores, at most 80 long',
				},
			],
		});
	});
});

describe('a file of any size', () => {
	test('over 32 MB it is refused', () => {
		const text = fileOf({});
		expect(parseIncident(text.padEnd(maximumBytes)).kind).toBe('incident');
		expect(parseIncident(text.padEnd(maximumBytes + 1))).toEqual({
			kind: 'broken',
			issues: [
				{
					severity: 'error',
					line: 1,
					column: 1,
					path: '',
					found: '33 MB',
					expected: 'a file of at most 32 MB',
					hint: 'Is it the right file?',
				},
			],
		});
	});

	test.each([
		['numbers alone', `[${'0,'.repeat(2_000_000)}0]`],
		['a million doubled keys', `{${'"a":0,'.repeat(1_000_000)}"a":1}`],
		[
			'thousands of unknown sources and regions',
			fileOf({
				regions: JSON.stringify(Array.from({length: 4000}, (_, id) => ({id: `region-${id}`, name: 'R'}))),
				quotes: JSON.stringify(
					Array.from({length: 8000}, (_, id) => ({
						...{id: `q${id}`, source: `nehodo-${id}`, mode: 'direct', text: 'T', regions: [`regiom-${id}`]},
					})),
				),
			}),
		],
		[
			'thousands of unknown keys',
			fileOf({more: Array.from({length: 20_000}, (_, id) => `"k${id}": 1`).join(',')}),
		],
	])('%s come to an end', (_, text) => {
		const parsed = parseIncident(text);
		expect(issuesOf(parsed)).not.toEqual([]);
	});
});

/** Checks what holds for every text: an incident or problems, each with a place in the text. */
function expectSound(text: string): void {
	const parsed = parseIncident(text);
	const issues = issuesOf(parsed);
	const isWhole = parsed.kind === 'incident' && parsed.incident.leftOut === undefined;
	expect(issues.some(({severity}) => severity === 'error')).toBe(!isWhole);
	const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
	let before = {line: 0, column: 0};
	for (const {line, column, path, found, expected, hint} of issues) {
		expect(line).toBeLessThanOrEqual(lines.length);
		expect(column).toBeGreaterThanOrEqual(1);
		expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
		expect(line > before.line || (line === before.line && column >= before.column)).toBe(true);
		expect(`${path} ${found} ${expected} ${hint}`).not.toMatch(/\p{Cc}|\[object|Invalid /u);
		before = {line, column};
	}
}

const file: unknown = JSON.parse(real);
const odd = fc.oneof(
	fc.constantFrom(null, true, -1, 2.5, '', 'x', '__proto__', 'constructor', '2025-02-30', 'at least', 1e300),
	fc.jsonValue({maxDepth: 2}),
);

/** The paths of everything within a value. */
function pathsIn(value: unknown): readonly (readonly (string | number)[])[] {
	if (typeof value !== 'object' || value === null) return [[]];
	const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
	return [[], ...entries.flatMap(([key, item]) => pathsIn(item).map(path => [key, ...path]))];
}

const path = fc.constantFrom(...pathsIn(file).slice(1));

/** The file with its value at a path replaced, or, where a key is given, put under that. */
function changed(at: readonly (string | number)[], value: unknown, key?: string): string {
	const copy = structuredClone(file);
	const owner = at
		.slice(0, -1)
		.reduce<unknown>((part, step) => (part as Record<string, unknown>)[step], copy);
	const last = at.at(-1) ?? '';
	const object = owner as Record<string | number, unknown>;
	if (key === undefined) object[last] = value;
	else if (!Array.isArray(owner)) {
		Object.defineProperty(object, key, {value: object[last], enumerable: true});
		delete object[last];
	}
	return JSON.stringify(copy, undefined, 1);
}

describe('never throws, and every issue has a location in the text', () => {
	test('any text', () => {
		fc.assert(fc.property(fc.oneof(fc.string(), fc.string({unit: 'binary'}), fc.json()), expectSound), {
			numRuns: 500,
		});
	});

	test('the real file, cut, doubled and overwritten', () => {
		const target = fc.nat({max: real.length});
		const piece = fc.oneof(
			fc.string({maxLength: 5}),
			fc.constantFrom('"', '{', '}', '[', ']', ',', '\\', '\n', '//', ''),
		);
		fc.assert(
			fc.property(
				target,
				fc.nat({max: 40}),
				piece,
				fc.constantFrom('cut', 'put', 'double', 'end'),
				(at, length, put, how) => {
					const end = at + length;
					if (how === 'end') expectSound(real.slice(0, at));
					else if (how === 'double') expectSound(real.slice(0, end) + real.slice(at));
					else expectSound(real.slice(0, at) + (how === 'put' ? put : '') + real.slice(end));
				},
			),
			{numRuns: 500},
		);
	});

	test('the real file with a value of another kind', () => {
		fc.assert(
			fc.property(path, odd, (at, value) => expectSound(changed(at, value))),
			{numRuns: 500},
		);
	});

	test('the real file with a key renamed', () => {
		const key = fc.oneof(
			fc.string(),
			fc.constantFrom('__proto__', 'constructor', 'source', 'id', 'value', 'Name'),
		);
		fc.assert(
			fc.property(path, key, (at, name) => expectSound(changed(at, undefined, name))),
			{numRuns: 500},
		);
	});
});
