import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {sanitize} from '../incident/sanitize.ts';
import {countryShapes} from '../map/country-shapes.ts';
import type {LoadedMap} from '../map/loaded-map.ts';
import {type Area, readTopoJson} from '../map/topo-json.ts';
import {errorCode} from './file/fs-errors.ts';

interface CountryMapOptions {
	/** ISO 3166-1 */
	readonly countries: readonly string[];
	/** Regions that have to be drawn, ISO 3166-2. */
	readonly codes: ReadonlySet<string>;
	/** The folder of the maps that come with the program. */
	readonly folder: string;
}

/** One map of these countries, of those that a map comes with the program for. Never rejects. */
export async function readCountryMap({countries, codes, folder}: CountryMapOptions): Promise<LoadedMap> {
	try {
		const found: (readonly Area[])[] = [];
		const without: string[] = [];
		for (const country of countries) {
			const text = await mapText(folder, country);
			if (text === undefined) without.push(country);
			else found.push(readTopoJson(text));
		}
		if (found.length === 0) return {};
		const shapes = countryShapes(found, codes);
		const credit = [shapes.credit, ...without.map(country => `No map of ${country}`)].join('. ');
		return {shapes: {...shapes, credit}};
	} catch (error) {
		const words = error instanceof Error ? error.message : String(error);
		return {error: sanitize(`the map of ${countries.join(', ')}: ${words.slice(0, 200)}`)};
	}
}

/** Those of the countries that no map comes with the program for. */
export async function countriesWithoutMap(
	countries: readonly string[],
	folder: string,
): Promise<readonly string[]> {
	const texts = await Promise.all(countries.map(country => mapText(folder, country).catch(() => '')));
	return countries.filter((_, index) => texts[index] === undefined);
}

/** Undefined where there is no map of the country. */
async function mapText(folder: string, country: string): Promise<string | undefined> {
	try {
		return await readFile(join(folder, `${country}.json`), 'utf8');
	} catch (error) {
		if (errorCode(error) === 'ENOENT') return undefined;
		throw error;
	}
}
