import type {Size} from '../../../board/state.ts';
import {type Reconciliation, reconcile} from '../../../incident/checks/reconcile.ts';
import {memoize} from '../../../incident/memoize.ts';
import type {Figure, Incident} from '../../../incident/schema/incident-schema.ts';
import type {LetterRows} from '../../text/block-letters.ts';
import {figureMarks} from '../../text/claims/attribution.ts';
import {type Line, span} from '../../text/line.ts';

/** The largest size of the figures, in rows of block letters; 0 for ordinary text. */
export type Scale = 0 | LetterRows;

/** The largest scale that leaves room for the regions on a screen of this size; what is too wide is drawn smaller. */
export function scaleFor({columns, rows}: Size, isAscii = false): Scale {
	if (isAscii || columns < 60 || rows < 34) return 0;
	if (rows >= 50) return 7;
	if (rows >= 44) return 5;
	return rows >= 41 ? 4 : 3;
}

/** The marks of a total, with the words for those that contest it. */
export function totalMarks(figure: Figure): Line {
	const words = [
		...(figure.disputedBy === undefined ? [] : ['disputed']),
		...(figure.deniedBy === undefined ? [] : ['denied']),
	];
	return [...figureMarks(figure), ...(words.length === 0 ? [] : [span(` ${words.join(', ')}`, 'alarm')])];
}

/** Marks the figure that Enter opens; blanks for others, so that nothing moves with the selection. */
export function selection({metric}: Pick<Figure, 'metric'>, selected: string | undefined): Line {
	return metric === selected ? [span(' ◂', 'key')] : [span('  ')];
}

/** Memoized, since it goes through all regions: 5,000 of them for each metric that is drawn. */
const reconciled = memoize((incident: Incident) => {
	const known = new Map<string, Reconciliation | undefined>();
	return (metric: string) => {
		if (!known.has(metric)) known.set(metric, reconcile(incident, metric));
		return known.get(metric);
	};
});

/** How the total compares to the regions, in few words; the overlay of the claim has the rest. */
export function verdictLine(incident: Incident, metric: string, scale: Scale): readonly Line[] {
	const verdict = reconciled(incident)(metric)?.verdict;
	switch (verdict?.kind) {
		case undefined:
			return [];
		case 'agrees':
			return [[span(`${verdict.sum.words} placed`, 'muted')]];
		case 'unplaced': {
			// On a small screen the bars beside need the room.
			const rest = verdict.rest === undefined || scale === 0 ? '' : `, ${verdict.rest.words} not`;
			return [[span(`${verdict.sum.words} placed${rest}`, 'muted')]];
		}
		case 'exceeds':
			return [[span(`⚠ exceeded by ${verdict.by.words}`, 'alarm')]];
		case 'incomparable':
			return [[span('not comparable', 'muted')]];
		default:
			return verdict satisfies never;
	}
}
