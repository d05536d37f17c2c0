import type {Shapes} from './shapes.ts';

/** The map of an incident as its files give it, or why there is none. */
export type LoadedMap =
	| {readonly shapes: Shapes; readonly error?: undefined}
	/** A file cannot be read; words that name it, and say what is wrong with it. */
	| {readonly shapes?: undefined; readonly error: string}
	/** No map comes with the program for any of the incident's countries. */
	| {readonly shapes?: undefined; readonly error?: undefined};
