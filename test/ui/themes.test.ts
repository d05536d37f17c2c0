import {describe, expect, test} from 'vitest';
import {themes} from '../../source/board/state.ts';
import {themeOf} from '../../source/ui/theme.ts';

const background = {dark: '#12141a', light: '#ffffff', contrast: '#000000'} as const;

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(color: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(at => {
		const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
		return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (light + 0.05) / (dark + 0.05);
}

describe.each(['dark', 'light', 'contrast'] as const)('the %s theme', name => {
	const {tones} = themeOf(name);
	test.each(Object.entries(tones))('%s can be read on its background', (_, {color}) => {
		expect(contrast(String(color), background[name])).toBeGreaterThanOrEqual(4.5);
	});
});

test('mono has no colour at all', () => {
	const {tones, frame, focusedFrame, selected} = themeOf('mono');
	for (const look of [...Object.values(tones), frame, focusedFrame, selected]) {
		expect(look).not.toHaveProperty('color');
	}
});

test.each(themes)('in %s, what must not be missed differs from plain text by more than colour', name => {
	const {tones, selected} = themeOf(name);
	for (const look of [tones.alarm, tones.old, tones.claim, selected]) {
		expect(look.bold === true || look.inverse === true).toBe(true);
	}
});
