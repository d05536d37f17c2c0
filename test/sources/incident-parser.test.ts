import threads from 'node:worker_threads';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseIncident} from '../../source/incident/parse-incident.ts';
import type {Incident} from '../../source/incident/schema/incident-schema.ts';
import {assembled, slicesOf} from '../../source/slices.ts';
import {incidentParser} from '../../source/sources/incident-parser.ts';
import {arbitraryIncident} from '../helpers/arbitrary-incident.ts';
import {realText} from '../helpers/boards.ts';
import {withBuiltin} from '../helpers/with-builtin.ts';
import {mutated, recipesOf} from '../mutation/mutate.ts';
import {largeText} from '../scale/large-incident.ts';

/** A key that the schema does not know, in the second of many regions. */
const warned = (text: string) => text.replace('"name":"Place 1"', '"name":"Place 1","colour":"red"');
const large = largeText();

const rows: readonly (readonly [what: string, text: string])[] = [
	['a plain file', realText],
	['a file with a warning', realText.replace('"title"', '"colour": "red", "title"')],
	['a file with comments', realText.replace('{', '{ // as told\n')],
	['a broken file', realText.slice(0, 2000)],
	['no file at all', ''],
	['a large plain file', large],
	['a large file with a warning', warned(large)],
	[
		'a large file with a warning for every region',
		large.replaceAll('"name":"Place', '"colour":"red","name":"Place'),
	],
	['a large file with a comma too many', large.replace('],"events"', ',],"events"')],
	['a large file with a bracket too few', large.slice(0, -2)],
	['a large file with a name that leads nowhere', large.replace('"source":"officials"', '"source":"nobody"')],
];

test.each(rows)('%s is read as it always is', async (_, text) => {
	expect(await incidentParser()(text)).toEqual(parseIncident(text));
});

test('one text after another is read as each by itself, and what is as it was is the same object', async () => {
	const parse = incidentParser();
	let before: Incident | undefined;
	for (const recipe of recipesOf(7, 150)) {
		const text = mutated(Buffer.from(realText), recipe).toString('utf8');
		const parsed = await parse(text);
		expect(parsed).toEqual(parseIncident(text));
		if (parsed.kind === 'broken') continue;
		expectShared(before, parsed.incident);
		before = parsed.incident;
	}
});

test('what has not changed in a large file is the same object, whether there are warnings or not', async () => {
	const parse = incidentParser();
	let before: Incident | undefined;
	for (const text of [large, warned(large), warned(largeText(9001)), largeText(9002)]) {
		const parsed = await parse(text);
		if (parsed.kind === 'broken') throw new Error('broken');
		const changed = parsed.incident.regions.filter((region, index) => region !== before?.regions[index]);
		expect(changed.length).toBe(before === undefined ? 5000 : changed.length < 2 ? changed.length : 0);
		expectShared(before, parsed.incident);
		before = parsed.incident;
	}
});

function expectShared(before: Incident | undefined, now: Incident): void {
	for (const name of ['regions', 'quotes'] as const) {
		const former = new Map(before?.[name].map(item => [item.id, item]));
		for (const item of now[name]) {
			const self = former.get(item.id);
			if (JSON.stringify(self) === JSON.stringify(item))
				expect(item === self, `${name} ${item.id}`).toBe(true);
		}
	}
}

/** How many turns others have while something is done. */
async function turnsDuring(work: () => Promise<unknown>): Promise<number> {
	let turns = 0;
	let isOver = false;
	const count = () => {
		turns += 1;
		if (!isOver) setImmediate(count);
	};
	setImmediate(count);
	await work();
	isOver = true;
	return turns;
}

describe('others have their turn meanwhile', () => {
	test.each(rows.filter(([what]) => what.includes('large')))('%s', async (_, text) => {
		const parse = incidentParser();
		expect(await turnsDuring(() => parse(text))).toBeGreaterThan(5);
	});

	test('a small file is read in one go', async () => {
		const parse = incidentParser();
		await parse(realText);
		expect(await turnsDuring(() => parse(realText.replace('Ternopil', 'Kharkiv')))).toBe(0);
	});
});

describe('a thread', () => {
	test('that is stopped is gone, and nothing comes of it', async () => {
		const stop = new AbortController();
		const parsing = incidentParser()(warned(large), stop.signal);
		setImmediate(() => stop.abort());
		expect(await parsing).toEqual({kind: 'broken', issues: []});
		expect(process.getActiveResourcesInfo()).not.toContain('Worker');
	});

	test.each([
		[
			'cannot be started',
			class {
				constructor() {
					throw new Error('no thread');
				}
			},
		],
		[
			'ends at once',
			class extends threads.Worker {
				constructor() {
					super('process.exit(1)', {eval: true});
				}
			},
		],
		[
			'fails',
			class extends threads.Worker {
				constructor() {
					super('throw new Error("no memory")', {eval: true});
				}
			},
		],
	])('that %s is done without', async (_, Worker) => {
		await withBuiltin(threads, 'Worker', Worker, async () => {
			expect(await incidentParser()(warned(large))).toEqual(parseIncident(warned(large)));
		});
	});
});

test('what is cut into slices is the same when they are put together again', () => {
	fc.assert(
		fc.property(arbitraryIncident, fc.nat(250), (incident, count) => {
			const issue = {severity: 'warning', line: 1, column: 1, path: '', found: 'a', expected: 'b'} as const;
			const issues = Array.from({length: count}, (_, line) => ({...issue, line}));
			for (const parsed of [
				{kind: 'incident', incident, warnings: issues} as const,
				{kind: 'broken', issues} as const,
			]) {
				const slices = [...slicesOf(parsed)].map(slice => structuredClone(slice));
				expect(assembled(slices)).toEqual(parsed);
			}
		}),
	);
});
