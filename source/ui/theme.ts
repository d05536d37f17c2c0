import type {TextProps} from 'ink';
import {createContext, useContext} from 'react';
import type {Tone} from '../board/line.ts';
import type {ThemeName} from '../board/state.ts';
import {type Palette, palettes} from './palettes.ts';

type Look = Pick<TextProps, 'color' | 'dimColor' | 'bold' | 'italic' | 'inverse' | 'underline'>;

/** What each tone looks like, and the lines around panels. */
export interface Theme {
	readonly tones: Readonly<Record<Tone, Look>>;
	readonly frame: Look;
	readonly focusedFrame: Look;
	readonly selected: Look;
	/** What the whole screen is painted with; the terminal's own where absent. */
	readonly background?: string;
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
		changed: {bold: true, italic: true},
	},
	frame: {dimColor: true},
	focusedFrame: {bold: true},
	selected: {inverse: true, bold: true},
};

function themed(palette: Palette): Theme {
	const {text, muted, claim, accent, alarm, old, fresh, rose, fell, frame, background} = palette;
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
			changed: {color: fresh, bold: true, underline: true},
		},
		frame: {color: frame},
		focusedFrame: {color: accent, bold: true},
		selected: {color: claim, inverse: true, bold: true},
		background,
	};
}

/** Without colour, faint is all there is to give less light; what must not be missed stays as it is. */
function dimmed({tones, frame, focusedFrame, selected}: Theme): Theme {
	const dim = (look: Look): Look => ({...look, dimColor: true});
	const dimTones = Object.entries(tones).map(([tone, look]) => [tone, tone === 'alarm' ? look : dim(look)]);
	return {
		tones: Object.fromEntries(dimTones),
		frame: dim(frame),
		focusedFrame: dim(focusedFrame),
		selected: dim(selected),
	};
}

const themes: Readonly<Record<ThemeName, Theme>> = {
	dark: themed(palettes.dark),
	light: themed(palettes.light),
	contrast: themed(palettes.contrast),
	mono,
};

/** At night the light theme is dark as well: a white wall in a dark room is what night hours are there to prevent. */
const dimThemes: Readonly<Record<ThemeName, Theme>> = {
	dark: themed(palettes.night),
	light: themed(palettes.night),
	contrast: themed(palettes.contrastAtNight),
	mono: dimmed(mono),
};

/** The looks of a theme; with `isDim` its looks for night hours, which give little light and can still be read. */
export function themeOf(name: ThemeName, isDim = false): Theme {
	return (isDim ? dimThemes : themes)[name];
}

/** The theme reaches every line of the board; handing it through each component in between would be noise. */
export const ThemeContext = createContext<Theme>(mono);

/** The looks of the board that a component stands in. */
export function useTheme(): Theme {
	return useContext(ThemeContext);
}
