import {compositeKey} from '../composite-key.ts';
import type {Damage, Region} from '../schema/incident-schema.ts';
import type {Versions} from './change.ts';
import {type Change, incidentTarget, minorChanges} from './change.ts';
import {diffFields} from './diff-fields.ts';
import {diffFigures} from './diff-figures.ts';
import {dropUnchanged, type Match, matchItems} from './match-items.ts';

/** Matches the regions that changed: by id and name, or by either where the other is new. */
export function matchRegions({before, after}: Versions): readonly Match<Region>[] {
	const rest = dropUnchanged({before: before.regions, after: after.regions});
	return matchItems(rest.before, rest.after, [
		({id, name}) => compositeKey(id, name),
		({name}) => name,
		({id}) => id,
	]);
}

/** What changed about one region: its name, figures and damage. */
export function diffRegion(versions: Versions, {before, after}: Match<Region>): readonly Change[] {
	if (after === undefined) return minorChanges(incidentTarget, [`Region removed: ${before.name}`]);
	const {id: region, name} = after;
	const target = {kind: 'region', region} as const;
	return [
		...(before === undefined
			? [{text: `Region added: ${name}`, target, isGrave: true}]
			: minorChanges(target, diffRegionFields(before, after))),
		...diffFigures(versions, {region, name}, before?.figures ?? [], after.figures),
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
	({what, kind}) => compositeKey(what, kind),
	({what}) => what,
	({kind, source}) => compositeKey(kind, source),
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
