import {expect, test} from 'vitest';
import {keyAtSamePlace, withShift} from '../../../source/terminal/input/keyboard-layouts.ts';

const typed = (text: string) => Array.from(text, keyAtSamePlace).join('');

test.each([
	['Russian', 'йцукенгшщзхъ фывапролджэ ячсмитьбю ё', "qwertyuiop[] asdfghjkl;' zxcvbnm,. `"],
	['Russian with Shift', 'ЙЦУКЕНГШЩЗХЪ ФЫВАПРОЛДЖЭ ЯЧСМИТЬБЮ Ё№', 'QWERTYUIOP{} ASDFGHJKL:" ZXCVBNM<> ~#'],
	['Ukrainian', 'йцукенгшщзхї фівапролджє ячсмитьбю ґ', "qwertyuiop[] asdfghjkl;' zxcvbnm,. \\"],
	['Ukrainian with Shift', 'ХЇ ФІВ ЖЄ ҐЯ', '{} ASD :" |Z'],
	['Greek', ';ςερτυθιοπ ασδφγηξκλ ζχψωβνμ', ';wertyuiop asdfghjkl zxcvbnm'],
	['Greek with Shift', ':ΕΡΤΥΘΙΟΠ ΑΣΔΦΓΗΞΚΛ ΖΧΨΩΒΝΜ', ':ERTYUIOP ASDFGHJKL ZXCVBNM'],
	['Hebrew', 'קראטוןםפ שדגכעיחלךף זסבהנמצתץ', 'ertyuiop asdfghjkl; zxcvbnm,.'],
	['Arabic', 'ضصثقفغعهخحجد شسيبلاتنمكط ئءؤرﻻىةوزظ ذ', "qwertyuiop[] asdfghjkl;' zxcvbnm,./ `"],
	['Arabic with Shift', '\u064E\u064B\u064F\u064C إ؛ \u0650\u064D أـ، \u0652آ؟', 'QWER YP AS HJK XN?'],
])('the keys of a keyboard: %s', (_, characters, keys) => {
	expect(typed(characters)).toBe(keys);
});

test('ASCII, and what is on none of these layouts, is itself', () => {
	const ascii = Array.from({length: 128}, (_, code) => String.fromCharCode(code)).join('');
	for (const text of [ascii, 'éßåçñ', '漢字', '🙂', '']) expect(typed(text)).toBe(text);
});

test('Shift is that of a US keyboard', () => {
	expect(Array.from('q1/;[`é', withShift).join('')).toBe('Q!?:{~é');
});
