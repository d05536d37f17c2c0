import {metricLabel} from '../../../board/claims.ts';
import type {Highlights} from '../../../board/highlights.ts';
import {leadClaim} from '../../../incident/lead-claim.ts';
import {isUnknown} from '../../../incident/quantity/parse-quantity.ts';
import type {Figure, Incident, Region} from '../../../incident/schema/incident-schema.ts';
import {flowBlocks, widthOfBlock} from '../../text/blocks.ts';
import {figureMarks} from '../../text/claims/attribution.ts';
import {changedSpans} from '../../text/claims/change-spans.ts';
import {blank, type Line, lineWidth, span} from '../../text/line.ts';
import {figureGap, splitHedge} from '../totals/block-letters.ts';
import {drawnText, isFitting, type Rows} from './letters.ts';

/** The killed and the injured, as far as anybody has said. */
export function shownFigures({figures}: Region): readonly Figure[] {
	return ['killed', 'injured'].map(metric => leadClaim(figures, metric)).filter(each => each !== undefined);
}

/** True where all figures of these regions can be drawn in letters of so many rows, as far as there are letters. */
export function areCasualtiesDrawn(
	incident: Incident,
	regions: readonly Region[],
	rows: Rows,
	width: number,
): boolean {
	if (rows === 0) return true;
	return regions.flatMap(shownFigures).every(figure => {
		const room = width - lineWidth(figureMarks(figure));
		return casualtiesTexts(incident, figure, rows, room).every(text => isFitting(text, rows, room));
	});
}

/** `3 killed` and `10 injured` in letters, with hedges, marks and what they were; a dash where nobody has said anything. */
export function casualtiesLines(
	incident: Incident,
	region: Region,
	highlights: Highlights,
	rows: Rows,
	width: number,
): readonly Line[] {
	const blocks = shownFigures(region).map(figure => {
		const highlight = highlights.figure(region.id, figure.metric);
		const marks = figureMarks(figure);
		const room = width - lineWidth(marks) - lineWidth(changedSpans(highlight, 2));
		const texts = casualtiesTexts(incident, figure, rows, room);
		// An underline, which goes with what changed, would strike block letters through.
		const role = highlight === undefined ? 'claim' : rows === 0 ? 'changed' : 'fresh';
		const lines = texts.flatMap(text => drawnText(text, rows, room, role));
		const last = [...(lines.at(-1) ?? blank), ...marks];
		const drawn = [...lines.slice(0, -1), [...last, ...changedSpans(highlight, width - lineWidth(last))]];
		return {lines: drawn, width: widthOfBlock(drawn)};
	});
	if (blocks.length === 0) return drawnText('–', rows, width, 'muted');
	// Between two rows there is air enough in the letters themselves.
	return flowBlocks(blocks, rows === 0 ? 2 : figureGap[rows], width).filter(line => line !== blank);
}

/** The same in one line of ordinary letters: as many figures as have room in `width` cells, and at least the first. */
export function casualtiesLine(
	incident: Incident,
	region: Region,
	highlights: Highlights,
	width: number,
): Line {
	const entries = shownFigures(region).map((figure): Line => {
		const highlight = highlights.figure(region.id, figure.metric);
		const [text = ''] = casualtiesTexts(incident, figure, 0, Number.POSITIVE_INFINITY);
		const said = [span(text, highlight === undefined ? 'claim' : 'changed'), ...figureMarks(figure)];
		return [...said, ...changedSpans(highlight, width - lineWidth(said))];
	});
	const [first = [span('–', 'muted')], second] = entries;
	const both = second === undefined ? first : [...first, span('  '), ...second];
	return lineWidth(both) <= width ? both : first;
}

/** `at least 46 killed`, or `at least` and `46 killed` in two rows where letters of so many rows need them. */
function casualtiesTexts(
	incident: Incident,
	{metric, value}: Figure,
	rows: Rows,
	width: number,
): readonly string[] {
	const label = metricLabel(incident, metric).toLowerCase();
	if (isUnknown(value)) return [`${label}: ${value.words}`];
	const whole = `${value.words} ${label}`;
	const {hedge, core} = splitHedge(value.words);
	return hedge === '' || isFitting(whole, rows, width) ? [whole] : [hedge, `${core} ${label}`];
}
