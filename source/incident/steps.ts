/** A computation that pauses between its steps, so that a long one need not hold up the event loop. */
export type Steps<Result> = Generator<void, Result>;

/** Runs all steps in one go. */
export function runAtOnce<Result>(steps: Steps<Result>): Result {
	for (;;) {
		const {done, value} = steps.next();
		if (done) return value;
	}
}
