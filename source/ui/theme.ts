import type {TextProps} from 'ink';
import {createContext, useContext} from 'react';
import type {Tone} from '../board/line.ts';
import type {ThemeName} from '../board/state.ts';

type Look = Pick<TextProps, 'color' | 'dimColor' | 'bold' | 'italic' | 'inverse' | 'underline'>;

/** What each tone looks like, and the lines around panels. */
export interface Theme {
	readonly tones: Readonly<Record<Tone, Look>>;
	readonly frame: Look;
	readonly focusedFrame: Look;
	readonly selected: Look;
}

/** Weight and slant carry the meaning in every theme; colour comes on top. */
const mono: Theme = {
	tones: {
		plain: {},
		muted: {dimColor: true},
		claim: {bold: true},
		label: {bold: true},
		speaker: {bold: true},
		quote: {},
		paraphrase: {italic: true},
		alarm: {bold: true, inverse: true},
		old: {bold: true, underline: true},
		fresh: {},
		title: {bold: true},
		key: {bold: true},
		share: {},
		rest: {dimColor: true},
		rose: {bold: true},
		fell: {bold: true},
	},
	frame: {dimColor: true},
	focusedFrame: {bold: true},
	selected: {inverse: true, bold: true},
};

type Palette = Readonly<
	Record<
		'text' | 'muted' | 'claim' | 'accent' | 'alarm' | 'old' | 'fresh' | 'rose' | 'fell' | 'frame',
		string
	>
>;

/** Colours by meaning, apart from each other also for readers who do not tell red from green (after Okabe and Ito). */
function themed({text, muted, claim, accent, alarm, old, fresh, rose, fell, frame}: Palette): Theme {
	return {
		tones: {
			plain: {color: text},
			muted: {color: muted},
			claim: {color: claim, bold: true},
			label: {color: accent},
			speaker: {color: text, bold: true},
			quote: {color: text},
			paraphrase: {color: text, italic: true},
			alarm: {color: alarm, bold: true, inverse: true},
			old: {color: old, bold: true},
			fresh: {color: fresh},
			title: {color: text, bold: true},
			key: {color: accent, bold: true},
			share: {color: accent},
			rest: {color: muted},
			rose: {color: rose, bold: true},
			fell: {color: fell, bold: true},
		},
		frame: {color: frame},
		focusedFrame: {color: accent, bold: true},
		selected: {color: claim, inverse: true, bold: true},
	};
}

const themes: Readonly<Record<ThemeName, Theme>> = {
	dark: themed({
		text: '#d7dae0',
		muted: '#9097a3',
		claim: '#ffffff',
		accent: '#56b4e9',
		alarm: '#ff8c5a',
		old: '#f0c33c',
		fresh: '#4fd1a5',
		rose: '#ff8c5a',
		fell: '#56b4e9',
		frame: '#5f6672',
	}),
	light: themed({
		text: '#24292f',
		muted: '#57606a',
		claim: '#000000',
		accent: '#0059a8',
		alarm: '#a93400',
		old: '#775200',
		fresh: '#00684a',
		rose: '#a93400',
		fell: '#0059a8',
		frame: '#8c959f',
	}),
	contrast: themed({
		text: '#ffffff',
		muted: '#e0e0e0',
		claim: '#ffff00',
		accent: '#66d9ff',
		alarm: '#ffb000',
		old: '#ffff00',
		fresh: '#7dffce',
		rose: '#ffb000',
		fell: '#66d9ff',
		frame: '#ffffff',
	}),
	mono,
};

export function themeOf(name: ThemeName): Theme {
	return themes[name];
}

/** The theme reaches every line of the board; handing it through each component in between would be noise. */
export const ThemeContext = createContext<Theme>(mono);

export function useTheme(): Theme {
	return useContext(ThemeContext);
}
