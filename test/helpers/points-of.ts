import type {Ring} from '../../source/map/shapes.ts';

/** The points of a line, each as x and y. */
export function pointsOf(ring: Ring): readonly (readonly [x: number, y: number])[] {
	return Array.from({length: ring.length / 2}, (_, index) => [
		ring[2 * index] ?? 0,
		ring[2 * index + 1] ?? 0,
	]);
}
