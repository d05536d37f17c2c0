import {dotsAcross, dotsDown, type Raster} from './raster.ts';

/** The bit of each dot in a braille character, row by row (Unicode, chapter 21.1). */
const bits = [1, 8, 2, 16, 4, 32, 64, 128];

/** The braille character of some dots, a space for none. */
export function braille(dots: number): string {
	return dots === 0 ? ' ' : String.fromCodePoint(0x2800 + dots);
}

/** The borders of all shapes as braille, cell by cell: of two dots that differ, the left or upper one. */
export function bordersOf(raster: Raster): Uint8Array {
	const {width, owners} = raster;
	const borders = new Uint8Array(owners.length / bits.length);
	for (let dot = 0; dot < owners.length; dot += 1) {
		const owner = owners[dot];
		const isBorder = (dot + 1) % width !== 0 && owners[dot + 1] !== owner;
		if (isBorder || (owners[dot + width] ?? owner) !== owner) mark(borders, raster, dot);
	}
	return borders;
}

/** The border of one shape as braille, cell by cell: the dots on both sides of it, a line twice as thick. */
export function heavyBorderOf(raster: Raster, shape: number): Uint8Array {
	const {width, owners} = raster;
	const border = new Uint8Array(owners.length / bits.length);
	// A margin is free around every map, so that no dot has its neighbour on the other edge.
	const steps = [-1, 1, -width, width];
	for (let dot = owners.indexOf(shape); dot >= 0; dot = owners.indexOf(shape, dot + 1)) {
		for (const step of steps) {
			if (owners[dot + step] === shape) continue;
			mark(border, raster, dot);
			mark(border, raster, dot + step);
		}
	}
	return border;
}

function mark(cells: Uint8Array, {width}: Raster, dot: number): void {
	const x = dot % width;
	const y = Math.floor(dot / width);
	const cell = Math.floor(y / dotsDown) * (width / dotsAcross) + Math.floor(x / dotsAcross);
	cells[cell] = (cells[cell] ?? 0) | (bits[(y % dotsDown) * dotsAcross + (x % dotsAcross)] ?? 0);
}
