import type {Shapes} from './shapes.ts';
import ukraine from './ukraine.json' with {type: 'json'};

/** The map that comes with the program for a country (ISO 3166-1), always the same one; undefined where there is none. */
export function bundledShapes(country: string | undefined): Shapes | undefined {
	return country === 'UA' ? ukraine : undefined;
}
