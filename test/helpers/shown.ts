import {blockLetters, type LetterRows} from '../../source/ui/text/block-letters.ts';

const sizes: readonly LetterRows[] = [7, 5, 4, 3];

/** How a text stands on a screen of plain lines: the rows of its letters, 1 for ordinary ones, 0 where it is not there. */
export function shownIn(screen: string, text: string): 0 | 1 | LetterRows {
	const lines = screen.split('\n');
	const size = sizes.find(rows =>
		[false, true].some(isLow => isDrawn(lines, blockLetters(text, rows, isLow) ?? [])),
	);
	return size ?? (screen.includes(text) ? 1 : 0);
}

function isDrawn(lines: readonly string[], letters: readonly string[]): boolean {
	const [top] = letters;
	if (top === undefined) return false;
	return lines.some((line, row) => {
		for (let from = line.indexOf(top); from >= 0; from = line.indexOf(top, from + 1)) {
			const isHere = letters.every(
				(letter, below) => (lines[row + below] ?? '').slice(from, from + letter.length) === letter,
			);
			if (isHere) return true;
		}
		return false;
	});
}
