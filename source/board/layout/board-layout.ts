import type {PanelId, Size} from '../state.ts';
import {compact, largeType, standard, tall, wall, wide} from './layouts.ts';
import {frameFor, type Layout, type LayoutInput, placed} from './rects.ts';

/** The smallest terminal that a board fits in. */
export const smallest: Size = {columns: 40, rows: 12};

/**
 * Where the panels stand on a screen of at least the smallest size: the status at the top and one line of keys at
 * the bottom are not among them. The panels fill what is between exactly.
 */
export function layoutFor(size: Size, focus: PanelId, wishes: LayoutInput): Layout {
	const {columns, rows} = size;
	const area = {left: 0, top: wishes.status, width: columns, height: rows - wishes.status - 1};
	const frame = frameFor(size);
	if (wishes.map === 'full') return placed(frame, {map: area});
	if (wishes.isLargeType) return largeType(area, wishes);
	switch (classOf(size)) {
		case 'wall':
			return wall(area, wishes);
		case 'wide':
			return wide(area, wishes);
		case 'standard':
			return standard(area, frame, wishes, hasMapPanel(size));
		case 'tall':
			return tall(area, wishes);
		case 'compact':
			return compact(area, focus, wishes);
	}
}

type SizeClass = 'wall' | 'wide' | 'standard' | 'tall' | 'compact';

function classOf({columns, rows}: Size): SizeClass {
	if (columns >= 240 && rows >= 48) return 'wall';
	if (columns >= 160 && rows >= 36) return 'wide';
	if (columns >= 80 && rows >= 24 && !(rows >= 60 && columns < 100)) return 'standard';
	return rows >= 40 ? 'tall' : 'compact';
}

/** True where there is room for a map beside the other panels. */
export function hasMapPanel(size: Size): boolean {
	const known = classOf(size);
	if (known === 'standard') return size.columns >= 110 && size.rows >= 36;
	return known === 'wall' || known === 'wide' || (known === 'tall' && size.rows >= 70);
}
