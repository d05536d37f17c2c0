// In words what a mark says, where a text may mean it: "Kyiv ≠ Moscow" must not become its opposite.
const inWords: ReadonlyMap<string, string> = new Map([
	['≠', '!='],
	['⊘', '(/)'],
	['✱', '*'],
	['⚠', '(!)'],
	['✗', '(x)'],
	['✓', '(v)'],
]);

// Lines, blocks and shapes (U+2500 to U+25FF) are what frames, bars, charts, trends and sides are drawn with. Marks on
// a mark go with it: "=" and U+0338 would be "≠" again.
const ownMarks = /([≠⊘✱⚠✗✓\u2500-\u25ff])\p{M}*/gu;

/**
 * The text without the marks by which the board itself speaks of a number or of the file, so that a source that is
 * called "Officials ≠ disputed" disputes nothing: plain signs stand in their place. Takes text in NFC.
 */
export function withoutOwnMarks(text: string): string {
	return text.replace(ownMarks, (_, mark: string) => inWords.get(mark) ?? '•');
}
