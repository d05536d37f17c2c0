import type {Shape, Shapes} from './shapes.ts';

/** Dots in a cell, as a braille character has them; a cell is about twice as high as wide, so they are square. */
export const dotsAcross = 2;
export const dotsDown = 4;

/** The owner of a dot that no shape covers. */
export const nobody = -1;

/** A map in dots. */
export interface Raster {
	/** Dots from left to right, whole cells of them. */
	readonly width: number;
	/** Dots from top to bottom, whole cells of them. */
	readonly height: number;
	/** For each dot, row by row, the index of the shape there, or `nobody`. */
	readonly owners: Int32Array;
	/** Dots to a unit of the map. */
	readonly scale: number;
}

/** Free around the map, so that its outline has dots on both sides. */
const margin = 1;

/** The shapes in dots, as large as they fit into so many cells. */
export function rasterOf(shapes: Shapes, columns: number, rows: number): Raster {
	const across = columns * dotsAcross - 2 * margin;
	const down = rows * dotsDown - 2 * margin;
	const scale = Math.min(across / shapes.width, down / shapes.height);
	const width = Math.min(columns, Math.ceil((shapes.width * scale + 2 * margin) / dotsAcross)) * dotsAcross;
	const height = Math.min(rows, Math.ceil((shapes.height * scale + 2 * margin) / dotsDown)) * dotsDown;
	const owners = new Int32Array(width * height).fill(nobody);
	const raster = {width, height, owners, scale};
	for (const [index, shape] of shapes.shapes.entries()) fill(raster, shape, index);
	return raster;
}

/** Where a coordinate of the map lies among the dots: dot 3 has its middle at 3. */
export function toDots(coordinate: number, {scale}: Pick<Raster, 'scale'>): number {
	return coordinate * scale + (margin - 0.5);
}

/** Gives a shape the dots whose middles are in it: even-odd, from the first crossing of a row to the second, and on. */
function fill(raster: Raster, {rings}: Shape, index: number): void {
	const {width, height, owners} = raster;
	const crossings = Array.from({length: height}, (): number[] => []);
	for (const ring of rings) {
		let fromX = toDots(ring.at(-2) ?? 0, raster);
		let fromY = toDots(ring.at(-1) ?? 0, raster);
		for (let at = 0; at + 1 < ring.length; at += 2) {
			const toX = toDots(ring[at] ?? 0, raster);
			const toY = toDots(ring[at + 1] ?? 0, raster);
			const end = Math.min(height, Math.ceil(Math.max(fromY, toY)));
			for (let row = Math.max(0, Math.ceil(Math.min(fromY, toY))); row < end; row += 1) {
				crossings[row]?.push(fromX + ((row - fromY) / (toY - fromY)) * (toX - fromX));
			}
			[fromX, fromY] = [toX, toY];
		}
	}
	for (let row = 0; row < height; row += 1) {
		const found = (crossings[row] ?? []).sort((one, other) => one - other);
		for (let pair = 0; pair + 1 < found.length; pair += 2) {
			const from = Math.max(0, Math.ceil(found[pair] ?? 0));
			const to = Math.min(width, Math.ceil(found[pair + 1] ?? 0));
			if (from < to) owners.fill(index, row * width + from, row * width + to);
		}
	}
}
