import {readFileSync, watch} from 'node:fs';
import {basename, dirname} from 'node:path';

/** As much of an incident file as a bare board shows. */
export interface ShownIncident {
	readonly incident: {readonly title: string};
	readonly totals: readonly Figure[];
	readonly regions: readonly Region[];
	readonly quotes: readonly {readonly id: string; readonly source: string; readonly text: string}[];
}

export interface Region {
	readonly id: string;
	readonly name: string;
	readonly figures?: readonly Figure[];
}

interface Figure {
	readonly metric: string;
	readonly value: string | number;
}

/** Reads the file, trusting that it is right. */
export function readIncident(file: string): ShownIncident {
	return JSON.parse(readFileSync(file, 'utf8'));
}

/** Calls back with what the file says whenever another is renamed over it. */
export function watchIncident(file: string, onIncident: (incident: ShownIncident) => void): void {
	const name = basename(file);
	watch(dirname(file), (_, changed) => {
		if (changed === name) onIncident(readIncident(file));
	});
}

/** A region's figures, or the totals, as one text. */
export function figuresText(figures: readonly Figure[] = []): string {
	return figures.map(({metric, value}) => `${metric} ${value}`).join(', ');
}

/** As many of `all` as there is room for, the selected one among them, and at which place the first of them stands. */
export function around<Item>(
	all: readonly Item[],
	selected: number,
	room: number,
): readonly [readonly Item[], number] {
	const first = Math.max(0, Math.min(selected - Math.floor(room / 2), all.length - room));
	return [all.slice(first, first + room), first];
}

/** Where a key leads from the selected place among so many. */
export function moved(selected: number, key: string, count: number): number {
	if (key === 'j' || key === '\u001B[B') return Math.min(selected + 1, count - 1);
	if (key === 'k' || key === '\u001B[A') return Math.max(selected - 1, 0);
	return selected;
}
