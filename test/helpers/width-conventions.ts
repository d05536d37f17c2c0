import graphemes from '@xterm/addon-unicode-graphemes';
import unicode11 from '@xterm/addon-unicode11';
import xterm from '@xterm/headless';
import {eastAsianWidth} from 'get-east-asian-width';

type Width = 0 | 1 | 2;

interface Convention {
	readonly width: (character: string) => Width;
	/** What draws the next character into its own cell. */
	readonly joinsNext: RegExp;
}

// Without the tables of Unicode's own names for it: the signs that bind the next consonant to the one before.
const virama = /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d\u0dca\u1039\u17d2\u1a60\ua9c0]/;
const hangulVowelOrFinal = /[\u1160-\u11ff\ud7b0-\ud7ff]/;
const joiner = /\u200d/;

/** tmux 3.3 with glibc's wcwidth; compared with the real one on 30,000 words. */
const tmux: Convention = {
	width(character) {
		if (/[\p{Mn}\p{Me}]/u.test(character) || hangulVowelOrFinal.test(character)) return 0;
		if (/\p{Cf}/u.test(character) && !/[\u00ad\u0600-\u0605\u06dd\u070f\u08e2]/.test(character)) return 0;
		return eastAsianWidth(character.codePointAt(0) ?? 0);
	},
	joinsNext: joiner,
};

/** A terminal that gives every grapheme cluster a single cell: fewer than any that is known. */
const fewest: Convention = {
	width: character =>
		/[\p{M}\p{Cf}\u0e33\u0eb3\uff9e\uff9f]/u.test(character) || hangulVowelOrFinal.test(character) ? 0 : 1,
	joinsNext: new RegExp(`${virama.source}|${joiner.source}`),
};

/** How terminals count cells: xterm.js by itself and with its addons, tmux, and one that is as sparing as can be. */
export const widthConventions = ['xterm.js', 'unicode 11', 'graphemes', 'tmux', 'fewest'] as const;
export type WidthConvention = (typeof widthConventions)[number];

/** A terminal without a screen that counts cells by a convention. Lines end with a line feed alone, as behind a tty. */
export function terminalWith(convention: WidthConvention, size: {columns: number; rows: number}) {
	const terminal = new xterm.Terminal({
		cols: size.columns,
		rows: size.rows,
		convertEol: true,
		allowProposedApi: true,
	});
	if (convention === 'unicode 11') {
		terminal.loadAddon(new unicode11.Unicode11Addon());
		terminal.unicode.activeVersion = '11';
	} else if (convention === 'graphemes') {
		terminal.loadAddon(new graphemes.UnicodeGraphemesAddon());
	} else if (convention !== 'xterm.js') {
		terminal.unicode.register(providerOf(convention, convention === 'tmux' ? tmux : fewest));
		terminal.unicode.activeVersion = convention;
	}
	return terminal;
}

// Properties as xterm.js packs them: a bit for "joins what stands before", two for the width, the rest for a state.
function providerOf(version: string, {width, joinsNext}: Convention) {
	const wcwidth = (codePoint: number) => width(String.fromCodePoint(codePoint));
	return {
		version,
		wcwidth,
		charProperties(codePoint: number, preceding: number) {
			const before = (preceding >> 1) & 3;
			const isJoined = before > 0 && (wcwidth(codePoint) === 0 || preceding >> 3 === 1);
			const cells = isJoined ? before : wcwidth(codePoint);
			const state = joinsNext.test(String.fromCodePoint(codePoint)) ? 1 : 0;
			return (state << 3) | (cells << 1) | (isJoined ? 1 : 0);
		},
	};
}
