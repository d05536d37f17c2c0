import type {Size} from '../../../board/state.ts';
import {type Reconciliation, reconcile} from '../../../incident/checks/reconcile.ts';
import {memoize} from '../../../incident/memoize.ts';
import type {Figure, Incident} from '../../../incident/schema/incident-schema.ts';
import type {LetterRows} from '../../text/block-letters.ts';
import {figureMarks} from '../../text/claims/attribution.ts';
import {type Line, span} from '../../text/line.ts';

/** The rows that lead figures are high at most: 0 for ordinary text, else those of block letters. */
export type Scale = 0 | LetterRows;

/** The largest scale that leaves room for the regions on a screen of this size; what is too wide is drawn smaller. */
export function scaleFor({columns, rows}: Size, isAscii = false): Scale {
	if (isAscii || columns < 60 || rows < 34) return 0;
	if (rows >= 50) return 7;
	if (rows >= 44) return 5;
	return rows >= 41 ? 4 : 3;
}

/** Large figures leave room for the words behind the marks. */
export function totalMarks(figure: Figure): Line {
	const words = [
		...(figure.disputedBy === undefined ? [] : ['disputed']),
		...(figure.deniedBy === undefined ? [] : ['denied']),
	];
	return [...figureMarks(figure), ...(words.length === 0 ? [] : [span(` ${words.join(', ')}`, 'alarm')])];
}

/** Marks the figure that Enter opens. Its room is kept, so that nothing moves when the keyboard comes and goes. */
export function selection({metric}: Pick<Figure, 'metric'>, selected: string | undefined): Line {
	return metric === selected ? [span(' ◂', 'key')] : [span('  ')];
}

/** Goes through the regions once for each metric, however often the totals are drawn. */
const reconciled = memoize((incident: Incident) => {
	const known = new Map<string, Reconciliation | undefined>();
	return (metric: string) => {
		if (!known.has(metric)) known.set(metric, reconcile(incident, metric));
		return known.get(metric);
	};
});

/** How the total stands to the regions, in the few words there is room for; the claim's sheet has the rest. */
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
