import {type Change, inIncident, quietly} from './change.ts';
import type {Both} from './changed-claim.ts';
import {changedFields} from './changed-fields.ts';
import {changedFigures} from './changed-figures.ts';
import {keyOf, type Match, matched, withoutUnchanged} from './matched.ts';
import type {Damage, Region} from './schema.ts';

/** Finds each region that is other than it was again: by id and name, and by either where the other is new. */
export function matchedRegions({before, after}: Both): readonly Match<Region>[] {
	const rest = withoutUnchanged({before: before.regions, after: after.regions});
	return matched(rest.before, rest.after, [({id, name}) => keyOf(id, name), ({name}) => name, ({id}) => id]);
}

/** Everything that became different about one region: itself, its figures, and what was hit. */
export function changedRegion(both: Both, {before, after}: Match<Region>): readonly Change[] {
	if (after === undefined) return quietly(inIncident, [`Region removed: ${before.name}`]);
	const {id: region, name} = after;
	const place = {kind: 'region', region} as const;
	return [
		...(before === undefined
			? [{text: `Region added: ${name}`, place, isGrave: true}]
			: quietly(place, changedSelf(before, after))),
		...changedFigures(both, {region, name}, before?.figures ?? [], after.figures),
		...quietly(place, changedDamages(name, before?.damage ?? [], after.damage)),
	];
}

function changedSelf(before: Region, after: Region): readonly string[] {
	const {id, name} = after;
	return [
		...(before.name === name ? [] : [`Region renamed: ${before.name} → ${name}`]),
		...(before.id === id ? [] : [`${name}: id ${before.id} → ${id}`]),
		...changedFields(name, before, after, [['note', 'note']]),
	];
}

const damageKeys: readonly ((damage: Damage) => string)[] = [
	({what, kind}) => keyOf(what, kind),
	({what}) => what,
	({kind, source}) => keyOf(kind, source),
];

function changedDamages(
	region: string,
	before: readonly Damage[],
	after: readonly Damage[],
): readonly string[] {
	const rest = withoutUnchanged({before, after});
	return matched(rest.before, rest.after, damageKeys).flatMap(({before: was, after: is}) => {
		if (is === undefined) return [`${region}: no longer listed: ${was.what}`];
		if (was === undefined) return [`${region}: new: ${is.what}`];
		return [
			...(was.what === is.what ? [] : [`${region}: ${was.what} → ${is.what}`]),
			...changedFields(`${region}: “${is.what}”`, was, is, [
				['kind', 'kind'],
				['source', 'source'],
				['asOf', 'time'],
				['via', 'channel'],
				['url', 'link'],
				['note', 'note'],
			]),
		];
	});
}
