import {type Box, boxAround, extentOf, grownBy, isTouching} from './box.ts';
import {type Position, pointOf, projected, projectionAround} from './projected.ts';
import type {Shapes} from './shapes.ts';
import type {Area} from './topo-json.ts';

const source = 'Map: Natural Earth';

/** Lands that make up this part of all are drawn wherever they lie; of the United States, Alaska is beyond it. */
const mainPart = 0.8;

/**
 * How many times as large the map may become by any other land; by a speck, of less than this part of all that is drawn
 * anyway, it may become less. Gaza and Okinawa are drawn, Hawaii and the Azores not.
 */
const mostGrowth = {by: 2.25, bySpeck: 1.3, speck: 0.003};

/** A map of more than so many times the extent of the incident's regions and their surroundings is cut down to that. */
const mostSurroundings = 10;

/** So few regions alone, such as one island, are of no country that anybody knows by its form. */
const fewestRegions = 5;

/** More regions that are not drawn than these are counted, not named. */
const mostNames = 4;

/** An area on a plane on which sizes are true. */
interface FlatArea {
	readonly area: Area;
	readonly size: number;
	readonly box: Box;
	/** It is the largest one of a region of the incident. */
	readonly isPlace: boolean;
}

/** Areas that hang together. */
interface Land {
	readonly areas: readonly FlatArea[];
	readonly size: number;
	readonly box: Box;
	/** It is the largest one of its country, or a region of the incident lies in it. */
	readonly isNeeded: boolean;
}

/**
 * One map of the countries whose areas these are, with the regions of these codes wherever they lie. What else lies so
 * far off that it would make all the rest small is left out, and so is what is far from regions that would be specks on
 * the whole; the credit says so. Throws RangeError where there is nothing to draw.
 */
export function countryShapes(countries: readonly (readonly Area[])[], codes: ReadonlySet<string>): Shapes {
	const plane = planeAround(countries.flat());
	const lands = countries.flatMap(areas => landsOf(areas, codes, plane));
	const drawn = aroundPlaces(drawnLands(lands).flatMap(({areas}) => areas)).map(({area}) => area);
	// Areas without a code stay apart, or the borders between them would be lost.
	const regions = [...Map.groupBy(drawn, area => area.id || area).values()].map(areas => ({
		id: areas[0]?.id ?? '',
		rings: areas.flatMap(({rings}) => rings),
	}));
	return {...projected(regions), credit: [source, ...withoutWords(countries.flat(), drawn)].join('. ')};
}

/** The lands of a country, the largest first. */
function landsOf(areas: readonly Area[], codes: ReadonlySet<string>, plane: Plane): readonly Land[] {
	const sizes = new Map(areas.map(area => [area, sizeOf(plane, area)]));
	const sizeIn = (area: Area) => sizes.get(area) ?? 0;
	const places = [...Map.groupBy(areas, ({id}) => id)]
		.filter(([id]) => codes.has(id))
		.map(([, own]) => own.reduce((one, other) => (sizeIn(other) > sizeIn(one) ? other : one)));
	const lands = [...Map.groupBy(areas, ({land}) => land).values()].map(own => {
		const flat = own.map(area => ({
			area,
			size: sizeIn(area),
			box: boxAround((area.rings[0] ?? []).map(plane)),
			isPlace: places.includes(area),
		}));
		return {areas: flat, size: flat.reduce((sum, {size}) => sum + size, 0), box: boxAround(cornersOf(flat))};
	});
	return lands
		.toSorted((a, b) => b.size - a.size)
		.map((land, index) => ({...land, isNeeded: index === 0 || land.areas.some(({isPlace}) => isPlace)}));
}

/** The lands that are needed, those that make up the main part of all, and those that cost these little of their size. */
function drawnLands(lands: readonly Land[]): readonly Land[] {
	const whole = lands.reduce((sum, {size}) => sum + size, 0);
	const main = new Set(lands.filter(({isNeeded}) => isNeeded));
	let size = [...main].reduce((sum, land) => sum + land.size, 0);
	for (const land of lands.toSorted((a, b) => b.size - a.size)) {
		if (main.has(land) || size >= whole * mainPart) continue;
		main.add(land);
		size += land.size;
	}
	const box = boxAround(cornersOf([...main]));
	return lands.filter(land => {
		const growth = extentOf(boxAround(cornersOf([{box}, land]))) / extentOf(box);
		const isSpeck = land.size < size * mostGrowth.speck;
		return main.has(land) || growth <= (isSpeck ? mostGrowth.bySpeck : mostGrowth.by);
	});
}

/** Without what is far from the places of the incident, where they would be hard to find on the whole. */
function aroundPlaces(areas: readonly FlatArea[]): readonly FlatArea[] {
	const places = areas.filter(({isPlace}) => isPlace);
	if (places.length === 0) return areas;
	const surroundings = grownBy(boxAround(cornersOf(places)), 1);
	if (extentOf(boxAround(cornersOf(areas))) <= mostSurroundings * extentOf(surroundings)) return areas;
	const near = areas.filter(({box}) => isTouching(box, surroundings));
	return new Set(near.map(({area}) => area.id)).size < fewestRegions ? areas : near;
}

/** `Not drawn: Alaska, Hawaii`, of regions of which nothing is; none where all are. */
function withoutWords(all: readonly Area[], drawn: readonly Area[]): readonly string[] {
	const keyOf = ({id, name}: Area) => `${id} ${name}`;
	const keys = new Set(drawn.map(keyOf));
	const missing = new Map(all.filter(area => !keys.has(keyOf(area))).map(area => [keyOf(area), area.name]));
	if (missing.size === 0) return [];
	const names = [...missing.values()];
	const areTold = names.length <= mostNames && !names.includes('');
	return [`Not drawn: ${areTold ? names.join(', ') : `${names.length} other regions`}`];
}

type Plane = (position: Position) => readonly [x: number, y: number];

/** A plane on which sizes are true, and distances as far as they can be. */
function planeAround(areas: readonly Area[]): Plane {
	const projection = projectionAround(areas.flatMap(({rings}) => rings[0] ?? []));
	return position => pointOf(projection, position);
}

/** What its outline encloses, by the shoelace formula. */
function sizeOf(plane: Plane, {rings: [outline = []]}: Area): number {
	let twice = 0;
	let [fromX, fromY] = plane(outline.at(-1) ?? [0, 0]);
	for (const position of outline) {
		const [x, y] = plane(position);
		twice += fromX * y - x * fromY;
		[fromX, fromY] = [x, y];
	}
	return Math.abs(twice) / 2;
}

function cornersOf(boxed: readonly {readonly box: Box}[]): readonly (readonly [x: number, y: number])[] {
	return boxed.flatMap(({box: {left, top, right, bottom}}) => [
		[left, top],
		[right, bottom],
	]);
}
