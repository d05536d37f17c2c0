import {sourceName} from '../display-names.ts';
import {isCount, leadClaim} from '../lead-claim.ts';
import {memoize} from '../memoize.ts';
import {isLess} from '../quantity/compare.ts';
import type {Figure, Incident} from '../schema/incident-schema.ts';

/**
 * The claims of other sources in one place that do not agree with the one that leads for a metric, whichever values
 * within their bounds are meant. A claim that continues another's series, in that it has the other's value among its
 * earlier ones as that source's, is no rival of it. Memoized, as every frame asks again.
 */
export const rivalsOf = memoize((figures: readonly Figure[], metric: string): readonly Figure[] => {
	const [lead, ...others] = figures.filter(figure => figure.metric === metric && isCount(figure));
	if (lead === undefined) return none;
	const rivals = others.filter(
		other =>
			other.source !== lead.source &&
			(isLess(lead.value, other.value) || isLess(other.value, lead.value)) &&
			!isContinued(lead, other) &&
			!isContinued(other, lead),
	);
	return rivals.length === 0 ? none : rivals;
});

const none: readonly Figure[] = [];

/** True where `after` has the claim among its own earlier values. */
function isContinued({source, value}: Figure, after: Figure): boolean {
	return (after.was ?? []).some(was => was.source === source && was.value.words === value.words);
}

/** What to say beside a claim where all stand one below the other; empty where it agrees. */
export function rivalryWords(figures: readonly Figure[], figure: Figure): string {
	const rivals = rivalsOf(figures, figure.metric);
	if (rivals.includes(figure)) return 'differs';
	return rivals.length > 0 && leadClaim(figures, figure.metric) === figure ? 'others differ' : '';
}

/** `also 3,756, DVB` for the first rival of the claim that leads, and how many more there are; empty for none. */
export function rivalWords(incident: Incident, figures: readonly Figure[], metric: string): string {
	const [first, ...more] = rivalsOf(figures, metric);
	if (first === undefined) return '';
	const words = `also ${first.value.words}, ${sourceName(incident, first.source)}`;
	return more.length === 0 ? words : `${words}, and ${more.length} more`;
}
