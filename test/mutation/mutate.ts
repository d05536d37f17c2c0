import * as fc from 'fast-check';
import {type Node, parseTree} from 'jsonc-parser';
import {type Field, fieldKeys, strangeField, strangeJson, strangeKeys, wildBytes} from './strange.ts';

/** One thing done to a file. `at` and `to` are taken modulo what there is to choose from, so that each fits every file. */
type Edit =
	/** One bit of one byte. */
	| {readonly what: 'flip'; readonly at: number; readonly bit: number}
	| {readonly what: 'cut'; readonly at: number; readonly length: number}
	/** Nothing from there on. */
	| {readonly what: 'end'; readonly at: number}
	| {readonly what: 'double'; readonly at: number; readonly length: number}
	| {readonly what: 'insert'; readonly at: number; readonly bytes: readonly number[]}
	/** Brackets within brackets. */
	| {readonly what: 'nest'; readonly at: number; readonly levels: number}
	/** Another value in the place of a value; of an object or a list, too. */
	| {readonly what: 'value'; readonly at: number; readonly json: string}
	/** Other words, numbers or times where some stood: often a file that can still be shown. */
	| {readonly what: 'reword'; readonly at: number; readonly field: Field; readonly json: string}
	/** A value from elsewhere in the file. */
	| {readonly what: 'swap'; readonly at: number; readonly to: number}
	| {readonly what: 'deepen'; readonly at: number; readonly levels: number}
	| {readonly what: 'rename'; readonly at: number; readonly key: string}
	/** An entry of an object or a list, so many times more. */
	| {readonly what: 'repeat'; readonly at: number; readonly times: number}
	| {readonly what: 'remove'; readonly at: number};

/** What is done to a file, in this order. */
export type Recipe = readonly Edit[];

const anywhere = fc.noBias(fc.nat(2 ** 30));
const someBytes = fc.oneof(
	fc.noBias(fc.integer({min: 1, max: 12})),
	fc.noBias(fc.integer({min: 1, max: 4000})),
);

const byteEdit: fc.Arbitrary<Edit> = fc.oneof(
	fc.record({what: fc.constant('flip'), at: anywhere, bit: fc.noBias(fc.nat(7))}),
	fc.record({what: fc.constant('cut'), at: anywhere, length: someBytes}),
	fc.record({what: fc.constant('end'), at: anywhere}),
	fc.record({what: fc.constant('double'), at: anywhere, length: someBytes}),
	fc.record({what: fc.constant('insert'), at: anywhere, bytes: wildBytes}),
	fc.record({what: fc.constant('nest'), at: anywhere, levels: fc.constantFrom(201, 5000, 100_000)}),
);

const jsonEdit: fc.Arbitrary<Edit> = fc.oneof(
	fc.record({what: fc.constant('value'), at: anywhere, json: strangeJson}),
	fc.record({what: fc.constant('swap'), at: anywhere, to: anywhere}),
	fc.record({what: fc.constant('deepen'), at: anywhere, levels: fc.constantFrom(1, 2, 150, 250, 500)}),
	fc.record({what: fc.constant('rename'), at: anywhere, key: strangeKeys}),
	fc.record({what: fc.constant('repeat'), at: anywhere, times: fc.constantFrom(1, 2, 40)}),
	fc.record({what: fc.constant('remove'), at: anywhere}),
);

const mildEdit: fc.Arbitrary<Edit> = fc.oneof(
	{
		weight: 5,
		arbitrary: fc
			.tuple(anywhere, strangeField)
			.map(([at, [field, json]]) => ({what: 'reword' as const, at, field, json})),
	},
	{weight: 1, arbitrary: fc.record({what: fc.constant('remove'), at: anywhere})},
	{weight: 1, arbitrary: fc.record({what: fc.constant('swap'), at: anywhere, to: anywhere})},
);

const some = (edit: fc.Arbitrary<Edit>, most: number) => fc.array(edit, {minLength: 1, maxLength: most});

const recipe: fc.Arbitrary<Recipe> = fc.oneof(
	{weight: 5, arbitrary: some(mildEdit, 3)},
	{weight: 3, arbitrary: some(jsonEdit, 2)},
	{weight: 2, arbitrary: some(byteEdit, 3)},
	{
		weight: 1,
		arbitrary: fc
			.tuple(some(fc.oneof(mildEdit, jsonEdit), 3), some(byteEdit, 2))
			.map(([first, then]) => [...first, ...then]),
	},
);

/** The first `count` recipes of a seed: the same ones each time, on any machine. */
export function recipesOf(seed: number, count: number): readonly Recipe[] {
	return fc.sample(recipe, {seed, numRuns: count});
}

/** The file after everything in the recipe was done to it; an edit that finds nothing to work on does nothing. */
export function mutated(file: Buffer, done: Recipe): Buffer {
	return done.reduce(edited, file);
}

function edited(file: Buffer, edit: Edit): Buffer {
	switch (edit.what) {
		case 'flip': {
			const copy = Buffer.from(file);
			const at = edit.at % Math.max(1, file.length);
			if (at < file.length) copy[at] = (file[at] ?? 0) ^ (1 << edit.bit);
			return copy;
		}
		case 'cut':
		case 'end':
		case 'double':
		case 'insert':
		case 'nest': {
			const at = edit.at % (file.length + 1);
			const end = 'length' in edit ? Math.min(file.length, at + edit.length) : at;
			const [before, part, after] = [file.subarray(0, at), file.subarray(at, end), file.subarray(end)];
			if (edit.what === 'end') return before;
			if (edit.what === 'cut') return Buffer.concat([before, after]);
			if (edit.what === 'double') return Buffer.concat([before, part, part, after]);
			const added = edit.what === 'insert' ? edit.bytes : Buffer.from(nested('', edit.levels));
			return Buffer.concat([before, Buffer.from(added), after]);
		}
		default:
			return Buffer.from(rewritten(file.toString('utf8'), edit));
	}
}

type JsonEdit = Extract<
	Edit,
	{what: 'value' | 'reword' | 'swap' | 'deepen' | 'rename' | 'repeat' | 'remove'}
>;

function rewritten(text: string, edit: JsonEdit): string {
	const nodes = nodesOf(text);
	const node = pickedFrom(choiceFor(edit, nodes), edit.at);
	if (node === undefined) return text;
	const end = node.offset + node.length;
	const source = text.slice(node.offset, end);
	const put = (by: string, rest = text.slice(end)) => text.slice(0, node.offset) + by + rest;
	switch (edit.what) {
		case 'value':
		case 'reword':
			return put(edit.json);
		case 'swap': {
			const other = pickedFrom(nodes.filter(isValue), edit.to) ?? node;
			return put(text.slice(other.offset, other.offset + other.length));
		}
		case 'deepen':
			return put(nested(source, edit.levels));
		case 'rename':
			return put(JSON.stringify(edit.key));
		case 'repeat':
			return put(Array.from({length: edit.times + 1}, () => source).join(','));
		case 'remove':
			// With the comma behind it; one that is left before a bracket is forgiven.
			return put('', text.slice(end).replace(/^\s*,/, ''));
		default:
			return edit satisfies never;
	}
}

function nested(text: string, levels: number): string {
	return '['.repeat(levels) + text + ']'.repeat(levels);
}

function choiceFor(edit: JsonEdit, nodes: readonly Node[]): readonly Node[] {
	if (edit.what === 'rename') return nodes.filter(isKey);
	if (edit.what === 'repeat' || edit.what === 'remove') return nodes.filter(isEntry);
	const values = nodes.filter(isValue);
	if (edit.what !== 'reword') return values;
	const keys: readonly unknown[] = fieldKeys[edit.field];
	return values.filter(
		({parent}) => parent?.type === 'property' && keys.includes(parent.children?.[0]?.value),
	);
}

const isKey = (node: Node) => node.parent?.type === 'property' && node.parent.children?.[0] === node;
const isValue = (node: Node) => node.type !== 'property' && !isKey(node);
const isEntry = ({type, parent}: Node) => type === 'property' || parent?.type === 'array';

/** Every node of the file, however deep, and as much as there is of a broken one. */
function nodesOf(text: string): readonly Node[] {
	const nodes: Node[] = [];
	const left = [parseTree(text, [], {disallowComments: false, allowTrailingComma: true})];
	while (left.length > 0) {
		const node = left.pop();
		if (node === undefined) continue;
		nodes.push(node);
		left.push(...(node.children ?? []).toReversed());
	}
	return nodes;
}

function pickedFrom(nodes: readonly Node[], index: number): Node | undefined {
	return nodes[index % Math.max(1, nodes.length)];
}
