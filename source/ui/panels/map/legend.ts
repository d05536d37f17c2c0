import type {Region} from '../../../incident/schema/incident-schema.ts';
import {blank, type Line, lineWidth, span, truncateLine, wrapLine, wrapText} from '../../text/line.ts';
import {casualtiesLine, type MapView, nameLine} from './region-labels.ts';
import {severityFill, severityLabel, severityRole} from './severity-style.ts';

// What stands around a map: the regions that are not on it, what the fills mean, and who drew it.

const legend = [1, 2, 3, 4].map(
	(level): Line => [
		span(severityFill[level] ?? '', severityRole[level]),
		span(` ${severityLabel[level]}`, 'muted'),
	],
);

/** The notes below a map, in as few rows as they take; of those, at most `most` for the regions that are not on it. */
export function notesBelow(
	view: MapView,
	unplaced: readonly Region[],
	width: number,
	most: number,
): readonly Line[] {
	const credit = creditLines(view, width);
	const key = flowed(legend, width, 1);
	const [first = blank] = key;
	const together = flowed([first, ...credit], width);
	return [
		...unplacedLines(view, unplaced, width, most),
		...(key.length === 1 && together.length === 1 ? together : [...key, ...credit]),
	];
}

/**
 * The notes in a column beside a map, of exactly so many rows, with the credit in the last of them; undefined where
 * they do not fit.
 */
export function notesBeside(
	view: MapView,
	unplaced: readonly Region[],
	width: number,
	rows: number,
): readonly Line[] | undefined {
	const credit = creditLines(view, width);
	const most = rows - legend.length - 1 - credit.length;
	const upper = [...legend, blank, ...unplacedLines(view, unplaced, width, most)];
	if (upper.length + credit.length > rows) return undefined;
	return Array.from({length: rows}, (_, row) => upper[row] ?? credit[row - rows + credit.length] ?? blank);
}

/** Whole, however long it is: licences ask for that. */
function creditLines({shapes: {credit}}: MapView, width: number): readonly Line[] {
	return credit === undefined ? [] : wrapText(credit, width).map(text => [span(text, 'muted')]);
}

/** `Not on the map: North-western city, not named: 1 killed`. Regions that have no room are counted. */
function unplacedLines(
	view: MapView,
	regions: readonly Region[],
	width: number,
	most: number,
): readonly Line[] {
	if (regions.length === 0) return [];
	const heading = [span('Not on the map:', 'label')];
	// In a single row, a region stands behind the heading and before what is counted.
	const room = most > 1 ? width : width - lineWidth(heading) - 1 - (regions.length > 1 ? 10 : 0);
	return (
		fitting(view, regions, heading, width, most, Number.POSITIVE_INFINITY) ??
		fitting(view, regions, heading, width, most, room) ?? [
			truncateLine([...heading, span(` ${regions.length}`)], width),
		]
	);
}

/** As many regions as fit, each in at most `room` cells; undefined where not even one does. */
function fitting(
	view: MapView,
	regions: readonly Region[],
	heading: Line,
	width: number,
	most: number,
	room: number,
): readonly Line[] | undefined {
	let found: readonly Line[] | undefined;
	const items: Line[] = [];
	for (const region of regions) {
		items.push(itemOf(view, region, room));
		const rest = regions.length - items.length;
		const more = rest === 0 ? [] : [[span(`+${rest} more`, 'muted')]];
		const lines = flowed([...headed(heading, items, width), ...more], width);
		if (lines.length > most) break;
		found = lines;
	}
	return found;
}

/** The heading in one piece with the first item, where that fits into a row. */
function headed(heading: Line, [first = blank, ...others]: readonly Line[], width: number): readonly Line[] {
	const together = [...heading, span(' '), ...first];
	const isShort = lineWidth(together) <= width;
	return isShort ? [together, ...others] : [heading, first, ...others];
}

/** A name may be cut, a toll not: there is no number without its words. */
function itemOf(view: MapView, region: Region, room: number): Line {
	const casualties = casualtiesLine(view, region);
	const name = nameLine(view, region);
	const left = Math.max(8, room - lineWidth(casualties) - 2);
	return casualties.length === 0
		? truncateLine(name, room)
		: [...truncateLine(name, left), span(': '), ...casualties];
}

/** Lines one after the other, `gap` apart, in rows of at most `width` cells; only what is wider is broken. */
function flowed(items: readonly Line[], width: number, gap = 2): readonly Line[] {
	const rows: Line[] = [];
	for (const item of items) {
		const before = rows.at(-1);
		const longer = [...(before ?? []), span(' '.repeat(gap)), ...item];
		if (before !== undefined && lineWidth(longer) <= width) rows[rows.length - 1] = longer;
		else rows.push(...wrapLine(item, width));
	}
	return rows;
}
