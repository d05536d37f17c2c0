/** Two ticks further apart than this: the machine slept, or the program was stopped, ms. */
const longestGap = 15_000;

interface Clock {
	/** ms since 1970 */
	readonly now: () => number;
	/** Told the time at once, and then whenever a second begins. */
	readonly onTick: (now: number) => void;
	/** After the tick that came late: by how much, ms. */
	readonly onWoken: (asleep: number) => void;
}

/** Ticks with the seconds of the clock until the returned function is called. */
export function startClock({now, onTick, onWoken}: Clock): () => void {
	let due = now();
	let ticking = setTimeout(tick, 0);

	function tick() {
		const time = now();
		onTick(time);
		if (time - due > longestGap) onWoken(time - due);
		const rest = 1000 - (time % 1000);
		due = time + rest;
		ticking = setTimeout(tick, rest);
	}

	return () => clearTimeout(ticking);
}
