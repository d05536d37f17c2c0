import {casualtyFigures} from '../../../board/claims.ts';
import type {Highlights} from '../../../board/highlights.ts';
import {metricPhrase} from '../../../incident/display-names.ts';
import {isUnknown} from '../../../incident/quantity/parse-quantity.ts';
import type {Figure, Incident, Region} from '../../../incident/schema/incident-schema.ts';
import {flowBlocks, widthOfBlock} from '../../text/blocks.ts';
import {figureMarks} from '../../text/claims/attribution.ts';
import {changedSpans} from '../../text/claims/change-spans.ts';
import {blank, type Line, lineWidth, span} from '../../text/line.ts';
import {figureGap, splitHedge} from '../totals/large-words.ts';
import {drawnText, isFitting, type Rows} from './letters.ts';

/** True where all figures of these regions can be drawn in letters of so many rows, as far as there are letters. */
export function areCasualtiesDrawn(
	incident: Incident,
	regions: readonly Region[],
	letters: Rows,
	columns: number,
): boolean {
	if (letters === 0) return true;
	return regions.every(region =>
		casualtyFigures(region).every(figure => {
			const room = columns - lineWidth(figureMarks(figure, region.figures));
			return textsOf({incident, figure, letters, columns: room}).every(text =>
				isFitting(text, letters, room),
			);
		}),
	);
}

interface CasualtiesProps {
	readonly incident: Incident;
	readonly region: Region;
	readonly highlights: Highlights;
	readonly columns: number;
}

/** `3 killed` and `10 injured` in letters, with hedges, marks and what they were; a dash where nobody has said anything. */
export function casualtiesLines({
	incident,
	region,
	highlights,
	letters,
	columns,
}: CasualtiesProps & {readonly letters: Rows}): readonly Line[] {
	const blocks = casualtyFigures(region).map(figure => {
		const highlight = highlights.figure(region.id, figure.metric);
		const marks = figureMarks(figure, region.figures);
		const room = columns - lineWidth(marks) - lineWidth(changedSpans(highlight, 2));
		const texts = textsOf({incident, figure, letters, columns: room});
		// The underline of `changed` would strike block letters through.
		const role = highlight === undefined ? 'claim' : letters === 0 ? 'changed' : 'fresh';
		const drawn = texts.flatMap(text => drawnText(text, letters, room, role));
		const last = [...(drawn.at(-1) ?? blank), ...marks];
		const lines = [...drawn.slice(0, -1), [...last, ...changedSpans(highlight, columns - lineWidth(last))]];
		return {lines, width: widthOfBlock(lines)};
	});
	if (blocks.length === 0) return drawnText('–', letters, columns, 'muted');
	// Large letters have space enough between two rows.
	return flowBlocks(blocks, letters === 0 ? 2 : figureGap[letters], columns).filter(line => line !== blank);
}

/** The same in one line of ordinary letters: as many figures as have room, and at least the first. */
export function casualtiesLine({incident, region, highlights, columns}: CasualtiesProps): Line {
	const entries = casualtyFigures(region).map((figure): Line => {
		const highlight = highlights.figure(region.id, figure.metric);
		const [text = ''] = textsOf({incident, figure, letters: 0, columns: Number.POSITIVE_INFINITY});
		const marks = figureMarks(figure, region.figures);
		const words = [span(text, highlight === undefined ? 'claim' : 'changed'), ...marks];
		return [...words, ...changedSpans(highlight, columns - lineWidth(words))];
	});
	const [first = [span('–', 'muted')], second] = entries;
	const both = second === undefined ? first : [...first, span('  '), ...second];
	return lineWidth(both) <= columns ? both : first;
}

interface FigureText {
	readonly incident: Incident;
	readonly figure: Figure;
	readonly letters: Rows;
	readonly columns: number;
}

/** `at least 46 killed`, or `at least` and `46 killed` one above the other where letters of so many rows need it. */
function textsOf({incident, figure: {metric, value}, letters, columns}: FigureText): readonly string[] {
	const label = metricPhrase(incident, metric);
	if (isUnknown(value)) return [`${label}: ${value.words}`];
	const whole = `${value.words} ${label}`;
	const {hedge, core} = splitHedge(value.words);
	return hedge === '' || isFitting(whole, letters, columns) ? [whole] : [hedge, `${core} ${label}`];
}
