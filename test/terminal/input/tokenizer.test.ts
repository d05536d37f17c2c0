import {StringDecoder} from 'node:string_decoder';
import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {giveUpWaiting, initialState, tokenize, waitingFor} from '../../../source/terminal/input/tokenizer.ts';
import {keys, replies} from './inputs.ts';

const esc = '\u001B';
const seed = 20_250_606;
const paste = (text: string) => `${esc}[200~${text}${esc}[201~`;

/** What Ink reads when the chunks come one after the other, and nothing after them; runs of text are put together. */
function read(...chunks: readonly (string | Uint8Array)[]): readonly string[] {
	const decoder = new StringDecoder('utf8');
	let state = initialState;
	const tokens = chunks.flatMap(chunk => {
		const tokenized = tokenize(state, decoder.write(Buffer.from(chunk)));
		state = tokenized.state;
		return tokenized.tokens;
	});
	const read: string[] = [];
	for (const {sequence} of [...tokens, ...giveUpWaiting(state).tokens]) {
		const before = read.at(-1);
		if (before !== undefined && isText(before) && isText(sequence)) read.splice(-1, 1, before + sequence);
		else read.push(sequence);
	}
	return read;
}

const isText = (token: string) => /^\P{Cc}+$/u.test(token);

/** The chunks that bytes are cut into at the given places. */
function cut(bytes: Uint8Array, places: readonly number[]): readonly Uint8Array[] {
	const ends = places.map(place => place % (bytes.length + 1)).sort((a, b) => a - b);
	return [...ends, bytes.length].map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end));
}

const bytewise = (text: string) => Array.from(Buffer.from(text), byte => Uint8Array.of(byte));

describe('keys', () => {
	test.each(Object.entries(keys))('%s is read as it is, also byte by byte', (_, [sent, key]) => {
		expect(read(sent)).toEqual([key]);
		expect(read(...bytewise(sent))).toEqual([key]);
	});

	test('ESC with nothing after it is Esc, as often as it came', () => {
		expect(read(esc)).toEqual([`${esc}[27u`]);
		expect(read(esc, esc)).toEqual([`${esc}[27u`, `${esc}[27u`]);
		expect(read(esc, esc, esc)).toEqual([`${esc}[27u`, `${esc}[27u`, `${esc}[27u`]);
	});

	test('text and control characters that come together are read apart', () => {
		expect(read('/khmel\r\u007Fs\ts')).toEqual(['/khmel', '\r', '\u007F', 's', '\t', 's']);
	});

	test('a base key is told beside the character that it types', () => {
		const baseKeyOf = (sequence: string) => tokenize(initialState, sequence).tokens[0]?.baseKey;
		expect(baseKeyOf(`${esc}[1081::113u`)).toBe('q');
		expect(baseKeyOf(`${esc}[1081:1049:113;2u`)).toBe('Q');
		expect(baseKeyOf(`${esc}[1102::46;2;1070u`)).toBe('>');
		// What is ASCII is itself, on a French keyboard too.
		expect(baseKeyOf(`${esc}[97::113u`)).toBeUndefined();
	});
});

describe('what nobody has typed is no key', () => {
	test.each(Object.entries(replies))('%s', (_, reply) => {
		expect(read(reply)).toEqual([]);
		expect(read(...bytewise(reply))).toEqual([]);
		expect(read(`j${reply}${esc}[A${reply}й`)).toEqual(['j', `${esc}[A`, 'й']);
	});

	test('ESC before a reply is Esc', () => {
		for (const reply of Object.values(replies).filter(text => !text.startsWith(`${esc}\\`))) {
			expect(read(esc + reply)).toEqual([`${esc}[27u`]);
		}
	});

	test('the bytes of a mouse report may not be UTF-8', () => {
		expect(read(Buffer.from([0x1b, 0x5b, 0x4d, 0x20, 0xf1, 0x21, 0x71]))).toEqual(['q']);
		expect(read(Buffer.from([0x1b, 0x5b, 0x4d, 0x20, 0xc5, 0xa5, 0x71]))).toEqual(['q']);
		expect(read(Buffer.from([0x1b, 0x5b, 0x4d, 0xe2, 0x82, 0xac, 0x71]))).toEqual(['q']);
	});

	test.each([
		'\u001B[',
		'\u001BO',
		'\u001B[1;',
		'\u001B[20',
		'\u001B[200',
		'\u001BP1',
		'\u001B]8;;',
		'\u001B[M!',
	])('the beginning of a sequence, and no more: %j', half => {
		expect(read(half)).toEqual([]);
		expect(read(`${half}\f`)).toEqual(['\f']);
		expect(read(`${half}\u0003`)).toEqual(['\u0003']);
		expect(read(`${half}${esc}[B`)).toEqual([`${esc}[B`]);
	});

	test('bytes that are no UTF-8, and control characters beyond ASCII', () => {
		expect(read(Buffer.from([0xff, 0x71, 0xc3]), Buffer.from([0x71]))).toEqual(['qq']);
		expect(read('q\u0085\u0080q')).toEqual(['qq']);
	});
});

describe('a string without its end', () => {
	test('is over after as much as no reply has', () => {
		expect(read(`${esc}]${'q'.repeat(65_536)}`, 'xyz')).toEqual(['xyz']);
	});

	test('is over when nothing has come for a while', () => {
		const {state} = tokenize(initialState, `${esc}]11;rgb`);
		expect(waitingFor(state)).toBe('sequence');
		expect(tokenize(giveUpWaiting(state).state, 'q').tokens).toEqual([{sequence: 'q'}]);
	});
});

describe('a paste', () => {
	test('is read whole, however it was cut', () => {
		const sent = paste(`q${esc}[20 ${esc}]11;й${esc}[201 漢\u009B201~`);
		expect(read(...bytewise(`${sent}j`))).toEqual([sent, 'j']);
	});

	test('takes as long as it likes', () => {
		const {state} = tokenize(initialState, `${esc}[200~q${esc}`);
		expect(waitingFor(state)).toBeUndefined();
	});

	test.each(['\u0003', `${esc}[27;5;99~`, `${esc}[99;5u`])(
		'whose end never comes is ended by Ctrl+C: %j',
		interrupt => {
			expect(read(`${esc}[200~quick`, 'q', interrupt, 'j')).toEqual([paste('quickq'), '\u0003', 'j']);
		},
	);

	test('that never ends does not fill the memory', () => {
		let {state} = tokenize(initialState, `${esc}[200~`);
		for (let count = 0; count < 40; count += 1) state = tokenize(state, 'x'.repeat(65_536)).state;
		expect(tokenize(state, `${esc}[201~`).tokens).toEqual([{sequence: paste('x'.repeat(1_048_576))}]);
	});
});

describe('for whatever may come', () => {
	const arbitraryPiece = fc.oneof(
		fc.constantFrom(...Object.values(replies), ...Object.values(keys).map(([sent]) => sent)),
		fc.constantFrom(
			esc,
			`${esc}[`,
			`${esc}]`,
			`${esc}P`,
			`${esc}[200~`,
			'\u009B',
			'\u009C',
			'\u0007',
			'\u0003',
		),
		fc.string({unit: 'binary', maxLength: 6}),
	);
	const arbitraryBytes = fc.oneof(
		fc.array(arbitraryPiece, {maxLength: 12}).map(pieces => new Uint8Array(Buffer.from(pieces.join('')))),
		fc.uint8Array({maxLength: 60}),
		fc
			.array(fc.constantFrom(...Buffer.from(`${esc}[]OPM\\0;:2~uqА\u009B\u0007\u0003`)), {maxLength: 40})
			.map(bytes => Uint8Array.from(bytes)),
	);

	test('the keys do not depend on where the input was cut', () => {
		fc.assert(
			fc.property(arbitraryBytes, fc.array(fc.nat(), {maxLength: 20}), (bytes, places) => {
				expect(read(...cut(bytes, places))).toEqual(read(bytes));
			}),
			{seed, numRuns: 3000},
		);
	});

	test('replies between keys change nothing', () => {
		const reply = fc.constantFrom(...Object.values(replies));
		const item = fc.tuple(fc.constantFrom(...Object.values(keys)), fc.array(reply, {maxLength: 2}));
		fc.assert(
			fc.property(fc.array(item, {maxLength: 10}), items => {
				const typed = items.map(([[sent]]) => sent).join('');
				const mixed = items.map(([[sent], between]) => sent + between.join('')).join('');
				expect(read(mixed)).toEqual(read(typed));
			}),
			{seed, numRuns: 1000},
		);
	});

	const forms = [`\\P{Cc}+`, `(?!${esc})\\p{Cc}`, `${esc}(?!\\[|O|${esc}).`, `${esc}{1,2}[[O][ -~]+`];
	const whole = new RegExp(`^(?:${forms.join('|')})$`, 'su');

	test('nothing throws, and what Ink is given is whole', () => {
		fc.assert(
			fc.property(arbitraryBytes, bytes => {
				for (const token of read(bytes)) {
					if (token.startsWith(`${esc}[200~`)) expect(token.indexOf(`${esc}[201~`)).toBe(token.length - 6);
					else expect(token).toMatch(whole);
				}
			}),
			{seed, numRuns: 3000},
		);
	});
});
