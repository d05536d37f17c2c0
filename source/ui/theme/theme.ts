import {createContext, useContext} from 'react';
import type {ThemeName} from '../../board/state.ts';
import {type Palette, palettes} from './palettes.ts';
import {noStyle, type TextStyle} from './text-style.ts';

/** Weight and slant carry the meaning; other themes add colour. */
const monoStyles = {
	plain: {},
	muted: {dim: true},
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
	rest: {dim: true},
	rose: {bold: true},
	fell: {bold: true},
	changed: {bold: true, italic: true},
	frame: {dim: true},
	focusedFrame: {bold: true},
	selected: {inverse: true, bold: true},
} satisfies Readonly<Record<string, TextStyle>>;

/** What a piece of text means; every theme has a style for each. */
export type TextRole = keyof typeof monoStyles;

/** The style of each role, and of the ground, where nothing stands. */
export interface Theme {
	readonly styles: Readonly<Record<TextRole, TextStyle>>;
	readonly ground: TextStyle;
}

const mono: Theme = {styles: monoStyles, ground: noStyle};

function themed(palette: Palette): Theme {
	const {text, muted, claim, accent, alarm, old, fresh, frame, background} = palette;
	const on = (color: string, more: TextStyle = {}): TextStyle => ({color, background, ...more});
	return {
		styles: {
			plain: on(text),
			muted: on(muted),
			claim: on(claim, {bold: true}),
			label: on(accent),
			speaker: on(text, {bold: true}),
			quote: on(text),
			paraphrase: on(text, {italic: true}),
			alarm: on(alarm, {bold: true, inverse: true}),
			old: on(old, {bold: true}),
			fresh: on(fresh),
			title: on(text, {bold: true}),
			key: on(accent, {bold: true}),
			share: on(accent),
			rest: on(muted),
			rose: on(alarm, {bold: true}),
			fell: on(accent, {bold: true}),
			changed: on(fresh, {bold: true, underline: true}),
			frame: on(frame),
			focusedFrame: on(accent, {bold: true}),
			selected: on(claim, {inverse: true, bold: true}),
		},
		ground: {background},
	};
}

/** The theme with other styles for all roles. */
export function withStyles({styles, ground}: Theme, change: (style: TextStyle) => TextStyle): Theme {
	const changed = Object.entries(styles).map(([role, style]) => [role, change(style)]);
	return {styles: Object.fromEntries(changed), ground};
}

/** The mono theme with less light: faint text, but for alarms. */
function dimmed({styles, ground}: Theme): Theme {
	const dim = withStyles({styles, ground}, style => ({...style, dim: true}));
	return {...dim, styles: {...dim.styles, alarm: styles.alarm}};
}

const themes: Readonly<Record<ThemeName, Theme>> = {
	dark: themed(palettes.dark),
	light: themed(palettes.light),
	contrast: themed(palettes.contrast),
	mono,
};

/** Themes for night hours; the light one is dark as well. */
const dimThemes: Readonly<Record<ThemeName, Theme>> = {
	dark: themed(palettes.night),
	light: themed(palettes.night),
	contrast: themed(palettes.contrastAtNight),
	mono: dimmed(mono),
};

/** A theme by its name; with `isDim` its variant for night hours, which gives little light. */
export function themeOf(name: ThemeName, isDim = false): Theme {
	return (isDim ? dimThemes : themes)[name];
}

/** Every row needs the theme. */
export const ThemeContext = createContext<Theme>(mono);

/** The theme of the board that a component stands in. */
export function useTheme(): Theme {
	return useContext(ThemeContext);
}
