import {distance} from 'fastest-levenshtein';
import {quoted} from './describe-value.ts';
import {skeletonOf} from './hidden.ts';

// The distance takes time quadratic in the lengths: a name longer than any real one is not worth it.
const longestName = 100;
/** Names shorter than this are not mistaken for another by two slips. */
const longName = 8;

/** The known name that a misspelt one was probably meant to be; undefined where none is near enough to help. */
export function nearestName(written: string, known: Iterable<string>): string | undefined {
	if (written.length > longestName) return undefined;
	const name = skeletonOf(written);
	let best: {readonly name: string; readonly cost: number} | undefined;
	for (const candidate of known) {
		// What was written already is no help.
		if (candidate.length > longestName || candidate === written) continue;
		const other = skeletonOf(candidate);
		const slips = slipsBetween(name, other);
		const isNear = slips <= (other.length < longName ? 1 : 2) && slips < other.length;
		const cost = slips + Math.abs(other.length - name.length) / longestName;
		if (isNear && !isOtherNumber(name, other) && (best === undefined || cost < best.cost)) {
			best = {name: candidate, cost};
		}
	}
	return best?.name;
}

/** Letters that are wrong, missing, too many, or have changed places with the next one. */
function slipsBetween(one: string, other: string): number {
	const steps = distance(one, other);
	if (steps < 2 || one.length !== other.length) return steps;
	const wrong = [...one].flatMap((_, index) => (one[index] === other[index] ? [] : [index]));
	const [first = 0, second = 0] = wrong;
	const isSwapped = second === first + 1 && one[first] === other[second] && one[second] === other[first];
	return wrong.length === 2 && isSwapped ? 1 : steps;
}

/** True for codes such as TR-99 and TR-46: another number is no slip, but digits that have changed places are. */
function isOtherNumber(one: string, other: string): boolean {
	const [digits, others] = [one, other].map(name => (name.match(/\d/g) ?? []).sort().join(''));
	return digits?.length === others?.length && digits !== others;
}

/** What to do about a name that is not known but near to one that is. */
export function nearHint(written: string, near: string): string {
	return skeletonOf(written) === skeletonOf(near) && written.toLowerCase() !== near.toLowerCase()
		? `Type ${quoted(near)} again: what stands there only looks like it`
		: `Did you mean ${quoted(near)}?`;
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
