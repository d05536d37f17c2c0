/** A board that goes through the regions by itself. Moments are in ms. */
export interface Rotation {
	readonly isOn: boolean;
	/** Somebody pressed a key: the rotation rests until this moment; 0 while it goes. */
	readonly pausedUntil: number;
	/** When what is shown came. */
	readonly turnedAt: number;
	/** Regions that changed gravely, to be shown before the rotation goes on. */
	readonly urgent: readonly string[];
	/** The region that the rotation was at when they broke in. */
	readonly interrupted: string | undefined;
}

/** A rotation that begins at `now`, or none. */
export function startRotation(isOn: boolean, now: number): Rotation {
	return {isOn, pausedUntil: 0, turnedAt: now, urgent: [], interrupted: undefined};
}

/** True while the board goes through the regions by itself; false while it rests after a key. */
export function isRotating({isOn, pausedUntil}: Rotation): boolean {
	return isOn && pausedUntil === 0;
}
