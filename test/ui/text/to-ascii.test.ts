import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {textWidth} from '../../../source/ui/text/text-width.ts';
import {toAscii} from '../../../source/ui/text/to-ascii.ts';
import {asciiTexts} from '../../../source/ui/text/transliterate.ts';
import {arbitraryIncident, arbitraryText} from '../../helpers/arbitrary-incident.ts';
import {incidentFrom} from '../../helpers/boards.ts';

const onlyAscii = /^\p{ASCII}*$/u;
const arbitrarySequence = fc.constantFrom(
	'\u001B[1m',
	'\u001B[38;2;255;140;90m',
	'\u001B[0m',
	'\u001B[2K',
	'\u001B[?2026h',
	'\u001B]0;title\u0007',
	'\u001B]8;;https://example.org\u001B\\',
	'\n',
);

describe('toAscii', () => {
	test('any text keeps its width and is ASCII', () => {
		fc.assert(
			fc.property(
				fc.oneof(arbitraryText, fc.string({unit: 'grapheme'}), fc.string({unit: 'binary'})),
				text => {
					// A stray escape or CSI would take what follows with it, in the one text and not in the other.
					const noStyle = text.replaceAll('\u001B', '').replaceAll('\u009B', '');
					expect(toAscii(noStyle)).toMatch(onlyAscii);
					expect(textWidth(toAscii(noStyle))).toBe(textWidth(noStyle));
				},
			),
			{numRuns: 500},
		);
	});

	test('every character there is, by itself', () => {
		const wrong: string[] = [];
		for (let code = 0x80; code <= 0x10_ffff; code += 1) {
			// Every one of the plane that is written in, and every seventh of the others.
			if (code === 0x9b || (code > 0xffff && code % 7 > 0)) continue;
			const character = String.fromCodePoint(code);
			const written = toAscii(character);
			if (!/^[ -~]*$/.test(written) || written.length !== textWidth(character)) wrong.push(code.toString(16));
		}
		expect(wrong).toEqual([]);
	});

	test('escape sequences stay as they are, whatever stands around them', () => {
		const pieces = fc.array(fc.oneof(arbitrarySequence, arbitraryText, fc.constantFrom('ำ', '́', '–')));
		fc.assert(
			fc.property(pieces, written => {
				const text = written.join('');
				// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
				const sequences = (of: string) => of.match(/\x1b\[[^@-~]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)/g);
				expect(sequences(toAscii(text))).toEqual(sequences(text));
			}),
		);
	});

	test('the marks are told apart', () => {
		const marks = [...'▲▼=≠⊘◷✱–●■✓✗⚠▸◂▴▾◆◇▣▢◉○□↻‖…→←'];
		const written = marks.map(toAscii);
		expect(new Set(written).size).toBe(marks.length);
		expect(written.filter(mark => /[\d ?]/.test(mark))).toEqual([]);
		// A panel in focus, a bar and a small chart are told by their lines and blocks alone.
		expect([...'─│╭'].map(toAscii)).not.toEqual([...'━┃┏'].map(toAscii));
		expect(new Set([...'█░▒▓'].map(toAscii)).size).toBe(4);
		expect([...'⠁⠉⠋⡇⡏⣏⣿'].map(toAscii).filter(dots => [...'░▒▓█'].map(toAscii).includes(dots))).toEqual([]);
		expect(new Set([...'▁▂▃▄▅▆▇█'].map(toAscii)).size).toBe(8);
		expect(new Set([...'█▀▄ '].map(toAscii)).size).toBe(4);
	});

	test.each([
		['╭─ Regions ─╮', '+- Regions -+'],
		['┏━ Kyiv ━┓', '#= Kyiv =#'],
		['15 → 17 ▲', '15 } 17 ^'],
		['“Oh”…', '"Oh"~'],
		['⚠️', '! '],
		['東京', 'DoJi'],
		['🔥🇺🇦', '??UA'],
		['½ ‰', '? ?'],
		['≥4', '?4'],
		['５', '5 '],
		['\u2800\u2801\u28ff', ' `*'],
		['e\u0301', 'e'],
	])('%s', (text, written) => {
		expect(toAscii(text)).toBe(written);
	});
});

describe('asciiTexts', () => {
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
		expect(asciiTexts({text})).toEqual({text: written});
	});

	const file = {
		incident: {id: 'ніч', title: 'Ніч', timeZone: 'Europe/Kyiv', start: '2025-06-06', status: 'developing'},
		sources: {місто: {name: 'Місто Київ', role: 'мер', side: 'Україна', url: 'https://місто.укр/новини'}},
		metrics: {мости: {label: 'Київські мости', partOf: 'усі'}, усі: {label: 'Усі мости'}},
		totals: [
			{metric: 'мости', value: '≥4', source: 'місто', note: '±1', ofWhom: {діти: '2–3'}, was: ['≈2']},
			{metric: 'killed', value: '18,000–20,000', source: 'місто', disputedBy: {source: 'місто', text: 'ні'}},
		],
		regions: [{id: 'київ', name: 'Київ', damage: [{what: 'Дах', kind: 'homes', source: 'місто'}]}],
		quotes: [{id: 'ц', source: 'місто', mode: 'direct', text: 'Їжа', regions: ['київ']}],
		events: [{when: 'вночі', text: 'Вибух', source: 'місто'}],
	};

	test('names stay what they refer to, links stay links, and numbers stay the same numbers', () => {
		const incident = incidentFrom(JSON.stringify(file));
		const written = asciiTexts(incident);
		expect(written.regions[0]).toMatchObject({
			id: 'київ',
			name: 'Kyiv',
			damage: [{what: 'Dakh', source: 'місто'}],
		});
		expect(written.quotes[0]).toMatchObject({id: 'ц', source: 'місто', text: 'Yizha', regions: ['київ']});
		expect(written.sources.get('місто')).toEqual({
			name: 'Misto Kyiv',
			role: 'mer',
			side: 'Ukraina',
			url: 'https://xn--l1aeie2h.xn--j1amh/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8',
		});
		expect(written.metrics.get('мости')).toMatchObject({label: 'Kyivski mosty', partOf: 'усі'});
		expect(written.totals.map(({value}) => value.words)).toEqual(['>=4', '18,000-20,000']);
		expect(written.totals[0]).toMatchObject({
			metric: 'мости',
			value: {low: 4},
			note: '+-1',
			ofWhom: [{whom: 'dity', count: {words: '2-3', low: 2, high: 3}}],
			was: [{value: {words: '~2', best: 2}}],
		});
		expect(written.totals[1]?.disputedBy).toEqual([{source: 'місто', text: 'ni'}]);
		expect(incident.regions[0]?.name).toBe('Київ');
	});

	test('of any incident, nothing but ids and references is left to be mapped', () => {
		fc.assert(
			fc.property(arbitraryIncident, incident => {
				// The ids and references of these incidents are ASCII.
				const texts = JSON.stringify(asciiTexts(incident), (_, value) =>
					value instanceof Map ? [...value] : value,
				);
				expect(texts).toMatch(onlyAscii);
			}),
		);
	});

	test('problems, and whole readings', () => {
		const issue = {severity: 'error', line: 1, column: 2, path: 'a', found: '“ні”', expected: '→'} as const;
		expect(asciiTexts([issue])).toEqual([{...issue, found: '"ni"', expected: '->'}]);
		const reading = {kind: 'broken', issues: [issue], readAt: 5} as const;
		expect(asciiTexts(reading)).toEqual({
			...reading,
			issues: [{...issue, found: '"ni"', expected: '->'}],
		});
	});
});
