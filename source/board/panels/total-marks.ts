import {reconcile} from '../../incident/reconcile.ts';
import type {Figure, Incident} from '../../incident/schema.ts';
import {figureMarks} from '../claims.ts';
import {type Line, span} from '../line.ts';
import type {Size} from '../state.ts';

/** How large lead figures are drawn: 0 for ordinary text, else the scale of the block letters. */
export type Scale = 0 | 1 | 2;

/** The largest scale that leaves room for the regions on a screen of this size. */
export function scaleFor({columns, rows}: Size): Scale {
	if (columns >= 150 && rows >= 48) return 2;
	return columns >= 96 && rows >= 34 ? 1 : 0;
}

/** Large figures leave room for the words behind the marks. */
export function totalMarks(figure: Figure): Line {
	const words = [
		...(figure.disputedBy === undefined ? [] : ['disputed']),
		...(figure.deniedBy === undefined ? [] : ['denied']),
	];
	return [...figureMarks(figure), ...(words.length === 0 ? [] : [span(` ${words.join(', ')}`, 'alarm')])];
}

/** Marks the figure that Enter opens; at its end, so that nothing moves when the keyboard comes and goes. */
export function selection({metric}: Figure, selected: string | undefined): Line {
	return metric === selected ? [span(' ◂', 'key')] : [];
}

/** How the total stands to the regions, in the few words there is room for; the claim's sheet has the rest. */
export function verdictLine(incident: Incident, metric: string, scale: Scale): readonly Line[] {
	const verdict = reconcile(incident, metric)?.verdict;
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
