import {compositeKey} from '../composite-key.ts';
import {sourceName} from '../display-names.ts';
import type {Incident, Quote, Region} from '../schema/incident-schema.ts';
import {type Change, incidentTarget, minorChanges, type Versions} from './change.ts';
import {diffFields, diffWords} from './diff-fields.ts';
import {type Match, matchChanged} from './match-items.ts';

/**
 * A statement is recognized by all but its id, by its speaker and words, and by its id together with one of them: a
 * script that numbers statements gives each id to another one when it inserts a statement before them.
 */
const quoteKeys: readonly ((quote: Quote) => string)[] = [
	quote => JSON.stringify({...quote, id: undefined}),
	({source, text}) => compositeKey(source, text),
	({id, source}) => compositeKey(id, source),
	({id, text}) => compositeKey(id, text),
];

/**
 * What changed among the statements, in the order of the file, then those that are gone. `regions` are the regions that
 * changed: a statement about one that has a new id is about the same region.
 */
export function diffQuotes(versions: Versions, regions: readonly Match<Region>[]): readonly Change[] {
	const newIds = new Map(
		regions.flatMap(({before, after}) =>
			before === undefined || after === undefined || before.id === after.id ? [] : [[before.id, after.id]],
		),
	);
	const newId = (id: string) => newIds.get(id) ?? id;
	const {quotes} = versions.before;
	const before =
		newIds.size === 0 ? quotes : quotes.map(quote => ({...quote, regions: quote.regions.map(newId)}));
	const subjectBefore = subjects(versions.before, newId);
	const subjectAfter = subjects(versions.after, id => id);
	return matchChanged(before, versions.after.quotes, quoteKeys).flatMap(({before, after}) => {
		if (after === undefined)
			return minorChanges(incidentTarget, [`No longer listed: ${subjectBefore(before)}`]);
		const target = {kind: 'quote', id: after.id} as const;
		if (before === undefined) {
			return [{text: `New: ${subjectAfter(after)}`, target, isFirst: true, isGrave: false}];
		}
		return minorChanges(target, diffQuote(versions, subjectAfter(after), before, after));
	});
}

function diffQuote(versions: Versions, subject: string, before: Quote, after: Quote): readonly string[] {
	const former = sourceName(versions.before, before.source);
	return [
		...(before.text === after.text ? [] : [`${subject}: reworded`]),
		...(before.source === after.source ? [] : [`${subject}: no longer attributed to ${former}`]),
		...diffWords(subject, before.mode, after.mode),
		...diffFields(subject, sorted(before), sorted(after), {
			regions: 'regions',
			at: 'time',
			via: 'channel',
			url: 'link',
			note: 'note',
		}),
	];
}

function sorted(quote: Quote): Quote {
	return {...quote, regions: quote.regions.toSorted()};
}

/** Makes the function that names a statement: `Volodymyr Kohut on Poltava`, or the speaker alone where it is about no region. */
function subjects(incident: Incident, idOf: (id: string) => string): (quote: Quote) => string {
	const names = new Map(incident.regions.map(({id, name}) => [idOf(id), name]));
	return ({source, regions}) => {
		const who = sourceName(incident, source);
		return regions.length === 0 ? who : `${who} on ${listed(regions.map(id => names.get(id) ?? id))}`;
	};
}

function listed(names: readonly string[]): string {
	return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
