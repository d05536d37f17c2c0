import {type GeoProjection, geoAzimuthalEqualArea, geoCentroid} from 'd3-geo';
import type {Ring, Shapes} from './shapes.ts';

/** Longitude and latitude, in degrees. */
export type Position = [number, number];

/** A region on the globe. */
interface Region {
	readonly id: string;
	readonly rings: readonly Position[][];
}

/** Units from left to right; no terminal has as many dots. */
const across = 1000;

/** Points nearer to each other than this are one on any screen. */
const finest = across / 2000;

/**
 * Rings on the globe as shapes on a plane, `across` wide. The projection is azimuthal and equal-area, around the
 * middle of the map: it keeps a country's form near a pole and across the antimeridian. Each position is projected by
 * itself, which makes no difference between a ring and the rest of the globe around it: GeoJSON winds its rings one
 * way (RFC 7946, 3.1.6), d3 the other, and files either. Throws RangeError where the rings have no extent.
 */
export function projected(regions: readonly Region[]): Omit<Shapes, 'credit'> {
	const coordinates = regions.flatMap(({rings}) => rings.flat());
	const all = {type: 'MultiPoint' as const, coordinates};
	const projection = projectionAround(coordinates).fitWidth(across, all);
	const height = coordinates.reduce(
		(lowest, position) => Math.max(lowest, pointOf(projection, position)[1]),
		0,
	);
	// As good as a line, or no number at all.
	if (!(height > across / 1000 && height < across * 1000)) throw new RangeError('shapes without any extent');
	return {
		shapes: regions.map(({id, rings}) => ({
			id,
			rings: drawn(rings.map(ring => ring.flatMap(position => pointOf(projection, position)))),
		})),
		width: across,
		height,
	};
}

/** A projection on which sizes are true, and forms around the middle of the positions. */
export function projectionAround(coordinates: readonly Position[]): GeoProjection {
	const [longitude, latitude] = geoCentroid({type: 'MultiPoint', coordinates: [...coordinates]});
	const projection = geoAzimuthalEqualArea();
	// Points all around the globe have no middle.
	return Number.isFinite(longitude) ? projection.rotate([-longitude, -latitude]) : projection;
}

/** Where a projection has a position; no number where it has none. */
export function pointOf(projection: GeoProjection, position: Position): [x: number, y: number] {
	return projection(position) ?? [Number.NaN, Number.NaN];
}

/** The rings without what no screen shows; a region that is nothing but small keeps its rings. */
function drawn(rings: readonly Ring[]): readonly Ring[] {
	const visible = rings.map(thinned).filter(ring => ring.length > 4);
	return visible.length > 0 ? visible : rings;
}

function thinned(ring: Ring): Ring {
	const kept: number[] = [];
	for (let at = 0; at + 1 < ring.length; at += 2) {
		const [x = 0, y = 0] = ring.slice(at, at + 2);
		const [lastX = Number.NaN, lastY = Number.NaN] = kept.slice(-2);
		// The first point is at no distance from the one before it.
		if (!(Math.hypot(x - lastX, y - lastY) < finest)) kept.push(x, y);
	}
	return kept;
}
