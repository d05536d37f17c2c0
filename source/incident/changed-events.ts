import {type Change, inIncident, quietly} from './change.ts';
import {changedFields} from './changed-fields.ts';
import {clip} from './found.ts';
import {keyOf, matched, withoutUnchanged} from './matched.ts';
import type {Incident} from './schema.ts';

type Event = Incident['events'][number];

const eventKeys: readonly ((event: Event) => string)[] = [
	({text}) => text,
	({at, when, source}) => keyOf(at, when, source),
];

/** Everything that became different among the events, each by its first words. */
export function changedEvents(before: readonly Event[], after: readonly Event[]): readonly Change[] {
	const rest = withoutUnchanged({before, after});
	return matched(rest.before, rest.after, eventKeys).flatMap(match =>
		quietly(inIncident, changedEvent(match.before, match.after)),
	);
}

function changedEvent(before: Event | undefined, after: Event | undefined): readonly string[] {
	if (after === undefined) return before === undefined ? [] : [`Event removed: ${clip(before.text)}`];
	const words = clip(after.text);
	if (before === undefined) return [`Event added: ${words}`];
	return [
		...(before.text === after.text ? [] : [`Event reworded: ${clip(before.text)} → ${words}`]),
		...changedFields(`Event “${words}”`, before, after, [
			['at', 'date'],
			['when', 'time in words'],
			['source', 'source'],
		]),
	];
}
