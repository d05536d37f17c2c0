import {casualtyRivals, quantityIn, whatWasHit} from '../../board/claims.ts';
import {changedMark, type Highlights} from '../../board/highlights.ts';
import {indexOfRegion} from '../../board/lookup.ts';
import {leadClaim} from '../../incident/lead-claim.ts';
import {memoize} from '../../incident/memoize.ts';
import type {Incident, Region} from '../../incident/schema/incident-schema.ts';
import {figureMarks} from '../text/claims/attribution.ts';
import {padToWidth, plainText, type Span, span} from '../text/line.ts';
import {textWidth} from '../text/text-width.ts';
import {type Casualties, casualtiesBar, casualtiesSize} from './regions/casualties-bar.ts';
import {barWidth, type Cells, type Column, columnsFor} from './regions/columns.ts';
import {moreRegions} from './regions/more-regions.ts';

export interface RegionsTable {
	readonly columns: readonly Column[];
	readonly rows: readonly {
		readonly id: string;
		readonly isSelected: boolean;
		/** True where anything about the region is new. */
		readonly isChanged: boolean;
		readonly cells: readonly Span[];
	}[];
	/** The regions that did not fit, counted. */
	readonly rest: string | undefined;
}

export interface RegionsTableProps {
	readonly incident: Incident;
	/** In the order that they are shown in. */
	readonly regions: readonly Region[];
	/** The id of a region, which may not be among those shown. */
	readonly selected: string | undefined;
	readonly highlights: Highlights;
	readonly columns: number;
	readonly rows: number;
}

/** Where nobody said anything: no report is not zero. */
const noReport = span('–', 'muted');

/** The regions in at most `rows` rows, the heading among them, with the selected one always in view. */
export function regionsTable({
	incident,
	regions,
	selected,
	highlights,
	columns: width,
	rows: height,
}: RegionsTableProps): RegionsTable {
	const room = Math.max(1, height - 1);
	const shownRows = regions.length > room ? Math.max(1, room - 1) : room;
	const first = firstShown(regions, selected, shownRows);
	const shown = regions.slice(first, first + shownRows);
	const most = mostCasualties(regions);
	const bar = most === 0 ? 0 : barWidth(width);
	const killed = countCells(shown, 'killed', highlights);
	const injured = countCells(shown, 'injured', highlights);
	const cells = shown.map(
		(region, index): Cells => ({
			name: span(region.name),
			killed: killed[index] ?? noReport,
			injured: injured[index] ?? noReport,
			bar: span(bar === 0 ? '' : casualtiesBar(casualtiesIn(region), most, bar), 'share'),
			hit: hitCell(region, incident),
		}),
	);
	const columns = columnsFor(cells, width, bar);
	return {
		columns,
		rows: shown.map((region, index) => ({
			id: region.id,
			isSelected: region.id === selected,
			isChanged: highlights.region(region.id),
			cells: columns.map(({key}) => cells[index]?.[key] ?? noReport),
		})),
		rest:
			regions.length > shown.length && room > 1 ? moreRegions({regions, shown, columns: width}) : undefined,
	};
}

/** The rows of the whole table, its heading among them. */
export function regionsHeight(regions: readonly Region[]): number {
	return Math.max(2, regions.length + 1);
}

function firstShown(regions: readonly Region[], selected: string | undefined, rows: number): number {
	const index = Math.max(0, indexOfRegion(regions, selected));
	// The selection stays about the middle, so that what stands before and after it is in sight.
	return Math.max(0, Math.min(index - Math.floor(rows / 2), regions.length - rows));
}

/**
 * The figures for a metric, their marks padded to one width after them, so that units stand below units. A figure that
 * changed has its mark before it, where no digit can be taken for a part of it.
 */
function countCells(regions: readonly Region[], metric: string, highlights: Highlights): readonly Span[] {
	const figures = regions.map(({figures: all}) => leadClaim(all, metric));
	const marks = figures.map((figure, index) =>
		figure === undefined ? '' : plainText([figureMarks(figure, regions[index]?.figures ?? [])]),
	);
	const place = Math.max(0, ...marks.map(textWidth));
	return regions.map(({id}, index): Span => {
		const after = padToWidth(marks[index] ?? '', place);
		const words = figures[index]?.value.words;
		if (words === undefined) return span(noReport.text + after, noReport.role);
		return highlights.figure(id, metric) === undefined
			? span(words + after, 'claim')
			: span(`${changedMark} ${words}${after}`, 'changed');
	});
}

function hitCell(region: Region, incident: Incident): Span {
	const hit = [...casualtyRivals(region, incident), whatWasHit(region, incident)].filter(
		words => words !== '',
	);
	return hit.length === 0 ? noReport : span(hit.join('; '), 'muted');
}

const mostCasualties = memoize((regions: readonly Region[]): number =>
	regions.reduce((most, region) => Math.max(most, casualtiesSize(casualtiesIn(region))), 0),
);

function casualtiesIn(region: Region): Casualties {
	return {killed: quantityIn(region, 'killed'), injured: quantityIn(region, 'injured')};
}
