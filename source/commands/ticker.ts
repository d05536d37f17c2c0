/** Two ticks further apart than this mean that the machine slept, or that the program was stopped, ms. */
const longestGap = 15_000;

interface TickerOptions {
	/** ms since 1970 */
	readonly now: () => number;
	/** Told the time at once, and then whenever a second of the clock begins. */
	readonly onTick: (now: number) => void;
	/** Told by how many ms a tick came late, after it. */
	readonly onGap: (duration: number) => void;
}

/** Ticks with the seconds of the clock until the returned function is called. */
export function startTicker({now, onTick, onGap}: TickerOptions): () => void {
	let due = now();
	let timer = setTimeout(tick, 0);

	function tick() {
		const time = now();
		onTick(time);
		if (time - due > longestGap) onGap(time - due);
		const rest = 1000 - (time % 1000);
		due = time + rest;
		timer = setTimeout(tick, rest);
	}

	return () => clearTimeout(timer);
}
