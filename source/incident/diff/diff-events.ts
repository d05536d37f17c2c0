import {compositeKey} from '../composite-key.ts';
import {clip} from '../issues/describe-value.ts';
import type {Incident} from '../schema/incident-schema.ts';
import {type Change, incidentTarget, minorChanges} from './change.ts';
import {diffFields} from './diff-fields.ts';
import {type Match, matchChanged} from './match-items.ts';

type Event = Incident['events'][number];

/** What changed among the events, each named by its first words. */
export function diffEvents(before: readonly Event[], after: readonly Event[]): readonly Change[] {
	const matches = matchChanged(before, after, [
		({text}) => text,
		({at, when, source}) => compositeKey(at, when, source),
	]);
	return minorChanges(incidentTarget, matches.flatMap(diffEvent));
}

function diffEvent({before, after}: Match<Event>): readonly string[] {
	if (after === undefined) return [`Event removed: ${clip(before.text)}`];
	const words = clip(after.text);
	if (before === undefined) return [`Event added: ${words}`];
	return [
		...(before.text === after.text ? [] : [`Event reworded: ${clip(before.text)} → ${words}`]),
		...diffFields(`Event “${words}”`, before, after, {at: 'date', when: 'time in words', source: 'source'}),
	];
}
