import {expect, test} from 'vitest';
import {transliterate} from '../../../source/ui/text/transliterate.ts';

test.each([
	['Київ', 'Kyiv'],
	['Чернігів', 'Chernihiv'],
	['Львів', 'Lviv'],
	['Запоріжжя', 'Zaporizhzhia'],
	['Згорани, Україна', 'Zghorany, Ukraina'],
	['Єнакієве', 'Yenakiieve'],
	["Знам'янка і Кам'янець", 'Znamianka i Kamianets'],
	['Грозный', 'Groznyy'],
	['“Café” — naïve', '"Cafe" - naive'],
	['5½ hours, 10², ½', '5 1/2 hours, 10 2, 1/2'],
	['≠ 4 → 5', '!= 4 -> 5'],
	['٤٢', '42'],
	['🔥', ':fire:'],
	['\ufffd', '?'],
])('%s is written %s', (text, written) => {
	expect(transliterate(text)).toBe(written);
});
