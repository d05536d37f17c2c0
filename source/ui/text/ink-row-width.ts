import {isNarrow} from './text-width.ts';

/**
 * Stands in for string-width where Ink decides which end of a changed row to write. A row with letters whose width
 * terminals do not agree on has no columns to go to: it counts as endless, which makes Ink clear it and write it whole.
 */
// biome-ignore lint/style/noDefaultExport: string-width has a default export
export default function inkRowWidth(text: string): number {
	return isNarrow(text) ? text.length : Number.POSITIVE_INFINITY;
}
