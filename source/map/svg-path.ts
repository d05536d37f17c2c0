import type {Point, Ring} from './shapes.ts';

/**
 * The rings of an SVG path that is made of straight lines alone: of the commands M, m, L, l and z. Throws SyntaxError
 * at anything else, since a path that is read in part would be drawn wrong.
 */
export function ringsOf(path: string): readonly Ring[] {
	const rings: Point[][] = [];
	let ring: Point[] = [];
	let command = 0;
	let x = 0;
	let y = 0;
	let first: number | undefined;
	// Read character by character: a country has 36,000 numbers, and a regular expression takes 30 ms for them.
	const {length} = path;
	let at = 0;
	while (at < length) {
		const code = path.charCodeAt(at);
		if (isSpace(code)) {
			at += 1;
			continue;
		}
		if (isCommand(code)) {
			if (first !== undefined) throw fault(path);
			command = code;
			// What follows a closed ring starts from where that ring did.
			if (code === z) [x, y] = ring[0] ?? [x, y];
			at += 1;
			continue;
		}
		// A number: `12`, `-1.5` or `.5`. Its digits as a whole number, divided once, are what `Number` makes of them.
		const isNegative = code === minus;
		const start = isNegative ? at + 1 : at;
		let end = start;
		let digits = 0;
		let scale = 0;
		for (; ; end += 1) {
			const next = path.charCodeAt(end);
			if (isDigit(next)) {
				digits = digits * 10 + next - zero;
				scale *= 10;
			} else if (next === point && scale === 0 && isDigit(path.charCodeAt(end + 1))) {
				scale = 1;
			} else break;
		}
		// A number after the end of a ring would belong to nothing.
		if (end === start || command === 0 || command === z) throw fault(path);
		at = end;
		const size = end - start > 15 ? Number(path.slice(start, end)) : scale === 0 ? digits : digits / scale;
		const value = isNegative ? -size : size;
		if (first === undefined) {
			first = value;
			continue;
		}
		const isRelative = command >= a;
		x = isRelative ? x + first : first;
		y = isRelative ? y + value : value;
		first = undefined;
		if (command === M || command === m) {
			ring = [];
			rings.push(ring);
			// Any further pairs after a move are lines.
			command = isRelative ? l : L;
		}
		ring.push([x, y]);
	}
	if (first !== undefined || rings.length === 0) throw fault(path);
	return rings;
}

const [L, M, a, l, m, z] = [76, 77, 97, 108, 109, 122] as const;
const [zero, minus, point] = [48, 45, 46] as const;

function isCommand(code: number): boolean {
	return code === l || code === m || code === z || code === L || code === M;
}

/** True for blanks and for commas. */
function isSpace(code: number): boolean {
	return code === 32 || code === 44 || (code >= 9 && code <= 13);
}

function isDigit(code: number): boolean {
	return code >= zero && code < zero + 10;
}

function fault(path: string): SyntaxError {
	return new SyntaxError(`not a path of straight lines: ${path.slice(0, 40)}`);
}
