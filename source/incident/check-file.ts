import type {z} from 'zod';
import {type Checked, checkValue} from './issues/check-value.ts';
import {asObject, member} from './issues/json-members.ts';
import type {PathIssue} from './issues/path-issue.ts';
import {phraseWarnings} from './issues/phrase-warnings.ts';
import {quotationIssues} from './issues/quotation-issues.ts';
import {
	duplicateIds,
	equalNames,
	metricIssues,
	type NameTables,
	referenceFinder,
} from './issues/reference-issues.ts';
import type {JsonPath} from './json/locations.ts';
import {itemPathOf, type LeftOutItem, leftOutItem, nestedLists} from './left-out.ts';
import {type LocalClock, timeReader} from './local-times.ts';
import {memoize} from './memoize.ts';
import {
	type File,
	incidentSchema,
	itemSchemas,
	type ListName,
	type Region,
} from './schema/incident-schema.ts';
import type {Steps} from './steps.ts';
import {shareStructure} from './structural-sharing.ts';

/** What was found in a file. Paths are of the whole file. */
export interface CheckedFile {
	/** Without the items that have errors; undefined where the errors are elsewhere. */
	readonly value: File | undefined;
	readonly leftOut: readonly LeftOutItem[];
	readonly errors: readonly PathIssue[];
	readonly warnings: readonly PathIssue[];
}

interface CheckedList<Item> extends Pick<CheckedFile, 'errors' | 'warnings' | 'leftOut'> {
	readonly values: Item[];
}

interface ItemCheck<Item> {
	readonly check: (item: unknown) => Checked<Item>;
	/** What is left of an item that has errors at these paths within it, and the paths of what is left out. */
	readonly salvage: (item: unknown, errors: readonly JsonPath[]) => Salvaged<Item>;
}

interface Salvaged<Item> {
	readonly value: Item | undefined;
	readonly leftOut: readonly JsonPath[];
}

/** So many items are checked between two pauses. */
const itemsInStep = 16;
const listNames = Object.keys(itemSchemas) as ListName[];

/**
 * Makes a check of one file after another, each the value of a JSON text, together with the errors that were found in
 * the text alone. A list or an item of one that is the same object as in a file before is not checked again, nor are the
 * names in it while there are the same ones to refer to.
 */
export function createFileCheck(): (file: unknown, textErrors: readonly PathIssue[]) => Steps<CheckedFile> {
	const checks = {
		totals: wholeItemCheck(itemSchemas.totals),
		regions: nestedItemCheck(itemSchemas.regions, 'regions'),
		quotes: nestedItemCheck(itemSchemas.quotes, 'quotes', quotationIssues),
		events: wholeItemCheck(itemSchemas.events),
	};
	let tables: NameTables | undefined;
	let clock: LocalClock | undefined;
	let times = timeReader(unknownClock);
	let findReferences: ReturnType<typeof referenceFinder> = () => [];
	let checkedLists = new WeakMap<readonly unknown[], CheckedList<unknown>>();

	function* checkList<Item>(
		name: ListName,
		items: unknown,
		{check, salvage}: ItemCheck<Item>,
		textErrors: readonly PathIssue[],
	): Steps<CheckedList<Item>> {
		if (!Array.isArray(items)) return {values: [], errors: [], warnings: [], leftOut: []};
		// The same list may come from another text, with other errors in it.
		const found = textErrors.filter(({path}) => path[0] === name && isInList(items, path));
		const known = found.length === 0 ? checkedLists.get(items) : undefined;
		if (known !== undefined) return known as CheckedList<Item>;
		const values: Item[] = [];
		const errors: PathIssue[] = [];
		const warnings: PathIssue[] = [];
		const leftOut: LeftOutItem[] = [];
		const others = name === 'regions' || name === 'quotes' ? duplicateIds(name, items) : [];
		const otherErrors = new Map<unknown, PathIssue[]>();
		for (const {path, ...issue} of [...others, ...found]) {
			const own = otherErrors.get(path[1]) ?? [];
			otherErrors.set(path[1], own);
			own.push({...issue, path: path.slice(2)});
		}
		for (const [index, item] of items.entries()) {
			const checked = check(item);
			const isLeftOut = isBelow(checked.warnings.filter(({isKey}) => isKey));
			const own = [
				...checked.errors,
				...namesBesides(checked.errors, times.issuesIn(checked.known)),
				...namesBesides(checked.errors, findReferences(checked.known)),
				...(otherErrors.get(index) ?? []).filter(({path}) => !isLeftOut(path)),
			];
			addAll(warnings, checked.warnings, [name, index]);
			addAll(errors, own, [name, index]);
			if (own.length === 0) {
				if (checked.value !== undefined) values.push(times.withOffsets(checked.value));
			} else {
				const salvaged = salvage(
					item,
					own.map(({path}) => path),
				);
				if (salvaged.value !== undefined) values.push(times.withOffsets(salvaged.value));
				leftOut.push(...salvaged.leftOut.map(path => itemAt([name, index], item, path)));
			}
			if (index % itemsInStep === 0) yield;
		}
		const list = {values, errors, warnings, leftOut};
		if (found.length === 0) checkedLists.set(items, list);
		return list;
	}

	return function* check(file, textErrors) {
		const frame = checkValue(incidentSchema, withoutItems(file), 'map');
		const given = shareStructure(tables, tablesOf(file, frame.known));
		const givenClock = shareStructure(clock, clockOf(frame));
		if (given !== tables || givenClock !== clock) {
			findReferences = memoize(referenceFinder(given));
			times = timeReader(givenClock);
			checkedLists = new WeakMap();
		}
		[tables, clock] = [given, givenClock];
		const totals = yield* checkList('totals', member(file, 'totals'), checks.totals, textErrors);
		const regions = yield* checkList('regions', member(file, 'regions'), checks.regions, textErrors);
		const quotes = yield* checkList('quotes', member(file, 'quotes'), checks.quotes, textErrors);
		const events = yield* checkList('events', member(file, 'events'), checks.events, textErrors);
		const lists = [totals, regions, quotes, events];
		const isLeftOut = isBelow(frame.warnings.filter(({isKey}) => isKey));
		const frameErrors = [
			...frame.errors,
			...namesBesides(frame.errors, timeReader(clock).issuesIn({incident: member(frame.known, 'incident')})),
			...namesBesides(frame.errors, metricIssues(member(frame.known, 'metrics'), findReferences)),
			...equalNames('sources', member(file, 'sources')),
			...equalNames('metrics', member(file, 'metrics')),
			...textErrors.filter(({path}) => !isInList(member(file, String(path[0])), path) && !isLeftOut(path)),
		];
		const leftOut = lists.flatMap(list => list.leftOut);
		const values = {
			totals: totals.values,
			regions: regions.values,
			quotes: aboutRegionsOf(withDistinctIds(quotes.values), leftOut, regions.values),
			events: events.values,
		};
		return {
			value:
				frameErrors.length === 0 && frame.value
					? {...frame.value, incident: times.withOffsets(frame.value.incident), ...values}
					: undefined,
			leftOut,
			errors: [...frameErrors, ...lists.flatMap(list => list.errors)],
			warnings: [...frame.warnings, ...lists.flatMap(list => list.warnings)],
		};
	};
}

function addAll(all: PathIssue[], issues: readonly PathIssue[], path: JsonPath): void {
	for (const issue of issues) all.push({...issue, path: [...path, ...issue.path]});
}

/** Names that lead nowhere, but for those that are none, or stand in what has an error already. */
function namesBesides(errors: readonly PathIssue[], names: readonly PathIssue[]): readonly PathIssue[] {
	if (names.length === 0 || errors.length === 0) return names;
	const isWrong = isBelow(errors);
	return names.filter(({path}) => !isWrong(path));
}

/** Tells the paths at which one of these issues is, or above which. */
export function isBelow(issues: readonly PathIssue[]): (path: JsonPath) => boolean {
	const paths = new Set(issues.map(({path}) => JSON.stringify(path)));
	return path => path.some((_, index) => paths.has(JSON.stringify(path.slice(0, index + 1))));
}

/** Where a list stands twice, the text has items that the file has not. */
function isInList(items: unknown, path: JsonPath): boolean {
	return Array.isArray(items) && itemPathOf(path) !== undefined && Number(path[1]) < items.length;
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

/** A check of items that are left out as a whole. */
function wholeItemCheck<Schema extends z.ZodType>(schema: Schema): ItemCheck<z.output<Schema>> {
	return {
		check: itemCheck(schema),
		salvage: () => ({value: undefined, leftOut: [[]]}),
	};
}

/** A check of items that have lists: an error in an item of one of these costs that alone. */
function nestedItemCheck<Schema extends z.ZodType>(
	schema: Schema,
	name: keyof typeof nestedLists,
	oddities?: (item: unknown) => readonly PathIssue[],
): ItemCheck<z.output<Schema>> {
	const checkRest = memoize((item: unknown, leftOut: string) => {
		const paths = new Set<string>(JSON.parse(leftOut));
		const kept = nestedLists[name].flatMap(list => {
			const items = member(item, list);
			const isKept = (_: unknown, index: number) => !paths.has(`${list} ${index}`);
			return Array.isArray(items) ? [[list, items.filter(isKept)]] : [];
		});
		return checkValue(schema, {...asObject(item), ...Object.fromEntries(kept)}).value;
	});
	return {
		check: itemCheck(schema, oddities),
		salvage: (item, errors) => {
			const nested = errors.map(path => itemPathOf([name, 0, ...path])?.slice(2) ?? []);
			const leftOut = [...new Set(nested.map(([list, index]) => `${list} ${index}`))];
			const isWhole = nested.some(path => path.length === 0);
			const value = isWhole ? undefined : checkRest(item, JSON.stringify(leftOut));
			return value === undefined ? {value, leftOut: [[]]} : {value, leftOut: uniquePaths(nested)};
		},
	};
}

function uniquePaths(paths: readonly JsonPath[]): readonly JsonPath[] {
	return [...new Map(paths.map(path => [JSON.stringify(path), path])).values()];
}

function itemAt(at: JsonPath, item: unknown, path: JsonPath): LeftOutItem {
	const [list, index] = path;
	if (list === undefined) return leftOutItem(at, item);
	const nested = member(item, String(list));
	return leftOutItem([...at, ...path], Array.isArray(nested) ? nested[Number(index)] : undefined, item);
}

/** Local times of a file that does not say where and when it is are of no use: such a file is not shown. */
const unknownClock: LocalClock = {zone: 'UTC', start: '2000-01-01'};

function clockOf({value}: Checked<File>): LocalClock {
	if (value === undefined) return unknownClock;
	const {timeZone: zone, start} = value.incident;
	return {zone, start: timeReader({zone, start}).withOffsets({start}).start};
}

/** Statements whose own ids, given to those that have none, are each another. */
const withDistinctIds = memoize((quotes: File['quotes']): File['quotes'] => {
	const counts = new Map<string, number>();
	return quotes.map(quote => {
		const count = (counts.get(quote.id) ?? 0) + 1;
		counts.set(quote.id, count);
		return count === 1 ? quote : {...quote, id: `${quote.id} (${count})`};
	});
});

/** Statements, none of which is about a region that is left out. */
function aboutRegionsOf(
	quotes: File['quotes'],
	leftOut: readonly LeftOutItem[],
	regions: readonly Region[],
): File['quotes'] {
	if (!leftOut.some(({kind}) => kind === 'region')) return quotes;
	const ids = new Set(regions.map(({id}) => id));
	return quotes.map(quote =>
		quote.regions.every(id => ids.has(id))
			? quote
			: {...quote, regions: quote.regions.filter(id => ids.has(id))},
	);
}
