import {zoneOffset} from '../incident/time-zone.ts';

const hour = 3_600_000;

/** Offset of one zone by the hour since 1970, without the hours in which its clocks are changed. */
type OffsetsByHour = Map<number, number>;

// Intl takes 5 µs an answer, and to check 5,000 regions asks for two offsets a figure. There are no more zones than
// the incident's and the room's.
const zones = new Map<string, OffsetsByHour>();

/** Hours kept of a zone: more than one board shows times of. */
const maxHours = 1000;

/** How far clocks in a zone are ahead of UTC at a moment, in ms. Throws RangeError for an unknown zone. */
export function offsetAt(moment: number, zone: string): number {
	if (zone === 'UTC') return 0;
	const offsets = offsetsOf(zone);
	const slot = Math.floor(moment / hour);
	const known = offsets.get(slot);
	if (known !== undefined) return known;
	// No zone has changed its clocks twice within an hour.
	const first = zoneOffset(zone, slot * hour);
	const isSame = first === zoneOffset(zone, (slot + 1) * hour);
	if (offsets.size >= maxHours) offsets.clear();
	if (isSame) offsets.set(slot, first);
	return isSame ? first : zoneOffset(zone, moment);
}

function offsetsOf(zone: string): OffsetsByHour {
	const offsets = zones.get(zone) ?? new Map();
	zones.set(zone, offsets);
	return offsets;
}
