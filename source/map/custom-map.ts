import type {Shapes} from './shapes.ts';

/** A map of the newsroom's own, or what is wrong with its file. */
export type CustomMap =
	| {readonly shapes: Shapes; readonly error?: undefined}
	| {readonly shapes?: undefined; readonly error: string};
