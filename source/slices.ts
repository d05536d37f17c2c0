import type {Issue} from './incident/issues/issue.ts';
import type {Parsed} from './incident/parse-incident.ts';
import type {Incident} from './incident/schema/incident-schema.ts';

const lists = ['totals', 'regions', 'quotes', 'events'] as const;
type ListName = (typeof lists)[number];

/** A piece of what was read, small enough to be received within a frame. */
export type Slice =
	| {readonly kind: 'begun'; readonly incident: Incident | undefined}
	| {readonly kind: 'problems'; readonly items: readonly Issue[]}
	| {readonly kind: ListName; readonly items: readonly unknown[]};

/** So many items make a slice. */
const length = 100;

/** Cuts up what was read: what comes first holds no lists, and the lists follow. */
export function* slicesOf(parsed: Parsed): Generator<Slice, undefined> {
	const incident = parsed.kind === 'incident' ? parsed.incident : undefined;
	const empty = {totals: [], regions: [], quotes: [], events: []};
	yield {kind: 'begun', incident: incident && {...incident, ...empty}};
	const issues = parsed.kind === 'incident' ? parsed.warnings : parsed.issues;
	for (const items of piecesOf(issues)) yield {kind: 'problems', items};
	for (const kind of lists) {
		const items: readonly unknown[] = incident?.[kind] ?? [];
		for (const piece of piecesOf(items)) yield {kind, items: piece};
	}
}

function* piecesOf<Item>(items: readonly Item[]): Generator<readonly Item[]> {
	for (let from = 0; from < items.length; from += length) yield items.slice(from, from + length);
}

/** Puts all slices of what was read together again. */
export function assembled(slices: readonly Slice[]): Parsed {
	const issues: Issue[] = [];
	let incident: Incident | undefined;
	for (const slice of slices) {
		if (slice.kind === 'begun') incident = slice.incident;
		else if (slice.kind === 'problems') issues.push(...slice.items);
		else (incident?.[slice.kind] as unknown[] | undefined)?.push(...slice.items);
	}
	return incident === undefined ? {kind: 'broken', issues} : {kind: 'incident', incident, warnings: issues};
}
