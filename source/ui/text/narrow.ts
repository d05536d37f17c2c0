// Latin, Greek and Cyrillic letters, dashes, quotation marks, arrows, lines, blocks, dots of braille and the board's
// own marks: one cell each, whatever stands beside them, and most of what a board is made of. The libraries that know
// all the others take many times as long, and tens of ms for the first text.
const narrow =
	/^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02ff\u0388-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u2190-\u2319\u2500-\u25fc\u26a0\u2713\u2717\u2731\u2800-\u28ff]*$/;

/** True for a text that takes as many cells as it has characters, each of which stands for itself. */
export function isNarrow(text: string): boolean {
	return narrow.test(text);
}

/**
 * A narrow text broken into rows of at most `most` cells, at spaces where there are any, as wrap-ansi does it with
 * `hard` and `trim`.
 */
export function wrapNarrow(text: string, most: number): readonly string[] {
	const rows: string[] = [];
	let row = '';
	const close = () => {
		rows.push(row.trimEnd());
		row = '';
	};
	for (const word of text.split(' ')) {
		if (row !== '') row += ' ';
		if (word.length <= most) {
			if (word !== '' && row !== '' && row.length + word.length > most) close();
			row += word;
			continue;
		}
		const inThisRow = 1 + Math.floor((word.length - (most - row.length) - 1) / most);
		if (Math.floor((word.length - 1) / most) < inThisRow) close();
		let from = 0;
		for (let room = most - row.length; word.length - from > room; room = most) {
			row += word.slice(from, from + room);
			from += room;
			close();
		}
		row += word.slice(from);
	}
	close();
	return rows;
}
