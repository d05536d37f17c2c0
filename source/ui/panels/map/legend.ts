import {severityScale} from '../../../board/severity.ts';
import {isSubdivisionCode} from '../../../incident/countries.ts';
import type {Region} from '../../../incident/schema/incident-schema.ts';
import {blank, type Line, lineWidth, span, truncateLine, wrapLine, wrapText} from '../../text/line.ts';
import {casualtiesLine, type MapView, nameLine} from './region-labels.ts';
import {severityFill, severityRole} from './severity-style.ts';

// What stands around a map: the regions that are not on it, what the fills mean, and who drew it.

interface NotesProps {
	readonly view: MapView;
	/** The regions that the map does not draw. */
	readonly unplaced: readonly Region[];
	readonly columns: number;
	readonly rows: number;
}

/** What the fills mean, each in words of its own; or, in short, with what their numbers count after the last alone. */
function legendOf({view}: NotesProps, isShort: boolean): readonly Line[] {
	const {classes} = severityScale(view.incident.regions);
	return classes.map(({level, label, metric}, index): Line => {
		const isWhole = metric === undefined || (isShort && index < classes.length - 1);
		const words = isWhole ? label : `${label} ${metric}`;
		return [span(severityFill[level] ?? '', severityRole[level]), span(` ${words}`, 'muted')];
	});
}

/** The notes below a map, in as few rows as they take; `rows` of them at most for the regions that are not on it. */
export function notesBelow(props: NotesProps): readonly Line[] {
	const {columns} = props;
	const credit = creditLines(props);
	const short = joinedLines(legendOf(props, true), columns, 1);
	const key = short.length === 1 ? short : joinedLines(legendOf(props, false), columns, 1);
	const [first = blank] = key;
	const together = joinedLines([first, ...credit], columns);
	return [
		...unplacedLines(props),
		...(key.length === 1 && together.length === 1 ? together : [...key, ...credit]),
	];
}

/**
 * The notes in a column beside a map, of exactly so many rows, with the credit in the last of them; undefined where
 * they do not fit.
 */
export function notesBeside(props: NotesProps): readonly Line[] | undefined {
	const {rows} = props;
	const credit = creditLines(props);
	const legend = legendOf(props, false);
	const unplaced = unplacedLines({...props, rows: rows - legend.length - 1 - credit.length});
	const upper = [...legend, blank, ...unplaced];
	if (upper.length + credit.length > rows) return undefined;
	return Array.from({length: rows}, (_, row) => upper[row] ?? credit[row - rows + credit.length] ?? blank);
}

/** Whole, however long it is: licences ask for that. */
function creditLines({view: {shapes}, columns}: NotesProps): readonly Line[] {
	const {credit} = shapes;
	return credit === undefined ? [] : wrapText(credit, columns).map(text => [span(text, 'muted')]);
}

const heading = [span('Not on the map:', 'label')];

/** `Not on the map: North-western city, not named: 1 killed`. Regions that have no room are counted. */
function unplacedLines(props: NotesProps): readonly Line[] {
	const {unplaced, columns, rows} = props;
	if (unplaced.length === 0) return [];
	// In a single row, a region stands behind the heading and before what is counted.
	const counted = unplaced.length > 1 ? 10 : 0;
	const room = rows > 1 ? columns : columns - lineWidth(heading) - 1 - counted;
	return (
		fittingRegions(props, Number.POSITIVE_INFINITY) ??
		fittingRegions(props, room) ?? [truncateLine([...heading, span(` ${unplaced.length}`)], columns)]
	);
}

/** As many regions as fit, each in at most `room` cells; undefined where not even one does. */
function fittingRegions(
	{view, unplaced, columns, rows}: NotesProps,
	room: number,
): readonly Line[] | undefined {
	let found: readonly Line[] | undefined;
	const items: Line[] = [];
	for (const region of unplaced) {
		items.push(itemOf(view, region, room));
		const rest = unplaced.length - items.length;
		const more = rest === 0 ? [] : [[span(`+${rest} more`, 'muted')]];
		const lines = joinedLines([...withHeading(items, columns), ...more], columns);
		if (lines.length > rows) break;
		found = lines;
	}
	return found;
}

/** The heading in one piece with the first item, where that fits into a row. */
function withHeading([first = blank, ...others]: readonly Line[], columns: number): readonly Line[] {
	const together = [...heading, span(' '), ...first];
	return lineWidth(together) <= columns ? [together, ...others] : [heading, first, ...others];
}

/** A name may be truncated, its casualties not: a number needs its words. */
function itemOf(view: MapView, region: Region, room: number): Line {
	const casualties = casualtiesLine(view, region);
	const code = isSubdivisionCode(region.id) ? [span(` (${region.id})`, 'muted')] : [];
	const name = [...nameLine(view, region), ...code];
	const left = Math.max(8, room - lineWidth(casualties) - 2);
	return casualties.length === 0
		? truncateLine(name, room)
		: [...truncateLine(name, left), span(': '), ...casualties];
}

/** Lines one after the other, `gap` apart, in rows of at most `columns` cells; only what is wider is broken. */
function joinedLines(items: readonly Line[], columns: number, gap = 2): readonly Line[] {
	const rows: Line[] = [];
	for (const item of items) {
		const before = rows.at(-1);
		const longer = [...(before ?? []), span(' '.repeat(gap)), ...item];
		if (before !== undefined && lineWidth(longer) <= columns) rows[rows.length - 1] = longer;
		else rows.push(...wrapLine(item, columns));
	}
	return rows;
}
