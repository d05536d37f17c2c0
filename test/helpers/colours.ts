import {type Deficiency, simulate} from '@bjornlu/colorblind';
import {Chalk} from 'chalk';

/** Red, green and blue of light, from 0 to 1, for `#rrggbb` (IEC 61966-2-1). */
function light(color: string): readonly [number, number, number] {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
		const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return [red, green, blue];
}

/** Relative luminance, from 0 to 1, as WCAG 2.2 defines it. */
export function luminance(color: string): number {
	const [red, green, blue] = light(color);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, from 1 to 21, as WCAG 2.2 defines it. */
export function contrast(a: string, b: string): number {
	const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (bright + 0.05) / (dark + 0.05);
}

/** How people see: with all cones, or without those for long, medium or short waves. */
export const visions = ['trichromacy', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Vision = (typeof visions)[number];

/**
 * How far two colours are apart to somebody with that vision: ΔE*ab (CIE 1976), of which 2.3 can just be withNotice side
 * by side (Mahy, Van Eycken and Oosterlinck 1994).
 */
export function difference(a: string, b: string, vision: Vision): number {
	const [one, other] = [lab(seen(a, vision)), lab(seen(b, vision))];
	return Math.hypot(...one.map((value, index) => value - (other[index] ?? 0)));
}

/** The light as it is seen. The library takes what it is given for linear, and does not correct gamma. */
function seen(color: string, vision: Vision): readonly [number, number, number] {
	const [r, g, b] = light(color);
	if (vision === 'trichromacy') return [r, g, b];
	const deficiency: Deficiency = vision;
	const simulated = simulate({r: r * 255, g: g * 255, b: b * 255}, deficiency);
	return [simulated.r / 255, simulated.g / 255, simulated.b / 255];
}

/** CIE L*a*b* under daylight (D65), by way of XYZ (IEC 61966-2-1). */
function lab([r, g, b]: readonly [number, number, number]): readonly number[] {
	const curve = (t: number) => (t > (6 / 29) ** 3 ? Math.cbrt(t) : t / (3 * (6 / 29) ** 2) + 4 / 29);
	const x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
	const y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b);
	const z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const few = new Chalk({level: 2});

/** The colour that a terminal of 256 colours shows for it: chalk chooses one, by xterm's table (256colres.pl). */
export function in256(color: string): string {
	const number = Number(/38;5;(\d+)m/.exec(few.hex(color)(' '))?.[1]);
	const levels = [0, 95, 135, 175, 215, 255];
	const cube = number - 16;
	const rgb =
		number >= 232
			? [0, 0, 0].map(() => 8 + (number - 232) * 10)
			: [Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6].map(step => levels[step] ?? 0);
	return `#${rgb.map(value => value.toString(16).padStart(2, '0')).join('')}`;
}
