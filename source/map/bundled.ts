import type {Shapes} from './shapes.ts';
import ukraine from './ukraine.json' with {type: 'json'};

/**
 * The map of these countries (ISO 3166-1) that is part of the program itself, always the same one; undefined where it
 * has to be read, or where there is none.
 */
export function bundledShapes(countries: readonly string[]): Shapes | undefined {
	return countries.length === 1 && countries[0] === 'UA' ? ukraine : undefined;
}
