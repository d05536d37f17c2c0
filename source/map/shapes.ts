/**
 * A closed line: x (to the right) and y (down) of one point after another, in the units of its `Shapes`. The last point is
 * joined to the first. One flat list, since a map has thousands of points.
 */
export type Ring = readonly number[];

/** One region as a map draws it. */
export interface Shape {
	/** What a region's id is compared with; empty where the map has no code for it. */
	readonly id: string;
	/** Filled even-odd: a ring within a ring is a hole. */
	readonly rings: readonly Ring[];
}

/** A map: shapes that lie within 0 to `width` and 0 to `height`. */
export interface Shapes {
	readonly shapes: readonly Shape[];
	/** Who drew it, to be shown with it. */
	readonly credit: string | undefined;
	readonly width: number;
	readonly height: number;
}
