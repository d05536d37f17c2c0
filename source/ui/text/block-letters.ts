import {largeLetters, smallLetters} from './block-letter-shapes.ts';

/** How high letters can be, in rows of a terminal. */
export type LetterRows = 3 | 4 | 5 | 7;

type Dots = readonly string[];

const drawn = {
	3: {letters: smallLetters, isDoubled: false},
	4: {letters: largeLetters, isDoubled: false},
	5: {letters: smallLetters, isDoubled: true},
	7: {letters: largeLetters, isDoubled: true},
} as const;

/**
 * A text in block letters of so many rows, without regard to case; undefined where it has a character that there is
 * no letter for. All rows are of the same length. Letters of 3 and 4 rows leave half a row free: below them, or above
 * where they are low.
 */
export function blockLetters(text: string, rows: LetterRows, isLow = false): readonly string[] | undefined {
	const {isDoubled} = drawn[rows];
	const letters: (readonly string[])[] = [];
	for (const character of text.toLowerCase()) {
		const letter = letterOf(character, rows, isLow && !isDoubled);
		if (letter === undefined) return undefined;
		letters.push(letter);
	}
	const gap = isDoubled ? '  ' : ' ';
	return Array.from({length: rows}, (_, row) => letters.map(letter => letter[row] ?? '').join(gap));
}

function letterOf(character: string, rows: LetterRows, isLow: boolean): readonly string[] | undefined {
	const {letters, isDoubled} = drawn[rows];
	const given = letters[character]?.split('/');
	if (given === undefined) return undefined;
	const dots = isDoubled ? doubled(given) : given;
	const none = '.'.repeat(dots[0]?.length ?? 0);
	const from = isLow ? -1 : 0;
	return Array.from({length: rows}, (_, row) =>
		halfBlocks(dots[from + row * 2] ?? none, dots[from + row * 2 + 1] ?? none),
	);
}

/**
 * Letters of twice the dots in each direction. A corner between two dots is rounded off or filled, as by the Scale2x
 * rule (Andrea Mazzoleni, 2001), so that large letters look drawn and not blown up.
 */
function doubled(letter: Dots): Dots {
	const at = (row: number, column: number) => letter[row]?.[column] ?? '.';
	const corner = (own: string, beside: string, above: string, across: string, below: string) =>
		beside === above && beside !== below && above !== across ? above : own;
	return letter.flatMap((line, row) => {
		const cells = [...line].map((own, column) => {
			const [up, down] = [at(row - 1, column), at(row + 1, column)];
			const [left, right] = [at(row, column - 1), at(row, column + 1)];
			return {
				upper: corner(own, left, up, right, down) + corner(own, right, up, left, down),
				lower: corner(own, left, down, right, up) + corner(own, right, down, left, up),
			};
		});
		return [cells.map(({upper}) => upper).join(''), cells.map(({lower}) => lower).join('')];
	});
}

/** Two dots, one above the other, stand in one cell. */
function halfBlocks(upper: string, lower: string): string {
	return [...upper]
		.map((dot, column) => {
			const isUpper = dot === '#';
			const isLower = lower[column] === '#';
			return isUpper && isLower ? '█' : isUpper ? '▀' : isLower ? '▄' : ' ';
		})
		.join('');
}
