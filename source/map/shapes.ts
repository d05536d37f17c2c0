/** A point of a map: x to the right, y down, in the units of its `Shapes`. */
export type Point = readonly [number, number];

/** A closed line. The last point is joined to the first. */
export type Ring = readonly Point[];

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
