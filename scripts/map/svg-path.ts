import type {Ring} from '../../source/map/shapes.ts';

const segments = /([MmLlz])([^MmLlz]*)/g;
const numbers = /-?(?:\d+(?:\.\d+)?|\.\d+)/g;

/**
 * The rings of an SVG path that is made of straight lines alone: of the commands M, m, L, l and z. Throws SyntaxError
 * at anything else, since a path that is read in part would be drawn wrong.
 */
export function ringsOf(path: string): readonly Ring[] {
	const rings: number[][] = [];
	let [x, y] = [0, 0];
	for (const [, command = '', coordinates = ''] of path.matchAll(segments)) {
		if (command === 'M' || command === 'm') rings.push([]);
		const ring = rings.at(-1);
		const values = (coordinates.match(numbers) ?? []).map(Number);
		const isReadWhole = !/[^\s,]/.test(coordinates.replaceAll(numbers, ''));
		// A number after the end of a ring would belong to nothing.
		const isCount = command === 'z' ? values.length === 0 : values.length % 2 === 0;
		if (ring === undefined || !isReadWhole || !isCount) throw pathError(path);
		const isRelative = command === 'm' || command === 'l';
		for (let at = 0; at < values.length; at += 2) {
			x = (isRelative ? x : 0) + (values[at] ?? 0);
			y = (isRelative ? y : 0) + (values[at + 1] ?? 0);
			ring.push(x, y);
		}
		// What follows a closed ring starts from where that ring did.
		if (command === 'z') [x = x, y = y] = ring;
	}
	if (rings.length === 0 || !/^\s*[Mm]/.test(path)) throw pathError(path);
	return rings;
}

function pathError(path: string): SyntaxError {
	return new SyntaxError(`not a path of straight lines: ${path.slice(0, 40)}`);
}
