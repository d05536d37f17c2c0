import {describe, expect, test} from 'vitest';
import {themes} from '../../../source/board/state.ts';
import type {TextRole} from '../../../source/ui/text/line.ts';
import {type Theme, themeOf} from '../../../source/ui/theme/theme.ts';
import {contrast, difference, in256, luminance, visions} from '../../helpers/colours.ts';

/** The grounds that the themes are made for where the terminal keeps its own. */
const grounds = {dark: '#12141a', light: '#ffffff', contrast: '#000000'} as const;
const coloured = ['dark', 'light', 'contrast'] as const;
const hours = [false, true] as const;

/** The theme as a terminal shows it that has only 256 colours. */
function with256({styles, ground}: Theme): Theme {
	const style = (of: Theme['styles']['frame']) =>
		of.color === undefined ? of : {...of, color: in256(String(of.color))};
	return {
		styles: Object.fromEntries(
			Object.entries(styles).map(([role, of]) => [role, style(of)]),
		) as Theme['styles'],
		ground,
	};
}

/** Every theme, by day and at night, on terminals that have all colours and on those that have 256. */
const all = themes.flatMap(is =>
	hours.flatMap(isDim => {
		const theme = themeOf(is, isDim);
		const name = isDim ? `${is} at night` : is;
		const ground = theme.ground.background ?? (is === 'mono' ? undefined : grounds[is]);
		return [
			{name, theme, ground, is},
			{name: `${name}, of 256 colours`, theme: with256(theme), ground, is},
		];
	}),
);
const looks = all.flatMap(({ground, ...rest}) => (ground === undefined ? [] : [{...rest, ground}]));

describe.each(looks)('the $name theme', ({theme, ground, is}) => {
	const {frame, focusedFrame, ...texts} = theme.styles;

	// 1.4.3, text: 4.5 to 1; whoever asks for contrast gets 7 to 1 (1.4.6). An inverse text has the same two colours.
	test.each(Object.entries(texts))('%s can be read', (_, {color}) => {
		expect(contrast(String(color), ground)).toBeGreaterThanOrEqual(is === 'contrast' ? 7 : 4.5);
	});

	// 1.4.11, what shows a state: 3 to 1 for the frame in focus. The others are ornament, and held to it all the same.
	test.each(Object.entries({frame, focusedFrame}))('%s can be seen', (_, {color}) => {
		expect(contrast(String(color), ground)).toBeGreaterThanOrEqual(3);
	});
});

test.each(coloured)('the %s theme gives little light at night', name => {
	const {styles, ground} = themeOf(name, true);
	expect(ground.background).toBe('#000000');
	for (const {color} of Object.values(styles)) {
		expect(luminance(String(color))).toBeLessThanOrEqual(0.52);
	}
});

test('every theme in colour stands on a ground of its own, and one without colour on the terminal’s', () => {
	const grounds = themes.map(name => [
		name,
		themeOf(name).ground.background,
		themeOf(name, true).ground.background,
	]);
	expect(grounds).toEqual([
		['dark', '#12141a', '#000000'],
		['light', '#ffffff', '#000000'],
		['contrast', '#000000', '#000000'],
		['mono', undefined, undefined],
	]);
});

test.each(all)('in $name, everything stands on that ground', ({theme}) => {
	const {styles, ground} = theme;
	for (const style of Object.values(styles)) {
		expect(style.background).toBe(ground.background);
	}
});

test.each(hours)('mono has no colour at all, at night: %s', isDim => {
	const {styles} = themeOf('mono', isDim);
	for (const style of Object.values(styles)) {
		expect(style).not.toHaveProperty('color');
	}
});

test('mono is faint at night, but for alarms', () => {
	const {alarm, ...others} = themeOf('mono', true).styles;
	expect(alarm).toEqual(themeOf('mono').styles.alarm);
	for (const style of Object.values(others)) {
		expect(style.dim).toBe(true);
	}
});

test.each(all)('in $name, what must not be missed differs from plain text by more than colour', ({theme}) => {
	const {styles} = theme;
	for (const style of [styles.alarm, styles.old, styles.claim, styles.changed, styles.selected]) {
		expect(style.bold === true || style.inverse === true).toBe(true);
	}
});

/** What stands side by side, or in the same place at another time, and means something else. */
const pairs: readonly (readonly [TextRole, readonly TextRole[]])[] = [
	['alarm', ['plain', 'claim', 'old', 'fresh', 'muted', 'title', 'rose', 'fell', 'key', 'label', 'selected']],
	['selected', ['plain', 'claim', 'muted', 'old', 'label']],
	[
		'changed',
		['plain', 'muted', 'claim', 'old', 'fresh', 'alarm', 'rose', 'fell', 'title', 'label', 'selected'],
	],
	['old', ['plain', 'claim', 'fresh', 'muted', 'rose', 'fell']],
	['fresh', ['plain', 'muted', 'claim']],
	['claim', ['plain', 'muted', 'rose', 'fell']],
	['plain', ['muted', 'label', 'speaker', 'key']],
	['quote', ['paraphrase', 'speaker', 'muted']],
	['rose', ['fell']],
	['key', ['muted']],
	['share', ['rest']],
	['focusedFrame', ['frame']],
];

/** What never stands without another mark, so that its look may be the other's: in which themes, and the two marks. */
const marked: Readonly<Record<string, string>> = {
	'alarm selected': 'an alarm has ●, ▲, ✗, ⚠, ≠ or ⊘, the selected row ▸',
	'fresh plain': '✓ and its word against none',
	'fresh muted': '✓ and its word against ■ and its own',
	'old rose': '◷ against ▲',
	'rose fell': '▲ against ▼',
	'claim rose': 'a number against ▲',
	'claim fell': 'a number against ▼',
	'plain muted': 'where both are faint, nothing hangs on the difference',
	'quote muted': 'quotation marks against none',
	'share rest': '█ against ░',
};

/** Four times what can just be withNotice: letters are thin. */
const apart = 10;

function sameTo(theme: Theme, one: TextRole, other: TextRole): readonly string[] {
	const [a, b] = [theme.styles[one], theme.styles[other]];
	const styles = ['bold', 'italic', 'inverse', 'underline', 'dim'] as const;
	if (styles.some(style => (a[style] ?? false) !== (b[style] ?? false))) return [];
	if (a.color === undefined || b.color === undefined) return ['everybody'];
	const colors = [String(a.color), String(b.color)] as const;
	return visions.filter(vision => difference(...colors, vision) < apart);
}

const judged = all.flatMap(({name, theme}) =>
	pairs.flatMap(([one, others]) =>
		others.map(other => ({pair: `${one} ${other}`, name, alike: sameTo(theme, one, other)})),
	),
);

describe('whatever colours somebody sees, no two meanings become one', () => {
	test.each(all)('in $name', ({name}) => {
		const confused = judged.filter(
			({pair, name: of, alike}) => of === name && alike.length > 0 && marked[pair] === undefined,
		);
		expect(confused).toEqual([]);
	});

	test('no mark is called for that is not needed', () => {
		const needed = new Set(judged.filter(({alike}) => alike.length > 0).map(({pair}) => pair));
		expect(Object.keys(marked).filter(pair => !needed.has(pair))).toEqual([]);
	});

	test('with all cones, each coloured theme tells them all apart', () => {
		const colours = judged.filter(
			({name, alike}) => !name.startsWith('mono') && alike.includes('trichromacy'),
		);
		expect(colours).toEqual([]);
	});
});
