import {isNarrow, textWidth} from './text-width.ts';

const esc = '\u001b';
/** What Ink leaves of escape sequences in a text: colours and styles. */
const styles = new RegExp(`${esc}\\[[\\d;]*m`, 'g');

/**
 * Stands in for string-width wherever a package imports it (scripts/string-width.ts), so that Ink, and what wraps, cuts
 * and slices text for it, reserve as many cells as `textWidth` does. Styles take none.
 */
// biome-ignore lint/style/noDefaultExport: string-width has a default export
export default function inkStringWidth(text: string): number {
	if (isNarrow(text)) return text.length;
	return textWidth(text.includes(esc) ? text.replaceAll(styles, '') : text);
}
