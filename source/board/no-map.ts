import {countriesOf} from '../incident/countries.ts';
import type {State} from './state.ts';

/** Why there is no map to draw, and how to give one, in few words. */
export function whyNoMap({data, loadedMap}: State): string {
	if (loadedMap?.error !== undefined) return 'The map cannot be read: p says why';
	const countries = data === undefined ? [] : countriesOf(data.incident);
	if (countries.length === 0) return 'For a map: "country" or "map" in the file, or --map';
	return `No map of ${countries.join(', ')}; give one: "map" in the file, or --map`;
}
