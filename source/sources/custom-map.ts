import {dirname, join} from 'node:path';
import {fileIssue, formatExpectation} from '../incident/issues/issue.ts';
import {maximumBytes} from '../incident/parse-incident.ts';
import {sanitize} from '../incident/sanitize.ts';
import type {Incident} from '../incident/schema/incident-schema.ts';
import {defaultMapProperty} from '../incident/schema/map-schema.ts';
import type {CustomMap} from '../map/custom-map.ts';
import {readGeoJson} from '../map/geo-json.ts';
import {type Watcher, watchFile} from './file/watch-file.ts';
import type {IncidentSource} from './incident-source.ts';

interface CustomMapOptions {
	/** Of the incident: a map that it names lies beside it. */
	readonly incidentSource: IncidentSource;
	/** A map file that the command line names; it takes precedence. */
	readonly given: string | undefined;
	/** How often the file is checked where no events come. */
	readonly pollSeconds: number;
	readonly onMap: (map: CustomMap | undefined) => void;
}

export interface CustomMapWatcher {
	/** Watches the map that this incident names; the same one again changes nothing. */
	readonly follow: (incident: Incident | undefined) => void;
	/** Reads the map now. */
	readonly readNow: () => Promise<void>;
}

/** Reads the newsroom's own map, and again whenever its file changes. An error in it costs the map alone. */
export function watchCustomMap({
	incidentSource,
	given,
	pollSeconds,
	onMap,
}: CustomMapOptions): CustomMapWatcher {
	let watched: string | undefined;
	let watcher: Watcher | undefined;

	function follow(incident: Incident | undefined) {
		const {file, property = defaultMapProperty} = incident?.map ?? {};
		const path = given ?? (file === undefined ? undefined : join(dirname(incidentSource.path), file));
		const wanted = path === undefined ? undefined : JSON.stringify([path, property]);
		if (wanted === watched) return;
		watched = wanted;
		void watcher?.close();
		watcher = undefined;
		if (path === undefined) onMap(undefined);
		else watcher = watch(path, property);
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

function parseMap(text: string, property: string) {
	const read = readGeoJson(text, property);
	if ('shapes' in read) return {kind: 'map', shapes: read.shapes} as const;
	return {kind: 'broken', issues: [fileIssue(read.fault, 'a map in GeoJSON')]} as const;
}
