import type {Size} from '../../../board/state.ts';
import {isExcess, type Reconciliation, reconcile} from '../../../incident/checks/reconcile.ts';
import {rivalWords} from '../../../incident/checks/rivals.ts';
import type {Verdict} from '../../../incident/checks/verdict.ts';
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
export function totalMarks(incident: Incident, figure: Figure): Line {
	const words = [
		...(figure.disputedBy === undefined ? [] : ['disputed']),
		...(figure.deniedBy === undefined ? [] : ['denied']),
	];
	return [
		...figureMarks(figure, incident.totals),
		...(words.length === 0 ? [] : [span(` ${words.join(', ')}`, 'alarm')]),
	];
}

/** `also 3,756, DVB` where another total does not agree; empty where none does. */
export function rivalLine(incident: Incident, {metric}: Figure): Line {
	const words = rivalWords(incident, incident.totals, metric);
	return words === '' ? [] : [span(words, 'old')];
}

/** Marks the figure that Enter opens; blanks for others, so that nothing moves with the selection. */
export function selection({metric}: Pick<Figure, 'metric'>, selected: string | undefined): Line {
	return metric === selected ? [span(' ◂', 'key')] : [span('  ')];
}

/** How the total compares to the regions, in few words; the overlay of the claim has the rest. */
export function verdictLine(incident: Incident, metric: string, scale: Scale): readonly Line[] {
	const reconciliation = reconcile(incident, metric);
	if (reconciliation === undefined) return [];
	const words = verdictWords(reconciliation, scale);
	return [[isExcess(reconciliation) ? span(`⚠ ${words}`, 'alarm') : span(words, 'muted')]];
}

/** A sum of other sources than the total is never shown as if it were one of its own. */
const whoseWords: Readonly<Record<Reconciliation['whose'], string>> = {
	own: '',
	others: 'others',
	mixed: 'several',
};

function verdictWords({verdict, whose}: Reconciliation, scale: Scale): string {
	// On a small screen the bars beside need the room.
	if (scale === 0) return shortVerdict(verdict, whoseWords[whose]);
	const by = whose === 'own' ? '' : ` by ${whoseWords[whose]}`;
	const noted = by === '' ? '' : ` (${by.trim()})`;
	switch (verdict.kind) {
		case 'agrees':
			return verdict.isExact ? `agrees exactly${noted}` : `${verdict.sum.words} placed${by}`;
		case 'unplaced': {
			const rest = verdict.rest === undefined ? '' : `, ${verdict.rest} in no region`;
			return `${verdict.sum.words} placed${by}${rest}`;
		}
		case 'exceeds':
			return `exceeded by ${verdict.by}${noted}`;
		case 'beyond-floor':
			return `floor exceeded by ${verdict.by}${noted}`;
		case 'older':
			return `total is older: regions ${verdict.sum.words} by ${verdict.regionsTime}${noted}`;
		case 'incomparable':
			return 'not comparable';
		default:
			return verdict satisfies never;
	}
}

/** About as long as the name of a source. */
const shortColumns = 16;

/** A verdict in about as many cells as its source takes. */
function shortVerdict(verdict: Verdict, whose: string): string {
	const noted = whose === '' ? '' : `, ${whose}`;
	switch (verdict.kind) {
		case 'agrees':
		case 'unplaced': {
			if (verdict.kind === 'agrees' && verdict.isExact)
				return whose === '' ? 'agrees exactly' : `agrees${noted}`;
			const placed = `${verdict.sum.words}${noted || ' placed'}`;
			if (verdict.kind === 'agrees' || verdict.rest === undefined) return placed;
			const rest = `${verdict.rest} in no region`;
			return whose === '' && rest.length <= shortColumns ? rest : placed;
		}
		case 'exceeds':
			return `exceeded by ${verdict.by}`;
		case 'beyond-floor':
			return `floor + ${verdict.by}${noted}`;
		case 'older':
			return 'total is older';
		case 'incomparable':
			return 'not comparable';
		default:
			return verdict satisfies never;
	}
}
