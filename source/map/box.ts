/** A rectangle on a plane. */
export interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** The smallest box with all of these points in it. */
export function boxAround(points: readonly (readonly [x: number, y: number])[]): Box {
	const box = {
		left: Number.POSITIVE_INFINITY,
		top: Number.POSITIVE_INFINITY,
		right: Number.NEGATIVE_INFINITY,
		bottom: Number.NEGATIVE_INFINITY,
	};
	for (const [x, y] of points) {
		box.left = Math.min(box.left, x);
		box.right = Math.max(box.right, x);
		box.top = Math.min(box.top, y);
		box.bottom = Math.max(box.bottom, y);
	}
	return box;
}

/** Width times height. */
export function extentOf({left, top, right, bottom}: Box): number {
	return (right - left) * (bottom - top);
}

/** The box with so many times its longer side more on each side. */
export function grownBy({left, top, right, bottom}: Box, times: number): Box {
	const more = Math.max(right - left, bottom - top) * times;
	return {left: left - more, top: top - more, right: right + more, bottom: bottom + more};
}

export function isTouching(one: Box, other: Box): boolean {
	return (
		one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom
	);
}
