import type {ZoneClock} from './incident/time-zone.ts';

/** Names that mean the same to a process and to Intl. */
const ordinary =
	/^(?:Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)\/[A-Za-z][A-Za-z_/-]*$/;

/** In the midst of two seasons: where clocks are neither ahead nor behind, the zone may be one that nobody knows. */
const seasons = [Date.UTC(2024, 0, 15), Date.UTC(2024, 6, 15)];

/**
 * The clock of the process, which shows the time of whatever zone its environment names: set to a zone, asked, and set
 * back. In a zone that it may not know, or that has the time of Greenwich all the year, it knows nothing.
 */
export function processClock({env}: Pick<NodeJS.Process, 'env'>): ZoneClock {
	return (zone, moment) => {
		if (!ordinary.test(zone)) return undefined;
		const {TZ: before} = env;
		env.TZ = zone;
		try {
			return seasons.some(season => aheadAt(season) !== 0) ? aheadAt(moment) : undefined;
		} finally {
			if (before === undefined) delete env.TZ;
			else env.TZ = before;
		}
	};
}

/** To the second, of which the offset that a date tells says nothing. */
function aheadAt(moment: number): number {
	const date = new Date(moment);
	const shown = Date.UTC(
		date.getFullYear(),
		date.getMonth(),
		date.getDate(),
		date.getHours(),
		date.getMinutes(),
		date.getSeconds(),
		date.getMilliseconds(),
	);
	return shown - moment;
}
