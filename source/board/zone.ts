import {zoneOffset} from '../incident/time-zone.ts';

const hour = 3_600_000;

// To ask takes 20 µs and more, arithmetic next to nothing, and a board tells dozens of times in every frame.
/** But for the hours in which the clocks are changed. */
type OffsetsByHour = Map<number, number>;

// There are no more zones than the incident's and the room's.
const zones = new Map<string, OffsetsByHour>();

/** More hours than a board tells times of; a wall that stands for months begins anew. */
const mostHours = 1000;

/** How far clocks in a zone are ahead of UTC at a moment, in ms. Throws RangeError for a zone that is none. */
export function offsetAt(moment: number, zone: string): number {
	if (zone === 'UTC') return 0;
	const offsets = offsetsOf(zone);
	const slot = Math.floor(moment / hour);
	const known = offsets.get(slot);
	if (known !== undefined) return known;
	// No zone has changed its clocks twice within an hour.
	const first = zoneOffset(zone, slot * hour);
	const isSame = first === zoneOffset(zone, (slot + 1) * hour);
	if (offsets.size >= mostHours) offsets.clear();
	if (isSame) offsets.set(slot, first);
	return isSame ? first : zoneOffset(zone, moment);
}

function offsetsOf(zone: string): OffsetsByHour {
	const offsets = zones.get(zone) ?? new Map();
	zones.set(zone, offsets);
	return offsets;
}
