import {dirname, join} from 'node:path';
import {countriesOf, isSubdivisionCode} from '../incident/countries.ts';
import {fileIssue, formatExpectation} from '../incident/issues/issue.ts';
import {maximumBytes} from '../incident/parse-incident.ts';
import {sanitize} from '../incident/sanitize.ts';
import type {Incident} from '../incident/schema/incident-schema.ts';
import {defaultMapProperty} from '../incident/schema/map-schema.ts';
import {bundledShapes} from '../map/bundled.ts';
import {readGeoJson} from '../map/geo-json.ts';
import type {LoadedMap} from '../map/loaded-map.ts';
import {readCountryMap} from './country-map.ts';
import {type Watcher, watchFile} from './file/watch-file.ts';
import type {IncidentSource} from './incident-source.ts';

interface IncidentMapOptions {
	/** Of the incident: a map that it names lies beside it. */
	readonly incidentSource: IncidentSource;
	/** A map file that the command line names; it takes precedence. */
	readonly given: string | undefined;
	/** The folder of the maps that come with the program. */
	readonly mapsFolder: string;
	/** How often the file is checked where no events come. */
	readonly pollSeconds: number;
	readonly onMap: (map: LoadedMap | undefined) => void;
}

export interface IncidentMapWatcher {
	/**
	 * Watches the map that this incident names, or reads that of its countries; the same one again changes nothing.
	 * Resolves when a map that comes with the program has been read.
	 */
	readonly follow: (incident: Incident | undefined) => Promise<void>;
	/** Reads the map now. */
	readonly readNow: () => Promise<void>;
}

/**
 * Reads the newsroom's own map, and again whenever its file changes; without one, that of the incident's countries. An
 * error in it costs the map alone.
 */
export function watchIncidentMap({
	incidentSource,
	given,
	mapsFolder,
	pollSeconds,
	onMap,
}: IncidentMapOptions): IncidentMapWatcher {
	let watched: string | undefined;
	let watcher: Watcher | undefined;

	async function follow(incident: Incident | undefined) {
		const {file, property = defaultMapProperty} = incident?.map ?? {};
		const path = given ?? (file === undefined ? undefined : join(dirname(incidentSource.path), file));
		const country = path === undefined && incident !== undefined ? countryMapOf(incident) : undefined;
		const wanted = path === undefined ? country && JSON.stringify(country) : JSON.stringify([path, property]);
		if (wanted === watched) return;
		watched = wanted;
		void watcher?.close();
		watcher = undefined;
		if (path !== undefined) {
			watcher = watch(path, property);
		} else if (country === undefined) {
			onMap(undefined);
		} else {
			const codes = new Set(country.codes);
			const map = await readCountryMap({countries: country.countries, codes, folder: mapsFolder});
			// Meanwhile another one may have been asked for.
			if (watched === wanted) onMap(map);
		}
	}

	function watch(path: string, property: string): Watcher {
		const name = sanitize(path);
		return watchFile({
			path,
			now: incidentSource.now,
			maximumBytes,
			pollSeconds,
			parse: text => parseMap(text, property),
			onSnapshot: snapshot => {
				if (snapshot.kind === 'good') return onMap({shapes: snapshot.parsed.shapes});
				const isMissing = snapshot.kind === 'missing';
				const words = isMissing ? ['there is no such file'] : snapshot.issues.map(formatExpectation);
				onMap({error: `${name}: ${words.join('; ')}`});
			},
		});
	}

	return {follow, readNow: async () => watcher?.readNow()};
}

/** The countries whose map has to be read, and the codes of the regions on it; undefined where none has to. */
function countryMapOf(incident: Incident) {
	const countries = countriesOf(incident);
	if (countries.length === 0 || bundledShapes(countries) !== undefined) return undefined;
	return {
		countries,
		codes: incident.regions
			.map(({id}) => id)
			.filter(isSubdivisionCode)
			.sort(),
	};
}

function parseMap(text: string, property: string) {
	const read = readGeoJson(text, property);
	if ('shapes' in read) return {kind: 'map', shapes: read.shapes} as const;
	return {kind: 'broken', issues: [fileIssue(read.fault, 'a map in GeoJSON')]} as const;
}
