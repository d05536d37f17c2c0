import type {z} from 'zod';
import {type Checked, checkValue} from './issues/check-value.ts';
import {asObject, member} from './issues/json-members.ts';
import type {PathIssue} from './issues/path-issue.ts';
import {phraseWarnings} from './issues/phrase-warnings.ts';
import {quotationIssues} from './issues/quotation-issues.ts';
import {duplicateIds, metricIssues, type NameTables, referenceFinder} from './issues/reference-issues.ts';
import type {JsonPath} from './json/locations.ts';
import {memoize} from './memoize.ts';
import {type File, incidentSchema, itemSchemas, type ListName} from './schema/incident-schema.ts';
import type {Steps} from './steps.ts';
import {shareStructure} from './structural-sharing.ts';

/** What was found in a file. Paths are of the whole file. */
export interface CheckedFile {
	/** Undefined where there are errors. */
	readonly value: File | undefined;
	/** Of the form of the file. */
	readonly errors: readonly PathIssue[];
	readonly warnings: readonly PathIssue[];
	/** Names that refer to nothing, and ids that stand twice. */
	readonly references: readonly PathIssue[];
}

interface CheckedList<Item> extends Pick<CheckedFile, 'errors' | 'warnings' | 'references'> {
	readonly values: Item[];
}

/** So many items are checked between two pauses. */
const itemsInStep = 16;
const listNames = Object.keys(itemSchemas) as ListName[];

/**
 * Makes a check of one file after another, each the value of a JSON text. A list or an item of one that is the same
 * object as in a file before is not checked again, nor are the names in it while there are the same ones to refer to.
 */
export function createFileCheck(): (file: unknown) => Steps<CheckedFile> {
	const checkItem = {
		totals: itemCheck(itemSchemas.totals),
		regions: itemCheck(itemSchemas.regions),
		quotes: itemCheck(itemSchemas.quotes, quotationIssues),
		events: itemCheck(itemSchemas.events),
	};
	let tables: NameTables | undefined;
	let findReferences: ReturnType<typeof referenceFinder> = () => [];
	let checkedLists = new WeakMap<readonly unknown[], CheckedList<unknown>>();

	function* checkList<Item>(
		name: ListName,
		items: unknown,
		checkItem: (item: unknown) => Checked<Item>,
	): Steps<CheckedList<Item>> {
		if (!Array.isArray(items)) return {values: [], errors: [], warnings: [], references: []};
		const known = checkedLists.get(items);
		if (known !== undefined) return known as CheckedList<Item>;
		const values: Item[] = [];
		const errors: PathIssue[] = [];
		const warnings: PathIssue[] = [];
		const references: PathIssue[] = [];
		for (const [index, item] of items.entries()) {
			const checked = checkItem(item);
			addAll(errors, checked.errors, [name, index]);
			addAll(warnings, checked.warnings, [name, index]);
			addAll(references, findReferences(checked.known), [name, index]);
			if (checked.value !== undefined) values.push(checked.value);
			if (index % itemsInStep === 0) yield;
		}
		if (name === 'regions' || name === 'quotes') references.push(...duplicateIds(name, items));
		const list = {values, errors, warnings, references};
		checkedLists.set(items, list);
		return list;
	}

	return function* check(file) {
		const frame = checkValue(incidentSchema, withoutItems(file), 'map');
		const given = shareStructure(tables, tablesOf(file, frame.known));
		if (given !== tables) {
			findReferences = memoize(referenceFinder(given));
			checkedLists = new WeakMap();
		}
		tables = given;
		const totals = yield* checkList('totals', member(file, 'totals'), checkItem.totals);
		const regions = yield* checkList('regions', member(file, 'regions'), checkItem.regions);
		const quotes = yield* checkList('quotes', member(file, 'quotes'), checkItem.quotes);
		const events = yield* checkList('events', member(file, 'events'), checkItem.events);
		const lists = [totals, regions, quotes, events];
		const errors = [...frame.errors, ...lists.flatMap(list => list.errors)];
		const values = {
			totals: totals.values,
			regions: regions.values,
			quotes: quotes.values,
			events: events.values,
		};
		return {
			value: errors.length === 0 && frame.value ? {...frame.value, ...values} : undefined,
			errors,
			warnings: [...frame.warnings, ...lists.flatMap(list => list.warnings)],
			references: [
				...metricIssues(member(frame.known, 'metrics'), findReferences),
				...lists.flatMap(list => list.references),
			],
		};
	};
}

function addAll(all: PathIssue[], issues: readonly PathIssue[], path: JsonPath): void {
	for (const issue of issues) all.push({...issue, path: [...path, ...issue.path]});
}

/** The file with its lists empty: their items are checked one by one. */
function withoutItems(file: unknown): unknown {
	if (asObject(file) !== file) return file;
	const lists = listNames.filter(name => Array.isArray(member(file, name)));
	return {...file, ...Object.fromEntries(lists.map(name => [name, []]))};
}

function tablesOf(file: unknown, known: unknown): NameTables {
	const idsOf = (list: ListName) => {
		const items = member(file, list) ?? [];
		return Array.isArray(items) ? items.map(item => member(item, 'id')) : undefined;
	};
	return {
		sources: member(known, 'sources'),
		metrics: member(known, 'metrics'),
		regionIds: idsOf('regions'),
		quoteIds: idsOf('quotes'),
	};
}

/** A check of items by their schema; `oddities` are the warnings that it has no words for. */
function itemCheck<Schema extends z.ZodType>(
	schema: Schema,
	oddities: (item: unknown) => readonly PathIssue[] = () => [],
): (item: unknown) => Checked<z.output<Schema>> {
	return memoize((item: unknown) => {
		const checked = checkValue(schema, item);
		const odd = [...phraseWarnings(checked.known), ...oddities(item)];
		return odd.length === 0 ? checked : {...checked, warnings: [...checked.warnings, ...odd]};
	});
}
