// The words for a symbol where a text may mean it: "Kyiv ≠ Moscow" must not become its opposite.
const plainSigns: ReadonlyMap<string, string> = new Map([
	['≠', '!='],
	['⊘', '(/)'],
	['‡', '(+)'],
	['✱', '*'],
	['⚠', '(!)'],
	['✗', '(x)'],
	['✓', '(v)'],
]);

// Lines, blocks and shapes (U+2500 to U+25FF) are what frames, bars, charts, trends and sides are drawn with. Marks on
// a symbol go with it: "=" and U+0338 would be "≠" again.
const boardSymbols = /([≠⊘‡✱⚠✗✓\u2500-\u25ff])\p{M}*/gu;

/**
 * Replaces the symbols by which the board itself speaks of a number or of the file with plain signs, so that a source
 * called "Officials ≠ disputed" disputes nothing. Takes text in NFC.
 */
export function replaceBoardSymbols(text: string): string {
	return text.replace(boardSymbols, (_, symbol: string) => plainSigns.get(symbol) ?? '•');
}
