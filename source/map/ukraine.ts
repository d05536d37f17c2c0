import ukraine from '@svg-maps/ukraine';
import {ringsOf} from './svg-path.ts';

/** A map as whole numbers, which a program reads a tenth as fast as it reads paths. */
export interface Drawing {
	readonly width: number;
	readonly height: number;
	readonly regions: readonly {
		/** The package's own name for it. */
		readonly id: string;
		/** The points of each ring, x and y in turn: hundredths, each from the point before, the first from 0. */
		readonly rings: readonly (readonly number[])[];
	}[];
}

interface SvgMap {
	/** `0 0 width height` */
	readonly viewBox: string;
	readonly locations: readonly {readonly id: string; readonly path: string}[];
}

/** Reads the map of `@svg-maps/ukraine`. The build does so once, and puts what it gives in the place of this module. */
export function drawUkraine(): Drawing {
	// The package's types refer to a package that it does not depend on.
	const {viewBox, locations} = ukraine as unknown as SvgMap;
	const [, , width = 0, height = 0] = viewBox.split(' ').map(Number);
	return {
		width,
		height,
		regions: locations.map(({id, path}) => ({
			id,
			rings: ringsOf(path).map(ring => {
				const whole = ring.map(([x, y]) => [Math.round(x * 100), Math.round(y * 100)] as const);
				return whole.flatMap(([x, y], index) => {
					const [fromX, fromY] = whole[index - 1] ?? [0, 0];
					return [x - fromX, y - fromY];
				});
			}),
		})),
	};
}
