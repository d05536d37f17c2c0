import * as fc from 'fast-check';

/** How a new state of the file comes. */
export type Way = 'renamed' | 'in place';
/** How a file goes wrong. */
export type Fault = 'a comma' | 'half of it' | 'a key' | 'empty' | 'missing';

/** Somebody comes to the keyboard, and leaves the board as it was. */
interface Visit {
	readonly keys: readonly string[];
	/** What takes it back, some time later. */
	readonly back: readonly string[];
}

export interface Step {
	readonly way: Way;
	/** Undefined where the file is good. */
	readonly fault: Fault | undefined;
	readonly visit: Visit | undefined;
	/** What the window has for this step, [columns, rows]. */
	readonly size: readonly [number, number] | undefined;
	/** The machine sleeps so long before anything else, ms. */
	readonly slept: number;
}

/** Columns and rows that the board mostly has, and is measured in: large enough for every panel but the map. */
export const usualSize = [100, 32] as const;
/** All layouts, most of them with a map; the last is too small for any board. */
const sizes = [
	[80, 24],
	[120, 40],
	[160, 50],
	[60, 100],
	[300, 70],
	[40, 12],
	[30, 8],
] as const;

const up = '\u001B[A';
const down = '\u001B[B';
const left = '\u001B[D';
const paste = '\u001B[200~lviv\nhomes\u001B[201~';
const visits: readonly Visit[] = [
	{keys: [down, down, up, '\r', down, '\u001B[6~', '\u001B[5~'], back: [left]},
	{keys: ['G', 'g', '\t', '\t', down, 'G', '\u001B[Z'], back: ['\u001B[Z']},
	{keys: ['/', 'k', 'y', '\r', down], back: [left]},
	{keys: ['/', paste, '\u007F', '\r'], back: [left]},
	{keys: ['n', down, 'G', '\r'], back: [left, left]},
	{keys: ['!', down], back: [left]},
	{keys: ['?', '\u001B[6~'], back: [left]},
	{keys: ['e'], back: [left]},
	{keys: ['p'], back: [left]},
	{keys: ['K', down], back: ['K']},
	{keys: ['D', down], back: ['D']},
	{keys: ['m'], back: ['m', 'm']},
	{keys: ['s', 't'], back: ['s', 's', 't', 't', 't']},
	{keys: [' ', 'o'], back: ['o', ' ']},
	{keys: ['c', 'r', '\u000C'], back: []},
];

/** Every so many reloads one is of a file that is broken or gone. */
const brokenEvery = 4;

/** What happens, reload by reload; the same for the same seed. It begins with every visit and every size once. */
export function planOf(reloads: number, seed: number): readonly Step[] {
	const drawn = fc.record({
		way: fc.constantFrom<Way[]>('renamed', 'in place'),
		fault: fc.constantFrom<Fault[]>('a comma', 'half of it', 'a key', 'empty', 'missing'),
		visit: onceIn(8, fc.constantFrom(...visits)),
		size: onceIn(16, fc.constantFrom(...sizes)),
		slept: onceIn(500, fc.integer({min: 20_000, max: 9 * 3_600_000})),
	});
	return fc.sample(drawn, {numRuns: reloads, seed}).map(({fault, slept = 0, ...step}, index) => ({
		...step,
		visit: visits[index] ?? step.visit,
		size: index < visits.length ? sizes[index % sizes.length] : step.size,
		fault: (index + 1) % brokenEvery === 0 ? fault : undefined,
		slept,
	}));
}

function onceIn<T>(times: number, some: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
	return fc.oneof({weight: times - 1, arbitrary: fc.constant(undefined)}, {weight: 1, arbitrary: some});
}
