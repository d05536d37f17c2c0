import type {Measurements} from './measure-process.ts';

export interface Compared {
	readonly name: string;
	readonly first: number;
	readonly last: number;
	/** `last` by `first`; 1 where both are 0. */
	readonly ratio: number;
	readonly isSame: boolean;
}

/**
 * Every measure of two moments in the order of the first; what one of them lacks is 0 there. Bytes are the same within
 * `tolerance`, a share of the first; counts have to be equal.
 */
export function compared(first: Measurements, last: Measurements, tolerance: number): readonly Compared[] {
	return [...new Set([...Object.keys(first), ...Object.keys(last)])].map(name => {
		const [before, after] = [first[name] ?? 0, last[name] ?? 0];
		const room = name.endsWith('bytes') ? tolerance * before : 0;
		const ratio = before === after ? 1 : after / before;
		return {name, first: before, last: after, ratio, isSame: Math.abs(after - before) <= room};
	});
}

/** The measures as a table, what differs too much marked. */
export function comparison(all: readonly Compared[]): string {
	const rows = all.map(({name, first, last, ratio, isSame}) => [
		name,
		first.toLocaleString('en'),
		last.toLocaleString('en'),
		`${ratio.toFixed(3)}${isSame ? '' : '  ✗'}`,
	]);
	const titled = [['', 'first', 'end', 'ratio'], ...rows];
	const widths = [0, 1, 2].map(column => Math.max(...titled.map(row => (row[column] ?? '').length)));
	return titled
		.map(row =>
			row
				.map((text, column) =>
					column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0),
				)
				.join('  '),
		)
		.join('\n');
}
