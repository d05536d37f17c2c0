import {feature} from 'topojson-client';
import type {Position} from './projected.ts';

/** One area of a country's map, without a border to itself. */
export interface Area {
	/** The ISO 3166-2 code of its region; empty where the map has none. */
	readonly id: string;
	/** The name of its region. */
	readonly name: string;
	/** Its outline, then its holes. */
	readonly rings: readonly Position[][];
	/** Areas that share a border, over others too, have the same number: they are one land. */
	readonly land: number;
}

type Topology = Parameters<typeof feature>[0];
type Collection = {readonly geometries: readonly {readonly arcs?: unknown}[]};

/**
 * The areas of a map of this program's own, a TopoJSON text whose object `regions` has the properties `id` and `name`.
 * Throws where it is none.
 */
export function readTopoJson(text: string): readonly Area[] {
	const topology = JSON.parse(text) as Topology;
	const {regions} = topology.objects;
	if (regions?.type !== 'GeometryCollection') throw new TypeError('no regions');
	const arcs = (regions as Collection).geometries.map(({arcs}) => arcs);
	const landOf = landFinder(arcs);
	return feature(topology, regions).features.flatMap(({geometry, properties}, index) => {
		const {id = '', name = ''} = properties ?? {};
		// Regions too small for the map have no geometry left.
		const polygons =
			geometry?.type === 'MultiPolygon'
				? geometry.coordinates
				: geometry?.type === 'Polygon'
					? [geometry.coordinates]
					: [];
		const own = polygonsIn(arcs[index]);
		return polygons.map(
			(rings, polygon): Area => ({
				id: String(id),
				name: String(name),
				rings: rings as Position[][],
				land: landOf(numbersIn(own[polygon])[0] ?? 0),
			}),
		);
	});
}

/** Tells the land of an arc: polygons whose outlines have an arc in common are of one land. */
function landFinder(geometries: readonly unknown[]): (arc: number) => number {
	const parents = new Map<number, number>();
	const rootOf = (arc: number): number => {
		let root = arc;
		for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
		return root;
	};
	for (const polygon of geometries.flatMap(polygonsIn)) {
		const [first = 0, ...others] = numbersIn(polygon).map(rootOf);
		for (const other of others)
			if (rootOf(other) !== rootOf(first)) parents.set(rootOf(other), rootOf(first));
	}
	return arc => rootOf(arc);
}

/** The polygons of a Polygon or MultiPolygon: lists of rings, which are lists of numbers of arcs. */
function polygonsIn(arcs: unknown): readonly unknown[] {
	if (!Array.isArray(arcs)) return [];
	const isPolygon = Array.isArray(arcs[0]) && !Array.isArray(arcs[0][0]);
	return isPolygon ? [arcs] : arcs;
}

/** The numbers of the arcs of a polygon; one that is drawn backwards has the same number. */
function numbersIn(polygon: unknown): readonly number[] {
	const rings = Array.isArray(polygon) ? (polygon.flat(2) as number[]) : [];
	return rings.map(arc => (arc < 0 ? ~arc : arc));
}
