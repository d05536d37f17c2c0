import {compositeKey} from '../composite-key.ts';
import {metricPhrase} from '../display-names.ts';
import type {Damage, Region} from '../schema/incident-schema.ts';
import {type Change, incidentTarget, minorChanges, type Versions} from './change.ts';
import {diffFields, diffWords} from './diff-fields.ts';
import {diffFigures} from './diff-figures.ts';
import {type Match, matchChanged} from './match-items.ts';

/** Matches the regions that changed: by id and name, or by either where the other is new. */
export function matchRegions({before, after}: Versions): readonly Match<Region>[] {
	return matchChanged(before.regions, after.regions, [
		({id, name}) => compositeKey(id, name),
		({name}) => name,
		({id}) => id,
	]);
}

/** What changed about one region: its name, figures and damage. */
export function diffRegion(versions: Versions, {before, after}: Match<Region>): readonly Change[] {
	if (after === undefined) {
		const [first] = before.figures;
		const had =
			first === undefined ? '' : `: ${first.value.words} ${metricPhrase(versions.before, first.metric)}`;
		return minorChanges(incidentTarget, [`Region removed: ${before.name}${had}`]);
	}
	const {id: region, name} = after;
	const target = {kind: 'region', region} as const;
	const itself =
		before === undefined
			? [{text: `Region added: ${name}`, target, isGrave: true}]
			: minorChanges(target, [
					...diffWords('Region renamed', before.name, name),
					...(before.id === region ? [] : [`${name}: id ${before.id} → ${region}`]),
					...diffFields(name, before, after, {note: 'note'}),
				]);
	return [
		...itself,
		...diffFigures(versions, {region, name}, before?.figures ?? [], after.figures),
		...minorChanges(target, diffDamages(name, before?.damage ?? [], after.damage)),
	];
}

function diffDamages(region: string, before: readonly Damage[], after: readonly Damage[]): readonly string[] {
	const matches = matchChanged(before, after, [
		({what, kind}) => compositeKey(what, kind),
		({what}) => what,
		({kind, source}) => compositeKey(kind, source),
	]);
	return matches.flatMap(({before: was, after: is}) => {
		if (is === undefined) return [`${region}: no longer listed: ${was.what}`];
		if (was === undefined) return [`${region}: new: ${is.what}`];
		return [
			...diffWords(region, was.what, is.what),
			...diffFields(`${region}: “${is.what}”`, was, is, {
				kind: 'kind',
				source: 'source',
				asOf: 'time',
				via: 'channel',
				url: 'link',
				note: 'note',
			}),
		];
	});
}
