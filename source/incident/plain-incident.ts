import {withKnownMetrics} from './incident-of.ts';
import {withSameParts} from './kept-incident.ts';
import {maximumBytes} from './limits.ts';
import {jsonOf} from './plain-json.ts';
import type {Count, ReadList} from './plain-list.ts';
import {areMetricsSound, type Known, leading} from './plain-names.ts';
import {plainItems, plainRest} from './plain-schema.ts';
import {type ListName, type Lists, type ReadLists, type ReadText, readText} from './plain-text.ts';
import type {File, Incident} from './schema/incident-schema.ts';
import {kept} from './structural-sharing.ts';

/** A plain file that was read, with what it takes to read the next one by what has changed. */
export interface PlainFile extends ReadText {
	readonly incident: Incident;
	readonly readRest: Rest;
	readonly regionIds: ReadonlySet<string>;
	readonly quoteIds: ReadonlySet<string>;
}

type Rest = Omit<File, ListName>;

interface Identified {
	readonly id: string;
}

const none: readonly never[] = [];
const listNames = Object.keys(plainItems) as ListName[];

/**
 * Reads a plain file: strict JSON that the schema has nothing to say about, not even a warning, and in which every name
 * leads somewhere. The incident is the one that `parseIncident` makes of it; undefined for every other text. What is as
 * it was in the former file is not read again, and is the same object. Rests often, for whoever has other things to do.
 */
export function* readPlainFile(text: string, former?: PlainFile): Generator<void, PlainFile | undefined> {
	if (text.length > maximumBytes) return undefined;
	const count = newCount();
	const read = yield* readText(text, count, former);
	// Fewer keys than colons: one stands twice, and somebody has to be told.
	if (read === undefined || count.keys !== count.colons) return undefined;
	const rest = readRest(read, former);
	if (rest === undefined) return undefined;
	const {lists} = read;
	const incident = incidentFrom(rest, lists, former?.incident);
	yield;
	const regionIds = idsOf(incident.regions, former?.incident.regions, former?.regionIds);
	yield;
	const quoteIds = idsOf(incident.quotes, former?.incident.quotes, former?.quoteIds);
	if (regionIds.size < incident.regions.length || quoteIds.size < incident.quotes.length) return undefined;
	yield;
	const file = {...read, readRest: rest, incident, regionIds, quoteIds};
	const isSound = yield* areNamesSound(file, former);
	return isSound ? file : undefined;
}

/** The file with the items of an incident that holds the same, so that what is read next shares them. */
export function withItemsOf(file: PlainFile, incident: Incident): PlainFile {
	const lists = listNames.flatMap(name => {
		const list = file.lists[name];
		return list === undefined ? [] : [[name, {...list, items: incident[name]}]];
	});
	return {...file, incident, lists: Object.fromEntries(lists)};
}

function newCount(): Count {
	return {keys: 0, colons: 0, times: new Set()};
}

/** What a file holds beside its lists; where it is written as before, what was read before. */
function readRest({rest, colons}: ReadText, former: PlainFile | undefined): Rest | undefined {
	const isSame =
		former?.rest.size === rest.size && [...rest].every(([key, text]) => former.rest.get(key) === text);
	if (isSame) return former.readRest;
	const count = newCount();
	const members = [...rest].map(([key, text]) => [key, jsonOf(text)] as const);
	if (members.some(([, value]) => value === undefined)) return undefined;
	const read = plainRest(Object.fromEntries(members), count);
	return read !== undefined && count.keys === colons && areMetricsSound(read.metrics) ? read : undefined;
}

function incidentFrom(
	{$schema: _, metrics, ...rest}: Rest,
	lists: ReadLists,
	former: Incident | undefined,
): Incident {
	const itemsOf = <Name extends ListName>(name: Name) => (lists[name]?.items ?? none) as Lists[Name];
	const read = withKnownMetrics({
		incident: kept(former?.incident, rest.incident),
		sources: kept(former?.sources, rest.sources),
		metrics,
		totals: itemsOf('totals'),
		regions: itemsOf('regions'),
		quotes: itemsOf('quotes'),
		events: itemsOf('events'),
		...(rest.map === undefined ? {} : {map: kept(former?.map, rest.map)}),
	});
	return withSameParts(former, {...read, metrics: kept(former?.metrics, read.metrics)});
}

/** The ids of items; the former set where they are the same as before. */
function idsOf(
	items: readonly Identified[],
	former: readonly Identified[] = [],
	formerIds?: ReadonlySet<string>,
): ReadonlySet<string> {
	const isSame = items.length === former.length && items.every(({id}, index) => id === former[index]?.id);
	return isSame && formerIds !== undefined ? formerIds : new Set(items.map(({id}) => id));
}

/** So many items are looked at between two rests. */
const pace = 256;

/** Where no table of names has changed, only items that are new can name what is not there. */
function* areNamesSound(file: PlainFile, former: PlainFile | undefined): Generator<void, boolean> {
	const {incident, lists, regionIds: regions} = file;
	const {sources, metrics} = incident;
	const isKnown =
		former?.incident.sources === sources &&
		former.incident.metrics === metrics &&
		former.regionIds === regions;
	const known: Known = {sources, metrics, regions};
	for (const name of listNames) {
		const list = lists[name] as ReadList<never> | undefined;
		const isLeading: (item: never, known: Known) => boolean = leading[name];
		for (const [index, item] of (isKnown ? list?.fresh : list?.items)?.entries() ?? []) {
			if (!isLeading(item, known)) return false;
			if (index % pace === 0) yield;
		}
	}
	return true;
}
