import {distance} from 'fastest-levenshtein';

// The distance takes time quadratic in the lengths: a name longer than any real one is not worth it.
const longestName = 100;

/** The known name that a misspelt one was probably meant to be; undefined where none is near enough to help. */
export function nearestName(written: string, known: Iterable<string>): string | undefined {
	if (written.length > longestName) return undefined;
	const name = written.toLowerCase();
	let best: {readonly name: string; readonly cost: number} | undefined;
	for (const candidate of known) {
		if (candidate.length > longestName) continue;
		const steps = distance(name, candidate.toLowerCase());
		// Of two letters one may be wrong, of five two; a name that shares no letter is no slip.
		const isNear = steps <= Math.ceil(candidate.length / 3) && steps < candidate.length;
		// Two letters that changed places count as two steps: of equals, the one of the same length is meant.
		const cost = steps + Math.abs(candidate.length - name.length) / longestName;
		if (isNear && (best === undefined || cost < best.cost)) best = {name: candidate, cost};
	}
	return best?.name;
}

// 20,000 unknown names against 5,000 known ones would keep a board busy for a minute.
const mostComparisons = 1_000_000;

/** `nearestName` for many misspelt names among the same ones: remembers answers, and gives up after a million comparisons. */
export function nearestNameFinder(known: ReadonlySet<string>): (written: string) => string | undefined {
	const answers = new Map<string, string | undefined>();
	return written => {
		if (!answers.has(written) && answers.size * known.size <= mostComparisons) {
			answers.set(written, nearestName(written, known));
		}
		return answers.get(written);
	};
}
