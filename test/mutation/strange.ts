import * as fc from 'fast-check';

/** Keys of the file format, of JavaScript's objects, and of nobody. */
export const strangeKeys = fc.oneof(
	fc.constantFrom(
		...[
			'incident',
			'sources',
			'metrics',
			'totals',
			'regions',
			'quotes',
			'events',
			'figures',
			'damage',
			'map',
		],
		...['id', 'name', 'title', 'metric', 'value', 'source', 'asOf', 'was', 'ofWhom', 'partOf', 'disputedBy'],
		...['at', 'text', 'mode', 'via', 'url', 'note', 'trend', 'kind', 'side', 'role', 'staleAfter', 'country'],
		...['countries', 'scope'],
		...['valeu', 'sumary', 'Source', 'as_of', 'killed', '$schema', 'file', 'property', 'order', 'label'],
		...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '0', '-1', '', ' ', '.', '[0]'],
		...['\u0000', '\u001B[2J', '\u202Eyek', 'ключ', '🗝️', 'e\u0301'.repeat(40), 'k'.repeat(5000), 'a\nb'],
	),
	fc.string({unit: 'binary', maxLength: 8}),
);

const numbers = [
	...['0', '-0', '-1', '1', '0.5', '4.0', '1e3', '1e-7', '9007199254740991', '9007199254740993', '1e21'],
	...[
		'1e308',
		'1e400',
		'-1e400',
		'123456789012345678901234567890',
		'5e-324',
		'01',
		'+1',
		'.5',
		'0x10',
		'NaN',
	],
	`${'9'.repeat(400)}`,
];

const counts = [
	...[
		'',
		' ',
		'0',
		'-1',
		'at least 4',
		'at least 99999999999999999999',
		'1,305',
		'1.305',
		'≥4',
		'4+',
		'~200',
	],
	...[
		'up to 20',
		'fewer than 0',
		'20 to 10',
		'5–7',
		'between 1 and',
		'dozens',
		'hundreds of thousands',
		'none',
	],
	...[
		'nearly 7',
		'unknown',
		'ten',
		'minus four',
		'4 4',
		'١٢',
		'４',
		`${'9'.repeat(400)}`,
		'1e400',
		'no fewer than 0',
	],
	...[
		'18,000 to 20,000',
		'about 1',
		'more than 9007199254740991',
		'several',
		'thousands',
		'some 3',
		'at most 0',
	],
];

const times = [
	...['2025-06-06', '2025-02-30', '2024-02-29', '0000-01-01', '9999-12-31', '2025-06-06T09:40:00+03:00'],
	...['2025-06-06T24:00:00Z', '2016-12-31T23:59:60Z', '2025-06-06T09:40:00', '2025-06-06T09:40:00+24:00'],
	...['9999-12-31T23:59:59-12:00', '0000-01-01T00:00:00+14:00', '275760-09-13', '1970-01-01', '0099-03-01'],
	...[
		'2025-03-30T03:30:00+03:00',
		'2025-10-26T03:30:00+03:00',
		'2025-06-05T23:59:59.999999999Z',
		'today',
		'',
	],
];

const names = [
	...['developing', 'closed', 'exercise', 'direct', 'translated', 'paraphrase', 'verified', 'rose', 'fell'],
	...[
		'killed',
		'injured',
		'regions-hit',
		'UA-30',
		'UA',
		'RU',
		'Europe/Kyiv',
		'America/New_York',
		'Nowhere/Zone',
	],
	...[
		'official',
		'ministry',
		'local-officials',
		'__proto__',
		'constructor',
		'https://example.org/',
		'javascript:',
	],
];

const texts = [
	...['\u0000', '\u001B[31mred', '\u001B]0;title', '\u202Edlrow', '\uFEFF', '\uD800', '\u2028', 'a\tb\r\nc'],
	...[
		'漢字'.repeat(60),
		'👩‍👩‍👧‍👦🇺🇦'.repeat(30),
		`e${'\u0301'.repeat(300)}`,
		'x'.repeat(9000),
		'ab '.repeat(2000),
		'ﷺ',
	],
	...[
		'مرحبا بالعالم',
		'שלום עולם',
		'\u200B',
		'\u3164',
		'\u00AD'.repeat(9),
		'✱ ⚠ ✗',
		'“”',
		'…',
		'Å\u0323\u0302',
	],
];

/** Kinds of values that can be others and still be understood. */
export type Field = 'count' | 'time' | 'name' | 'text';

/** Keys under which the values of a kind stand. */
export const fieldKeys: Readonly<Record<Field, readonly string[]>> = {
	count: ['value', 'emergency workers', 'children'],
	time: ['asOf', 'at', 'start'],
	name: ['metric', 'source', 'id', 'status', 'mode', 'kind', 'trend', 'country', 'timeZone', 'verified'],
	text: ['text', 'what', 'note', 'title', 'summary', 'name', 'role', 'label', 'via', 'side', 'where'],
};

const jsonOf = (words: readonly string[]) => words.map(word => JSON.stringify(word));

/** A kind of value, and what may stand there. */
export const strangeField: fc.Arbitrary<readonly [Field, string]> = fc.oneof(
	{weight: 3, arbitrary: among('text', jsonOf(texts))},
	{
		weight: 3,
		arbitrary: fc
			.string({unit: 'binary', minLength: 1, maxLength: 60})
			.map((text): [Field, string] => ['text', JSON.stringify(text)]),
	},
	{weight: 4, arbitrary: among('count', [...jsonOf(counts), ...numbers.slice(0, 10)])},
	{weight: 3, arbitrary: among('time', jsonOf(times))},
	{weight: 1, arbitrary: among('name', jsonOf(names))},
);

function among(field: Field, json: readonly string[]): fc.Arbitrary<[Field, string]> {
	return fc.constantFrom(...json).map(each => [field, each]);
}

const things = [
	...['null', 'true', 'false', '[]', '{}', '[[]]', '[null]', '[1, "a"]', '{"": 0}', '{"a": {"b": []}}'],
	...[
		'{"__proto__": {"value": 1}}',
		'{"value": 1, "value": 2}',
		'{"metric": "killed", "value": 3}',
		'undefined',
	],
	...["'single'", 'word', '"open', '/* note */ 1', '1 // note', '[1,]', '[,]', '{"a":}', '\u00A0', ''],
];

/** What may stand where a value should: of another type, of no type, too large, too long, or not JSON at all. */
export const strangeJson = fc.oneof(
	{weight: 3, arbitrary: fc.constantFrom(...numbers)},
	{weight: 5, arbitrary: fc.constantFrom(...jsonOf([...counts, ...times, ...names, ...texts]))},
	{weight: 3, arbitrary: fc.constantFrom(...things)},
	{weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 20}).map(text => JSON.stringify(text))},
	{weight: 1, arbitrary: fc.json({maxDepth: 4})},
);

/** Bytes that mean something to JSON, to UTF-8 or to a terminal, and any others. */
export const wildBytes = fc.oneof(
	fc
		.constantFrom('{', '}', '[', ']', '"', ',', ':', '\\', '\n', '\r', '/*', '//', '\\u', '\\ud800', '\uFEFF')
		.map(text => [...Buffer.from(text)]),
	fc.constantFrom([0], [0x1b], [0x7f], [0x80], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xf4, 0x90, 0x80, 0x80]),
	fc.array(fc.nat(255), {minLength: 1, maxLength: 30}),
);
