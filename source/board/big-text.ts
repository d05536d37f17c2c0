/** Letters of 3 by 5 dots (M and W of 5), drawn for this board; a row is given as its dots from the left. */
const glyphs: Readonly<Record<string, readonly string[]>> = {
	'0': ['###', '# #', '# #', '# #', '###'],
	'1': ['## ', ' # ', ' # ', ' # ', '###'],
	'2': ['###', '  #', '###', '#  ', '###'],
	'3': ['###', '  #', ' ##', '  #', '###'],
	'4': ['# #', '# #', '###', '  #', '  #'],
	'5': ['###', '#  ', '###', '  #', '###'],
	'6': ['###', '#  ', '###', '# #', '###'],
	'7': ['###', '  #', '  #', ' # ', ' # '],
	'8': ['###', '# #', '###', '# #', '###'],
	'9': ['###', '# #', '###', '  #', '###'],
	a: ['###', '# #', '###', '# #', '# #'],
	b: ['## ', '# #', '## ', '# #', '## '],
	c: ['###', '#  ', '#  ', '#  ', '###'],
	d: ['## ', '# #', '# #', '# #', '## '],
	e: ['###', '#  ', '## ', '#  ', '###'],
	f: ['###', '#  ', '## ', '#  ', '#  '],
	g: ['###', '#  ', '# #', '# #', '###'],
	h: ['# #', '# #', '###', '# #', '# #'],
	i: ['###', ' # ', ' # ', ' # ', '###'],
	j: ['  #', '  #', '  #', '# #', '###'],
	k: ['# #', '# #', '## ', '# #', '# #'],
	l: ['#  ', '#  ', '#  ', '#  ', '###'],
	m: ['#   #', '## ##', '# # #', '#   #', '#   #'],
	n: ['#  #', '## #', '# ##', '#  #', '#  #'],
	o: ['###', '# #', '# #', '# #', '###'],
	p: ['###', '# #', '###', '#  ', '#  '],
	q: ['###', '# #', '# #', '###', '  #'],
	r: ['## ', '# #', '## ', '# #', '# #'],
	s: [' ##', '#  ', ' # ', '  #', '## '],
	t: ['###', ' # ', ' # ', ' # ', ' # '],
	u: ['# #', '# #', '# #', '# #', '###'],
	v: ['# #', '# #', '# #', '# #', ' # '],
	w: ['#   #', '#   #', '# # #', '## ##', '#   #'],
	x: ['# #', '# #', ' # ', '# #', '# #'],
	y: ['# #', '# #', ' # ', ' # ', ' # '],
	z: ['###', '  #', ' # ', '#  ', '###'],
	',': ['  ', '  ', '  ', ' #', '# '],
	'.': [' ', ' ', ' ', ' ', '#'],
	'-': ['  ', '  ', '##', '  ', '  '],
	'–': ['   ', '   ', '###', '   ', '   '],
	'+': ['   ', ' # ', '###', ' # ', '   '],
	' ': ['  ', '  ', '  ', '  ', '  '],
};

const glyphRows = 5;

/** How many terminal rows big text takes: two dots stand in one row of half blocks. */
function bigTextRows(scale: number): number {
	return Math.ceil((glyphRows * scale) / 2);
}

/**
 * A text in block letters, every dot `scale` columns wide and `scale` half rows high; undefined where it has a
 * character that there is no letter for. All rows are of the same length.
 */
export function bigText(text: string, scale: number): readonly string[] | undefined {
	const letters = [...text.toLowerCase()].map(character => glyphs[character]);
	if (!letters.every(letter => letter !== undefined)) return undefined;
	const dots = Array.from({length: glyphRows * scale}, (_, row) =>
		letters.map(letter => widen(letter[Math.floor(row / scale)] ?? '', scale)).join(' '.repeat(scale)),
	);
	return Array.from({length: bigTextRows(scale)}, (_, row) =>
		halfBlocks(dots[row * 2] ?? '', dots[row * 2 + 1] ?? ''),
	);
}

function widen(dots: string, scale: number): string {
	return [...dots].map(dot => dot.repeat(scale)).join('');
}

function halfBlocks(upper: string, lower: string): string {
	return [...upper]
		.map((dot, column) => {
			const isUpper = dot === '#';
			const isLower = lower[column] === '#';
			return isUpper && isLower ? '█' : isUpper ? '▀' : isLower ? '▄' : ' ';
		})
		.join('');
}
