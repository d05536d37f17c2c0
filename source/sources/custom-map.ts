import {dirname, join} from 'node:path';
import {formatExpectation, type Issue} from '../incident/issues/issue.ts';
import {maximumBytes} from '../incident/parse-incident.ts';
import {sanitize} from '../incident/sanitize.ts';
import {defaultMapProperty} from '../incident/schema/formats.ts';
import type {Incident} from '../incident/schema/incident-schema.ts';
import type {CustomMap} from '../map/custom-map.ts';
import {type Watcher, watchFile} from './file/watch-file.ts';
import type {IncidentSource} from './incident-source.ts';

interface Follower {
	/** Where the incident is: its map lies beside it. */
	readonly incidentSource: IncidentSource;
	/** A map file that the command line names, whatever the incident does. */
	readonly given: string | undefined;
	/** Seconds between two looks where the file gives no events. */
	readonly pollSeconds: number;
	readonly onMap: (map: CustomMap | undefined) => void;
}

export interface CustomMapWatcher {
	/** Follows the map that this incident names; the same one again changes nothing. */
	readonly follow: (incident: Incident | undefined) => void;
	/** Reads the map now. */
	readonly readNow: () => Promise<void>;
}

/** Reads the newsroom's own map, and again whenever its file changes. What is wrong with it costs the map alone. */
export function watchCustomMap({incidentSource, given, pollSeconds, onMap}: Follower): CustomMapWatcher {
	let followed: string | undefined;
	let watcher: Watcher | undefined;

	function follow(incident: Incident | undefined) {
		const {file, property = defaultMapProperty} = incident?.map ?? {};
		const path = given ?? (file === undefined ? undefined : join(dirname(incidentSource.path), file));
		const wanted = path === undefined ? undefined : JSON.stringify([path, property]);
		if (wanted === followed) return;
		followed = wanted;
		void watcher?.close();
		watcher = undefined;
		if (path === undefined) onMap(undefined);
		else watcher = watch(path, property);
	}

	function watch(path: string, property: string): Watcher {
		const name = sanitize(path);
		const issue = (words: string) => onMap({error: `${name}: ${words}`});
		return watchFile({
			path,
			now: incidentSource.now,
			maximumBytes,
			pollSeconds,
			parse: text => parseMap(text, property),
			onSnapshot: reading => {
				if (reading.kind === 'good') onMap({shapes: reading.parsed.shapes});
				else
					issue(
						reading.kind === 'missing'
							? 'there is no such file'
							: reading.issues.map(formatExpectation).join('; '),
					);
			},
		});
	}

	return {follow, readNow: async () => watcher?.readNow()};
}

async function parseMap(text: string, property: string) {
	const {readGeoJson} = await import('../map/geo-json.ts');
	const read = readGeoJson(text, property);
	if ('shapes' in read) return {kind: 'map', shapes: read.shapes} as const;
	const issue: Issue = {
		severity: 'error',
		line: 1,
		column: 1,
		path: '',
		found: read.fault,
		expected: 'a map in GeoJSON',
	};
	return {kind: 'broken', issues: [issue]} as const;
}
