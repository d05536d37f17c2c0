import {type Layout, type LayoutInput, type Rect, splitRows} from '../layout/rects.ts';

/** Large letters; while the board rotates, and has the rows for it, with what is told of the region in turn below. */
export function largeType(area: Rect, {isRotating}: LayoutInput): Layout {
	const frame = 'rule';
	const below = isRotating && area.height >= 30 ? Math.min(12, Math.floor(area.height * 0.28)) : 0;
	const [distance, region] = splitRows(area, area.height - below);
	return {
		frame,
		panels: [{id: 'large-type', ...distance}, ...(below === 0 ? [] : [{id: 'region' as const, ...region}])],
	};
}
