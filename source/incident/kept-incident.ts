import type {Incident} from './schema/incident-schema.ts';
import {kept, selfFinder} from './structural-sharing.ts';

/** So many items are compared between two rests. */
const pace = 16;

/**
 * An incident in which whatever is the same as in the former one is the former object: items of lists are compared with
 * those of the same id or, where they have none, in the same place. Rests often, for whoever has other things to do.
 */
export function* keptIncident(former: Incident | undefined, now: Incident): Generator<void, Incident> {
	if (former === undefined) return now;
	const {totals, regions, quotes, events, ...rest} = now;
	const parts = Object.entries(rest).map(([key, part]) => [key, kept(former[key as keyof Incident], part)]);
	const lists = {
		totals: yield* keptItems(former.totals, totals),
		regions: yield* keptItems(former.regions, regions),
		quotes: yield* keptItems(former.quotes, quotes),
		events: yield* keptItems(former.events, events),
	};
	return withSameParts(former, {...now, ...Object.fromEntries(parts), ...lists});
}

/** The former incident, where it consists of the same objects. */
export function withSameParts(former: Incident | undefined, now: Incident): Incident {
	const keys = Object.keys(now) as (keyof Incident)[];
	if (former === undefined || keys.length !== Object.keys(former).length) return now;
	return keys.every(key => former[key] === now[key]) ? former : now;
}

function* keptItems<Item>(former: Item[], now: Item[]): Generator<void, Item[]> {
	const selfOf = selfFinder(former);
	const items: Item[] = [];
	for (const [index, item] of now.entries()) {
		items.push(kept(selfOf(item, index), item));
		if (index % pace === 0) yield;
	}
	return withSameItems(former, items);
}

/** The former list, where it consists of the same items. */
export function withSameItems<Item>(former: Item[] | undefined, now: Item[]): Item[] {
	if (former === undefined || former.length !== now.length) return now;
	return now.every((item, index) => item === former[index]) ? former : now;
}
