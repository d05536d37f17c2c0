import {dirname, join} from 'node:path';
import type {OwnMap} from './board/state.ts';
import {defaultMapProperty} from './incident/forms.ts';
import {maximumBytes} from './incident/limits.ts';
import {printable} from './incident/printable.ts';
import {describeFault, type Problem} from './incident/problem.ts';
import type {Incident} from './incident/schema.ts';
import type {Origin} from './reading.ts';
import {type Watcher, watchFile} from './watch/watch-file.ts';

interface Follower {
	/** Where the incident is: its map lies beside it. */
	readonly origin: Origin;
	/** A map file that the command line names, whatever the incident does. */
	readonly given: string | undefined;
	/** Seconds between two looks where the file gives no events. */
	readonly pollSeconds: number;
	readonly onMap: (map: OwnMap | undefined) => void;
}

export interface MapFollower {
	/** Follows the map that this incident names; the same one again changes nothing. */
	readonly follow: (incident: Incident | undefined) => void;
	/** Reads the map now. */
	readonly look: () => Promise<void>;
}

/** Reads the newsroom's own map, and again whenever its file changes. What is wrong with it costs the map alone. */
export function followMap({origin, given, pollSeconds, onMap}: Follower): MapFollower {
	let followed: string | undefined;
	let watcher: Watcher | undefined;

	function follow(incident: Incident | undefined) {
		const {file, property = defaultMapProperty} = incident?.map ?? {};
		const path = given ?? (file === undefined ? undefined : join(dirname(origin.path), file));
		const wanted = path === undefined ? undefined : JSON.stringify([path, property]);
		if (wanted === followed) return;
		followed = wanted;
		void watcher?.close();
		watcher = undefined;
		if (path === undefined) onMap(undefined);
		else watcher = watch(path, property);
	}

	function watch(path: string, property: string): Watcher {
		const name = printable(path);
		const fault = (words: string) => onMap({fault: `${name}: ${words}`});
		return watchFile({
			path,
			now: origin.now,
			maximumBytes,
			pollSeconds,
			parse: text => parseMap(text, property),
			onReading: reading => {
				if (reading.kind === 'good') onMap({shapes: reading.parsed.shapes});
				else
					fault(
						reading.kind === 'missing'
							? 'there is no such file'
							: reading.problems.map(describeFault).join('; '),
					);
			},
		});
	}

	return {follow, look: async () => watcher?.look()};
}

async function parseMap(text: string, property: string) {
	const {readGeoJson} = await import('./map/geo-json.ts');
	const read = readGeoJson(text, property);
	if ('shapes' in read) return {kind: 'map', shapes: read.shapes} as const;
	const problem: Problem = {
		severity: 'error',
		line: 1,
		column: 1,
		path: '',
		found: read.fault,
		expected: 'a map in GeoJSON',
	};
	return {kind: 'broken', problems: [problem]} as const;
}
