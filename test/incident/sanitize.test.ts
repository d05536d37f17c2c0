import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {isSanitized, sanitize} from '../../source/incident/sanitize.ts';

const attacks: ReadonlyArray<readonly [name: string, text: string, safe: string]> = [
	['OSC 52 writes the clipboard, BEL', 'a\u001b]52;c;cm0gLXJm\u0007b', 'ab'],
	['OSC 52, ST', 'a\u001b]52;c;cm0gLXJm\u001b\\b', 'ab'],
	['OSC 0 sets the title', '\u001b]0;owned\u0007Kyiv', 'Kyiv'],
	['OSC 8 link', 'see \u001b]8;;http://evil.example\u001b\\here\u001b]8;;\u001b\\.', 'see here.'],
	['OSC 8 link, BEL', '\u001b]8;;http://evil.example\u0007here\u001b]8;;\u0007', 'here'],
	[
		'OSC 8 without an end',
		'3 killed \u001b]8;;http://evil.example in Kyiv',
		'3 killed 8;;http://evil.example in Kyiv',
	],
	['OSC without an end', 'a\u001b]0;rest stays', 'a0;rest stays'],
	['OSC in C1, ended by ST in C1', 'a\u009d52;c;eA==\u009cb', 'ab'],
	['OSC in C1, ended by BEL', 'a\u009d0;t\u0007b', 'ab'],
	['OSC in C1 without an end', 'a\u009d0;t', 'a0;t'],
	['OSC cancelled by CAN', 'a\u001b]0;t\u0018b\u0007c', 'a0;tbc'],
	['DCS', 'a\u001bP+q544e\u001b\\b', 'ab'],
	['DCS in C1', 'a\u0090+q544e\u009cb', 'ab'],
	['DCS is not ended by BEL', 'a\u001bPx\u0007y\u001b\\b', 'ab'],
	['DCS without an end', 'a\u001bPrest', 'arest'],
	['APC, PM, SOS', 'a\u001b_G1\u001b\\b\u001b^p\u001b\\c\u001bXs\u001b\\d', 'abcd'],
	['APC, PM, SOS in C1', 'a\u009fG1\u009cb\u009ep\u009cc\u0098s\u009cd', 'abcd'],
	['tmux pass-through', 'a\u001bPtmux;\u001b\u001b]52;c;eA==\u0007\u001b\\b', 'atmux;b'],
	['cursor moves', 'a\u001b[2J\u001b[H\u001b[10;20Hb', 'ab'],
	['CSI in C1', 'a\u009b2Jb', 'ab'],
	['CSI with intermediates', 'a\u001b[?25$pb\u001b[4 qc', 'abc'],
	['CSI without an end', 'a\u001b[31', 'a31'],
	['CSI broken by a control', 'a\u001b[3\u00001mb', 'a31mb'],
	['alternate screen', '\u001b[?1049lx\u001b[?1049h', 'x'],
	['mouse', '\u001b[?1003h\u001b[?1006hx', 'x'],
	['device status', 'x\u001b[6n\u001b[c', 'x'],
	['blink, conceal', '\u001b[5mx\u001b[8my\u001b[0m', 'xy'],
	['reset, charset, keypad', '\u001bcx\u001b(0y\u001b=z', 'xyz'],
	['single shifts', 'a\u001bNxb\u001bOPc\u008exd\u008fPe', 'abcde'],
	['ESC before ESC', 'a\u001b\u001b[31mb', 'ab'],
	['a sequence hidden in a sequence', 'a\u001b\u001b[0m]0;t\u0007b', 'a]0;tb'],
	['ESC at the end', 'a\u001b', 'a'],
	['C0, DEL and C1', 'a\u0000\u0008\u0007\u007f\u0080\u0099b', 'ab'],
	['bidi', 'a\u202eb\u202ac\u2066d\u2069e\u200ef\u200fg\u061ch', 'abcdefgh'],
	['zero width', '1\u200b0\u2060\ufeff\u00ad\u180e\u034f\u2064\u206f3', '103'],
	['fillers', 'a\u115f\u1160\u3164\uffa0\u17b4\u17b5b', 'ab'],
	['interlinear annotation', 'a\ufff9b\ufffac\ufffbd', 'abcd'],
	['tags', 'a\u{e0001}\u{e0041}\u{e007f}b', 'ab'],
	['variation selectors', '\u2764\ufe0f a\u{e0100}\ufe00', '\u2764 a'],
	['private use', 'a\ue000\u{f0000}\u{10fffd}', 'a\ufffd\ufffd\ufffd'],
	['lone surrogates', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
	['noncharacters', 'a\uffff\ufdd0\u{1fffe}', 'a\ufffd\ufffd\ufffd'],
	['line breaks and tabs', ' a\r\nb\tc\u000bd\u000ce\u0085f\u2028g\u2029h  \n', 'a b c d e f g h'],
	['a run of no-break spaces', 'a\u00a0\u00a0b\u00a0', 'a b'],
	['a space around something invisible', 'a \u200b b', 'a b'],
	['Zalgo', `x${'\u0316'.repeat(500)}y`, `x${'\u0316'.repeat(4)}y`],
	['Zalgo held together by joiners', `x${'\u0316\u200d'.repeat(500)}y`, `x${'\u0316'.repeat(4)}y`],
	[
		'an endless run of marks with a joiner at its end',
		`x${'\u0316'.repeat(2050)}\u200dy`,
		`x${'\u0316'.repeat(4)}y`,
	],
	['a mark at the start', '\u0301 abc', 'abc'],
	['a joiner behind a mark at the start', '\u0301\u200dabc', 'abc'],
	['an emoji joined from three', '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}', '\u{1f468}\u{1f469}\u{1f467}'],
	['skin tones', '\u{1f44d}\u{1f3fd}!', '\u{1f44d}!'],
	['key caps', '1\ufe0f\u20e3', '1'],
	['half a flag', '\u{1f1fa}\u{1f1e6}\u{1f1fa}', '\u{1f1fa}\u{1f1e6}U'],
	['joiners where no letter is', '1\u200d2 \u200cx\u200c', '12 x'],
	['joiners beside letters that spell without them', 'a\u200db ж\u200cж 東\u200d京', 'ab жж 東京'],
	['a joiner at the end', 'Kyiv\u200d', 'Kyiv'],
	['a joiner between two scripts', 'क\u200da', 'कa'],
	['a joiner between spaces', 'a \u200d b \u200c', 'a b'],
	['a letter at the start that attaches like a mark', '\u0e33น', 'น'],
	['marks that change places at the start', '\u302e\u0316a', '\u302ea'],
	['joiners in a row', 'क\u200d\u200d\u200cष', 'क\u200dष'],
	['not NFC', 'Cafe\u0301', 'Café'],
	['a composition that something invisible held off', 'e\u200b\u0301', 'é'],
];

const survivors: readonly string[] = [
	'',
	'At least 4 killed in Kyiv (3 of them emergency workers); 13 injured.',
	'“Russia is acting like a terrorist, systematically targeting civilian infrastructure.”',
	'Ukraine ‘responded’… by attacking civilians – stay safe — please',
	'Президент України: є, ї, ґ, й, ё',
	'أصيب عشرة أشخاص في الهجوم، ومُدَّت الكهرباء',
	'می\u200cخواهم', // Persian spells with ZWNJ
	'בְּרֵאשִׁית',
	'เกิดแผ่นดินไหวครั้งใหญ่ที่นั่น',
	'क्षेत्र में कम से कम चार की मौत',
	'র\u200d্যাব', // Bengali, RA that keeps its form
	'ශ්\u200dරී', // Sinhala
	'क्\u200dष', // Devanagari, half form asked for with ZWJ
	'မြို့ ကျွန်ုပ်',
	'乌克兰遭到导弹袭击，至少四人死亡',
	'日本で地震が発生しました。',
	'한국어 문장',
	'Ít nhất bốn người thiệt mạng ở thành phố Đà Nẵng',
	'1\u202f305 and 18\u00a0000 and 20\u2009000',
	'🔥 🚀 👍 \u{1f1fa}\u{1f1e6} ☀ ❤',
	'≥4 ≈200 ±3 °C €5 £3 № 7 ½ ①',
];

const fragments = [
	...attacks.map(([, text]) => text),
	...survivors,
	...[
		'\u001b',
		'\u001b]',
		'\u001b[',
		'\u001bP',
		'\u001b\\',
		'\u009d',
		'\u009b',
		'\u009c',
		'\u0007',
		';',
		'm',
	],
	...[
		'\u200d',
		'\u200c',
		'\u0301',
		'\u0316',
		'\u0344',
		'\u20dd',
		'\u302e',
		'\u{1d165}',
		'\u{1d15e}',
		'\u0958',
	],
	...['\u09c7', '\u09be', '\u1100', '\u1161', '\u11a8', '=', '\u0338', 'e', ' ', '\n', '\u00a0', '\u{1f1fa}'],
];

const anyText = fc.oneof(
	fc.string({unit: 'binary'}),
	fc.array(fc.constantFrom(...fragments), {maxLength: 12}).map(parts => parts.join('')),
	fc
		.array(fc.oneof(fc.constantFrom(...fragments), fc.string({unit: 'binary', maxLength: 3})), {maxLength: 8})
		.map(parts => parts.join('')),
	fc.array(fc.integer({min: 0, max: 0xff_ff}), {maxLength: 20}).map(units => String.fromCharCode(...units)),
);

// Written out apart from the module's own expressions, so that a slip there is not repeated here.
const forbidden =
	/[\p{Cc}\p{Co}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\u00ad\u180e\u115f\u1160\u3164\uffa0\u17b4\u17b5\ufff9-\ufffb\u{e0000}-\u{e0fff}\ufdd0-\ufdef\uffff]|[\u{1f3fb}-\u{1f3ff}]|[\ufe00-\ufe0f]|\u034f|\u20e3/u;
const fiveMarks = /[\p{Mn}\p{Me}]{5}/u;

describe('sanitize', () => {
	test.each(attacks)('%s', (_, text, safe) => {
		expect(sanitize(text)).toBe(safe);
		expect(isSanitized(text)).toBe(false);
		expect(isSanitized(safe)).toBe(true);
	});

	test.each(survivors)('leaves %j alone', text => {
		expect(text.normalize('NFC')).toBe(text);
		expect(sanitize(text)).toBe(text);
		expect(isSanitized(text)).toBe(true);
	});

	test('is idempotent', () => {
		fc.assert(
			fc.property(anyText, text => {
				const once = sanitize(text);
				expect(sanitize(once)).toBe(once);
				expect(isSanitized(once)).toBe(true);
				expect(isSanitized(text)).toBe(once === text);
			}),
			{numRuns: 3000},
		);
	});

	test('lets nothing through that moves a cursor, hides or turns text round', () => {
		fc.assert(
			fc.property(anyText, text => {
				const safe = sanitize(text);
				expect(safe).not.toMatch(forbidden);
				expect(safe).not.toMatch(fiveMarks);
				expect(safe).not.toMatch(/^\s|\s$|\s{2}|^[\p{Mn}\p{Me}]/u);
				expect(safe.normalize('NFC')).toBe(safe);
				expect(safe.isWellFormed()).toBe(true);
			}),
			{numRuns: 3000},
		);
	});

	test('leaves letters, numbers and punctuation of every script alone', () => {
		const character = fc
			.string({unit: 'binary', minLength: 1, maxLength: 1})
			.map(text => text.normalize('NFC'))
			.filter(text => /^[\p{L}\p{N}\p{P}]+$/u.test(text) && !/\p{Default_Ignorable_Code_Point}/u.test(text));
		fc.assert(
			fc.property(fc.array(character), characters => {
				// Letters that attach to the one before are left out where there is none.
				const text = `a${characters.join('')}`.normalize('NFC');
				expect(sanitize(text)).toBe(text);
			}),
		);
	});

	test('the short way for plain text agrees with the long way', () => {
		// Without C1 controls: one of them takes the full stop with it, and the space before it is then at the end.
		const codes = fc.integer({min: 0x20, max: 0x24_f}).filter(code => code < 0x7f || code > 0x9f);
		const plain = codes.map(code => String.fromCodePoint(code));
		fc.assert(
			fc.property(fc.array(plain), characters => {
				const text = `${characters.join('')}.`;
				expect(sanitize(`${text}漢`)).toBe(`${sanitize(text)}漢`);
			}),
		);
	});

	test.each([
		...[
			'a',
			' ',
			'\n',
			'\u001b',
			'\u001b]',
			'\u001b[',
			'\u001b[0',
			'\u009d',
			'\u009b0',
			'\u0090',
			'\u0301',
			'\u0301\u0316',
		],
		...[
			'\u302e\u0316',
			'\u{1d165}\u0316',
			'\u200d',
			'e\u0301',
			'e\u200d',
			'漢',
			'\ud800',
			'\u00a0',
			'\u{1f1fa}',
			'\u001b]0;t\u0007',
		],
	])('400,000 characters of %j come to an end', unit => {
		const long = unit.repeat(Math.ceil(400_000 / unit.length));
		for (const text of [`${long}漢`, `\u001b]e${long}`]) {
			const once = sanitize(text);
			expect(sanitize(once) === once).toBe(true);
		}
	});

	test('a run of many megabytes does not overflow a stack', () => {
		expect(sanitize(`漢${' '.repeat(20_000_000)}字`)).toBe('漢 字');
		expect(sanitize(`a${'\u0301'.repeat(5_500_000)}b`)).toBe(`á${'\u0301'.repeat(3)}b`);
	});
});
