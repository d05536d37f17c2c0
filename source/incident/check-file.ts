import {type Checked, checkValue} from './issues/check-value.ts';
import {asObject, member} from './issues/json-members.ts';
import type {PathIssue} from './issues/path-issue.ts';
import {duplicateIds, metricIssues, type NameTables, referenceChecks} from './issues/reference-issues.ts';
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

/** So many items are checked between two pauses. */
const itemsInStep = 16;
const listNames = Object.keys(itemSchemas) as ListName[];

/**
 * Makes a check of one file after another, each the value of a JSON text. An item of a list that is the same object as
 * in a file before is not checked again.
 */
export function createFileCheck(): (file: unknown) => Steps<CheckedFile> {
	const checkItem = {
		totals: memoizeItem(item => checkValue(itemSchemas.totals, item)),
		regions: memoizeItem(item => checkValue(itemSchemas.regions, item)),
		quotes: memoizeItem(item => checkValue(itemSchemas.quotes, item)),
		events: memoizeItem(item => checkValue(itemSchemas.events, item)),
	};
	const duplicates = {
		regions: memoize((items: readonly unknown[]) => duplicateIds('regions', items)),
		quotes: memoize((items: readonly unknown[]) => duplicateIds('quotes', items)),
	};
	const referencesIn = referenceCheck();

	return function* check(file) {
		const frame = checkValue(incidentSchema, withoutItems(file), 'map');
		const errors = [...frame.errors];
		const warnings = [...frame.warnings];
		const references = [...metricIssues(member(frame.known, 'metrics'))];
		const checkReferences = referencesIn(tablesOf(file, frame.known));

		function* checkList<Item>(name: ListName, checkItem: (item: unknown) => Checked<Item>): Steps<Item[]> {
			const given = member(file, name);
			if (!Array.isArray(given)) return [];
			const values: Item[] = [];
			for (const [index, item] of given.entries()) {
				const checked = checkItem(item);
				addAll(errors, checked.errors, [name, index]);
				addAll(warnings, checked.warnings, [name, index]);
				addAll(references, checkReferences[name](checked.known), [name, index]);
				if (checked.value !== undefined) values.push(checked.value);
				if (index % itemsInStep === 0) yield;
			}
			if (name === 'regions' || name === 'quotes') references.push(...duplicates[name](given));
			return values;
		}

		const lists = {
			totals: yield* checkList('totals', checkItem.totals),
			regions: yield* checkList('regions', checkItem.regions),
			quotes: yield* checkList('quotes', checkItem.quotes),
			events: yield* checkList('events', checkItem.events),
		};
		const value = errors.length === 0 && frame.value ? {...frame.value, ...lists} : undefined;
		return {value, errors, warnings, references};
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
	const regions = member(file, 'regions') ?? [];
	return {
		sources: member(known, 'sources'),
		metrics: member(known, 'metrics'),
		regionIds: Array.isArray(regions) ? regions.map(region => member(region, 'id')) : undefined,
	};
}

/** Checks references item by item, and no item again while the names stay as they are. */
function referenceCheck(): (tables: NameTables) => ReturnType<typeof referenceChecks> {
	let tables: NameTables | undefined;
	let checks: ReturnType<typeof referenceChecks> | undefined;
	return given => {
		const shared = shareStructure(tables, given);
		if (shared === tables && checks !== undefined) return checks;
		tables = shared;
		const {totals, regions, quotes, events} = referenceChecks(tables);
		checks = {
			totals: memoizeItem(totals),
			regions: memoizeItem(regions),
			quotes: memoizeItem(quotes),
			events: memoizeItem(events),
		};
		return checks;
	};
}

/** `memoize` for an item of a list, which in a wrong file may be no object. */
function memoizeItem<Result>(check: (item: unknown) => Result): (item: unknown) => Result {
	const known = memoize(check as (item: WeakKey) => Result);
	return item => (typeof item === 'object' && item !== null ? known(item) : check(item));
}
