import type {Measurements} from './measure-process.ts';

export interface Comparison {
	readonly name: string;
	readonly first: number;
	readonly last: number;
	readonly isSame: boolean;
}

/**
 * Compares what was measured at two moments, in the order of the first; what one of them lacks is 0 there. Bytes are the
 * same within `tolerance`, a share of the first; counts have to be equal.
 */
export function compareMeasurements(
	first: Measurements,
	last: Measurements,
	tolerance: number,
): readonly Comparison[] {
	return [...new Set([...Object.keys(first), ...Object.keys(last)])].map(name => {
		const [before, after] = [first[name] ?? 0, last[name] ?? 0];
		const allowed = name.endsWith('bytes') ? tolerance * before : 0;
		return {name, first: before, last: after, isSame: Math.abs(after - before) <= allowed};
	});
}

/** The comparisons as a table, what differs too much marked. */
export function comparisonTable(comparisons: readonly Comparison[]): string {
	const rows = comparisons.map(({name, first, last, isSame}) => [
		name,
		first.toLocaleString('en'),
		last.toLocaleString('en'),
		isSame ? '' : '✗',
	]);
	return [['', 'first', 'end', ''], ...rows]
		.map(([name = '', first = '', last = '', mark]) =>
			`${name.padEnd(26)}${first.padStart(14)}${last.padStart(14)}  ${mark}`.trimEnd(),
		)
		.join('\n');
}
