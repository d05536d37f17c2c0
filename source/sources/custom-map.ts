import {dirname, join} from 'node:path';
import {formatExpectation, type Issue} from '../incident/issues/issue.ts';
import {maximumBytes} from '../incident/parse-incident.ts';
import {sanitize} from '../incident/sanitize.ts';
import type {Incident} from '../incident/schema/incident-schema.ts';
import {defaultMapProperty} from '../incident/schema/map-schema.ts';
import type {CustomMap} from '../map/custom-map.ts';
import type {FileSnapshot} from './file/read-settled.ts';
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
				if (snapshot.kind === 'good') onMap({shapes: snapshot.parsed.shapes});
				else onMap({error: `${name}: ${describeFailure(snapshot)}`});
			},
		});
	}

	return {follow, readNow: async () => watcher?.readNow()};
}

type Failure = Exclude<FileSnapshot<unknown>, {readonly kind: 'good'}>;

function describeFailure(snapshot: Failure): string {
	if (snapshot.kind === 'missing') return 'there is no such file';
	return snapshot.issues.map(formatExpectation).join('; ');
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
