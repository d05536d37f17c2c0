import anyAscii from 'any-ascii';
import {textWidth} from './text-width.ts';

/**
 * The ASCII character for each character that the board itself draws: light lines differ from heavy ones, and no mark
 * looks like another or like a digit beside a number.
 */
export const drawn: ReadonlyMap<string, string> = new Map(
	[
		['-', '─▃‐‑–—−'],
		['|', '│▌▐▍▎·'],
		['+', '┌┐└┘├┤┬┴┼╭╮╰╯▅✓'],
		// The fourth height of small charts is the lower half of block letters as well.
		['=', '━▄'],
		['#', '┃┏┓┗┛┣┫┳┻╋█▉▊▋■'],
		['"', '▀“”'],
		['.', '░▂'],
		[':', '▒‖'],
		['%', '▓▇◆'],
		['_', '▁▏'],
		['*', '▆✱'],
		['^', '▲↑'],
		['v', '▼↓'],
		['A', '▴'],
		['V', '▾'],
		['>', '▸'],
		['<', '◂'],
		['o', '◇'],
		['$', '▣'],
		[';', '▢'],
		['[', '□'],
		['O', '●'],
		['c', '○'],
		['Q', '◉'],
		['@', '◷'],
		['!', '⚠'],
		['X', '✗'],
		['&', '≠'],
		['/', '⊘'],
		['#', '‡'],
		[')', '↻'],
		// Between two numbers, ">" would be a comparison.
		['}', '→'],
		['{', '←'],
		['~', '…'],
		['x', '×'],
		["'", '‘’'],
	].flatMap(([ascii = '', characters = '']) => [...characters].map(character => [character, ascii] as const)),
);

// CSI, and OSC with its terminator: what Ink and the board write between texts.
// biome-ignore lint/suspicious/noControlCharactersInRegex: a sequence begins with one
const sequence = /(\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][ -~]*(?:\x07|\x1b\\))/;
const onlyAscii = /^\p{ASCII}*$/u;
const graphemes = new Intl.Segmenter();

/**
 * The text in ASCII, every character in as many cells as `textWidth` gives it, so that what was laid out stays in its
 * place. Escape sequences and what is ASCII stay as they are; what has no spelling in its cells becomes question marks.
 */
export function toAscii(text: string): string {
	if (onlyAscii.test(text)) return text;
	return text
		.split(sequence)
		.map(piece => (onlyAscii.test(piece) ? piece : cellsOf(piece)))
		.join('');
}

function cellsOf(piece: string): string {
	return Array.from(graphemes.segment(piece), ({segment}) =>
		onlyAscii.test(segment) ? segment : inCells(segment, textWidth(segment)),
	).join('');
}

function inCells(grapheme: string, width: number): string {
	const [first = ''] = grapheme;
	const ascii = drawn.get(first) ?? brailleShade(first) ?? anyAscii(grapheme);
	// A truncated name can still be read; a truncated "1/2" or ">=" would be another number.
	const isTold = ascii !== '' && (ascii.length <= width || /^\p{L}/u.test(grapheme));
	return isTold ? ascii.slice(0, width).padEnd(width) : '?'.repeat(width);
}

/** From few dots to many; no shade of blocks, since dots draw the lines between shaded areas. */
const shades = ' ``\'\'""**';

function brailleShade(character: string): string | undefined {
	const dots = (character.codePointAt(0) ?? 0) - 0x2800;
	if (dots < 0 || dots > 0xff) return undefined;
	return shades[dots.toString(2).replaceAll('0', '').length];
}
