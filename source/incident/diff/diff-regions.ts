import type {Damage, Region} from '../schema/incident-schema.ts';
import {type Change, incidentTarget, minorChanges} from './change.ts';
import type {Both} from './diff-claim.ts';
import {diffFields} from './diff-fields.ts';
import {diffFigures} from './diff-figures.ts';
import {dropUnchanged, keyOf, type Match, matchItems} from './match-items.ts';

/** Finds each region that is other than it was again: by id and name, and by either where the other is new. */
export function matchRegions({before, after}: Both): readonly Match<Region>[] {
	const rest = dropUnchanged({before: before.regions, after: after.regions});
	return matchItems(rest.before, rest.after, [
		({id, name}) => keyOf(id, name),
		({name}) => name,
		({id}) => id,
	]);
}

/** Everything that became different about one region: itself, its figures, and what was hit. */
export function diffRegion(both: Both, {before, after}: Match<Region>): readonly Change[] {
	if (after === undefined) return minorChanges(incidentTarget, [`Region removed: ${before.name}`]);
	const {id: region, name} = after;
	const target = {kind: 'region', region} as const;
	return [
		...(before === undefined
			? [{text: `Region added: ${name}`, target, isGrave: true}]
			: minorChanges(target, diffRegionFields(before, after))),
		...diffFigures(both, {region, name}, before?.figures ?? [], after.figures),
		...minorChanges(target, diffDamages(name, before?.damage ?? [], after.damage)),
	];
}

function diffRegionFields(before: Region, after: Region): readonly string[] {
	const {id, name} = after;
	return [
		...(before.name === name ? [] : [`Region renamed: ${before.name} → ${name}`]),
		...(before.id === id ? [] : [`${name}: id ${before.id} → ${id}`]),
		...diffFields(name, before, after, [['note', 'note']]),
	];
}

const damageKeys: readonly ((damage: Damage) => string)[] = [
	({what, kind}) => keyOf(what, kind),
	({what}) => what,
	({kind, source}) => keyOf(kind, source),
];

function diffDamages(region: string, before: readonly Damage[], after: readonly Damage[]): readonly string[] {
	const rest = dropUnchanged({before, after});
	return matchItems(rest.before, rest.after, damageKeys).flatMap(({before: was, after: is}) => {
		if (is === undefined) return [`${region}: no longer listed: ${was.what}`];
		if (was === undefined) return [`${region}: new: ${is.what}`];
		return [
			...(was.what === is.what ? [] : [`${region}: ${was.what} → ${is.what}`]),
			...diffFields(`${region}: “${is.what}”`, was, is, [
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
