import {sanitize} from '../incident/sanitize.ts';
import {type Position, projected} from './projected.ts';
import type {Shapes} from './shapes.ts';

/** A file larger than this is not read; a board has no use for such detail. */
const most = 32 * 1024 * 1024;

/** No more characters than a screen shows whole: a credit is never cut. */
const longest = 1000;

type Members = Readonly<Record<string, unknown>>;

/**
 * A GeoJSON text (RFC 7946) as shapes, with a feature's `property` as its id, and a member `attribution` as the credit.
 * Where it is none that can be drawn, what was found instead, in words that follow "found". Never throws. What is
 * neither Polygon nor MultiPolygon is left out; a feature without the property is drawn, and matches no region.
 */
export function readGeoJson(
	text: string,
	property: string,
): {readonly shapes: Shapes} | {readonly fault: string} {
	try {
		if (text.length > most) return {fault: `more than ${most / 2 ** 20} MB`};
		const file = membersOf(parsed(text));
		const regions = [...polygonsById(featuresOf(file), property)].map(([id, rings]) => ({id, rings}));
		const attribution = typeof file.attribution === 'string' ? file.attribution : '';
		if (attribution.length > longest) return {fault: `an attribution of more than ${longest} characters`};
		const credit = sanitize(attribution);
		return {shapes: {...projected(regions), credit: credit === '' ? undefined : credit}};
	} catch (error) {
		const words = error instanceof Error ? error.message : String(error);
		return {fault: sanitize(words.slice(0, 200))};
	}
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (error) {
		throw new SyntaxError(`text that is no JSON: ${(error as Error).message}`);
	}
}

function featuresOf(file: Members): readonly Members[] {
	if (file.type !== 'FeatureCollection' || !Array.isArray(file.features)) {
		throw new TypeError('no FeatureCollection');
	}
	return file.features.map(membersOf);
}

/** The rings under each id, those of several features together. */
function polygonsById(features: readonly Members[], property: string): ReadonlyMap<string, Position[][]> {
	const found = new Map<string, Position[][]>();
	for (const [index, feature] of features.entries()) {
		const id = idOf(feature, property);
		const rings = found.get(id) ?? [];
		for (const ring of ringsOf(membersOf(feature.geometry))) rings.push(positionsOf(ring, index));
		if (rings.length > 0) found.set(id, rings);
	}
	if (found.size === 0) throw new TypeError('no Polygon or MultiPolygon');
	if ([...found.keys()].every(id => id === ''))
		throw new TypeError(`no feature with the property "${property}"`);
	return found;
}

function idOf({properties}: Members, property: string): string {
	const members = membersOf(properties);
	const id = Object.hasOwn(members, property) ? members[property] : undefined;
	return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}

function ringsOf({type, coordinates}: Members): readonly unknown[] {
	if (type === 'Polygon') return listOf(coordinates);
	return type === 'MultiPolygon' ? listOf(coordinates).flatMap(listOf) : [];
}

function positionsOf(ring: unknown, feature: number): Position[] {
	return listOf(ring).map(position => {
		const [longitude, latitude] = listOf(position);
		if (!isDegrees(longitude, 360) || !isDegrees(latitude, 90)) {
			throw new TypeError(`a position in features[${feature}] that is no longitude and latitude in degrees`);
		}
		return [longitude, latitude];
	});
}

function isDegrees(value: unknown, limit: number): value is number {
	return typeof value === 'number' && Math.abs(value) <= limit;
}

function membersOf(value: unknown): Members {
	return typeof value === 'object' && value !== null ? (value as Members) : {};
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}
