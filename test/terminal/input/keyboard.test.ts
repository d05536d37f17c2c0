import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {openKeyboard} from '../../../source/terminal/input/keyboard.ts';
import {fakeTerminal} from './fake-terminal.ts';

const esc = '\u001B';

beforeEach(() => {
	vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate']});
});
afterEach(() => {
	vi.useRealTimers();
});

/** A keyboard that is read as Ink reads it: whatever is there, whenever something is. */
function openRead(options?: Parameters<typeof openKeyboard>[1]) {
	const terminal = fakeTerminal();
	const {stdin, commandKey} = openKeyboard(terminal, options);
	const read: string[] = [];
	const onReadable = () => {
		for (let key = stdin.read(); key !== null; key = stdin.read()) read.push(key);
	};
	stdin.on('readable', onReadable);
	return {terminal, stdin, commandKey, read, onReadable};
}

describe('ESC', () => {
	test('is Esc when nothing follows for 100 ms', () => {
		const {terminal, read} = openRead();
		terminal.send(esc);
		vi.advanceTimersByTime(99);
		expect(read).toEqual([]);
		vi.advanceTimersByTime(2);
		expect(read).toEqual([`${esc}[27u`]);
		expect(vi.getTimerCount()).toBe(0);
	});

	test('is the beginning of an arrow when the rest comes in time', () => {
		const {terminal, read} = openRead();
		terminal.send(esc);
		vi.advanceTimersByTime(30);
		terminal.send('[');
		vi.advanceTimersByTime(300);
		terminal.send('B');
		expect(read).toEqual([`${esc}[B`]);
		expect(vi.getTimerCount()).toBe(0);
	});

	test('may be waited for longer, on slow lines', () => {
		const {terminal, read} = openRead({escapeTimeout: 400});
		terminal.send(esc);
		vi.advanceTimersByTime(399);
		terminal.send('[B');
		terminal.send(esc);
		vi.advanceTimersByTime(401);
		expect(read).toEqual([`${esc}[B`, `${esc}[27u`]);
	});

	test('is no Esc when the rest had come, but the program was too busy to read it', () => {
		const {terminal, read} = openRead();
		terminal.send(esc);
		// Timers come before input that is there, and immediates after it: on this clock, a millisecond later.
		vi.advanceTimersByTime(100);
		terminal.send('[B');
		expect(read).toEqual([`${esc}[B`]);
	});
});

describe('a string', () => {
	test('that comes slowly is no key', () => {
		const {terminal, read} = openRead();
		for (const character of `${esc}]11;rgb:1e1e/2e2e/3e3e`) {
			terminal.send(character);
			vi.advanceTimersByTime(99);
		}
		terminal.send(esc);
		vi.advanceTimersByTime(900);
		terminal.send('\\q');
		expect(read).toEqual(['q']);
	});

	test('without its end swallows keys for no longer than a second', () => {
		const {terminal, read} = openRead();
		terminal.send(`${esc}P1$rq`);
		vi.advanceTimersByTime(1001);
		terminal.send('q');
		expect(read).toEqual(['q']);
	});
});

test('each reading returns one key, a run of text, or one paste', () => {
	const {terminal, read} = openRead();
	terminal.send(`jj\r${esc}[A${esc}[200~q\r${esc}[201~\u0003k`);
	expect(read).toEqual(['jj', '\r', `${esc}[A`, `${esc}[200~q\r${esc}[201~`, '\u0003', 'k']);
});

test('a character that is cut in two is read whole', () => {
	const {terminal, read} = openRead();
	for (const byte of Buffer.from('й🙂')) terminal.send(Uint8Array.of(byte));
	expect(read).toEqual(['й', '🙂']);
});

describe('a command is a key', () => {
	test('at the place where it is on the common layouts', () => {
		const {commandKey} = openRead();
		expect(commandKey('й')).toBe('q');
		expect(commandKey('q')).toBe('q');
	});

	test('at the place that the terminal tells, on any layout', () => {
		const {terminal, commandKey, read} = openRead();
		// On a Serbian keyboard the letter а is where a is, on a Russian one where f is.
		expect(commandKey('а')).toBe('f');
		terminal.send(`${esc}[1072::97u`);
		expect(read).toEqual(['а']);
		expect(commandKey('а')).toBe('a');
	});

	test('of as many layouts as anybody has', () => {
		const {terminal, commandKey} = openRead();
		for (let code = 0x4e00; code < 0x5e00; code += 1) terminal.send(`${esc}[${code}::97u`);
		expect(commandKey('\u4E00')).toBe('a');
		expect(commandKey('\u5DFF')).toBe('\u5DFF');
	});
});

describe('the terminal', () => {
	test('is as it was to whoever asks', () => {
		const {terminal, stdin} = openRead();
		expect(stdin.isTTY).toBe(true);
		stdin.ref();
		stdin.setRawMode(true);
		stdin.unref();
		expect(terminal.calls).toEqual(['ref()', 'setRawMode(true)', 'unref()']);
		const heard: unknown[] = [];
		for (const event of ['end', 'error'] as const) stdin.on(event, value => heard.push(event, value));
		terminal.emit('end');
		terminal.emit('error', 'EIO');
		expect(heard).toEqual(['end', undefined, 'error', 'EIO']);
	});

	test('keeps nothing of what was typed when it is handed back', () => {
		const {terminal, stdin, read, onReadable} = openRead();
		terminal.send(esc);
		stdin.setRawMode(false);
		expect(vi.getTimerCount()).toBe(0);
		stdin.setRawMode(true);
		terminal.send('[B');
		expect(read).toEqual(['[B']);
		stdin.off('readable', onReadable);
		terminal.send('');
		expect(terminal.listenerCount('readable')).toBe(0);
	});
});
