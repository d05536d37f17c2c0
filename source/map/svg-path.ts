import type {Point, Ring} from './shapes.ts';

const token = /([MmLlz])|-?\d*\.?\d+|[\s,]+/gy;

/**
 * The rings of an SVG path that is made of straight lines alone: of the commands M, m, L, l and z. Throws SyntaxError
 * at anything else, since a path that is read in part would be drawn wrong.
 */
export function ringsOf(path: string): readonly Ring[] {
	const rings: Point[][] = [];
	const pair: number[] = [];
	let command = '';
	let at: Point = [0, 0];
	let read = 0;
	for (const [text, letter] of path.matchAll(token)) {
		read += text.length;
		if (letter !== undefined) {
			if (pair.length > 0) break;
			command = letter;
			// What follows a closed ring starts from where that ring did.
			if (letter === 'z') at = rings.at(-1)?.[0] ?? at;
		} else if (/\d/.test(text)) {
			pair.push(Number(text));
			// A number after the end of a ring would belong to nothing.
			if (command === 'z') break;
			if (pair.length < 2) continue;
			const [x = 0, y = 0] = pair.splice(0);
			at = command === command.toUpperCase() ? [x, y] : [at[0] + x, at[1] + y];
			if (command === 'M' || command === 'm') rings.push([]);
			rings.at(-1)?.push(at);
			// Any further pairs after a move are lines.
			if (command === 'M') command = 'L';
			if (command === 'm') command = 'l';
		}
	}
	if (read < path.length || pair.length > 0 || rings.length === 0) {
		throw new SyntaxError(`not a path of straight lines: ${path.slice(0, 40)}`);
	}
	return rings;
}
