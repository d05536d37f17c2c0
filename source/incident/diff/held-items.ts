import {compositeKey} from '../composite-key.ts';
import type {LeftOutItem} from '../left-out.ts';
import type {Incident, Region} from '../schema/incident-schema.ts';
import {type Change, incidentTarget, minorChanges} from './change.ts';
import {matchItems} from './match-items.ts';

/** The items that are left out of an incident and were not left out before, as changes. */
export function newlyLeftOut(before: Incident, after: Incident): readonly Change[] {
	if (before.incident.id !== after.incident.id) return [];
	const known = new Set(before.leftOut?.map(keyOf));
	const news = (after.leftOut ?? []).filter(item => !known.has(keyOf(item)));
	return minorChanges(
		incidentTarget,
		news.map(({words}) => `Left out, since something is wrong with it: ${words}`),
	);
}

function keyOf({kind, region, words}: LeftOutItem): string {
	return JSON.stringify([kind, region, words]);
}

/**
 * An incident with the items that are left out of it as they were in the version before, where they were in that: at
 * their places there.
 */
export function withHeldItems(before: Incident, after: Incident): Incident {
	const {leftOut, ...rest} = after;
	if (leftOut === undefined || before.incident.id !== after.incident.id) return after;
	const groups = Map.groupBy(leftOut, ({kind, region}) => compositeKey(kind, region));
	const of = (kind: LeftOutItem['kind'], region?: string) => groups.get(compositeKey(kind, region)) ?? [];
	const regionsBefore = new Map(before.regions.map(region => [region.id, region]));
	const withOwn = (region: Region): Region => {
		const was = regionsBefore.get(region.id);
		const [figures, damage] = [of('figure', region.id), of('damage', region.id)];
		if (was === undefined || figures.length + damage.length === 0) return region;
		return {
			...region,
			figures: withHeld(was.figures, region.figures, figures),
			damage: withHeld(was.damage, region.damage, damage),
		};
	};
	const changed = new Set(leftOut.map(({region}) => region));
	return {
		...rest,
		totals: withHeld(before.totals, after.totals, of('total')),
		regions: withHeld(before.regions, after.regions, of('region')).map(region =>
			changed.has(region.id) ? withOwn(region) : region,
		),
		quotes: withHeld(before.quotes, after.quotes, of('statement')),
		events: withHeld(before.events, after.events, of('event')),
	};
}

/** What an item may be known by, the surest first. */
const keys = [['id'], ['metric', 'source'], ['what'], ['source', 'text'], ['text'], ['name'], ['metric']];

/** `after` with what was `before` of the items that are left out, each where it was. Linear. */
function withHeld<Item extends object>(
	before: readonly Item[],
	after: Item[],
	leftOut: readonly LeftOutItem[],
): Item[] {
	if (leftOut.length === 0) return after;
	const matches = matchItems(
		before,
		after,
		keys.slice(0, -2).map(key => (item: Item) => nameOf(item, key) ?? JSON.stringify(item)),
	);
	const kept = new Set(matches.flatMap(({before, after}) => (after === undefined ? [] : [before])));
	let gone = before.filter(item => !kept.has(item));
	let wanted = leftOut.map(({names}) => names);
	const held = new Set<Item>();
	for (const key of keys) {
		const candidates = Map.groupBy(gone.toReversed(), item => nameOf(item, key));
		wanted = wanted.filter(names => {
			const name = nameOf(names, key);
			const found = name === undefined ? undefined : candidates.get(name)?.pop();
			if (found !== undefined) held.add(found);
			return found === undefined;
		});
		gone = gone.filter(item => !held.has(item));
	}
	const items: Item[] = [];
	let next = 0;
	for (const [index, item] of before.entries()) {
		if (!held.has(item)) continue;
		const end = next + Math.max(0, index - items.length);
		for (const each of after.slice(next, end)) items.push(each);
		next = Math.min(end, after.length);
		items.push(item);
	}
	return [...items, ...after.slice(next)];
}

function nameOf(item: object, keys: readonly string[]): string | undefined {
	const values = keys.map(key => (item as Readonly<Record<string, unknown>>)[key]);
	return values.every(value => typeof value === 'string') ? JSON.stringify(values) : undefined;
}
