import {PassThrough} from 'node:stream';
import type {WriteStream} from 'node:tty';
import {type Key, render, useInput, usePaste} from 'ink';
import {afterEach, describe, expect, test, vi} from 'vitest';
import {openKeyboard} from '../../../source/terminal/input/keyboard.ts';
import {until} from '../../helpers/until.ts';
import {fakeTerminal} from './fake-terminal.ts';
import {keys, replies} from './inputs.ts';

const esc = '\u001B';

/** `ctrl+c`, `downArrow`, `"q"`: what Ink says of a key. */
function nameOf(input: string, key: Key): string {
	const names = Object.entries(key).flatMap(([name, value]) => (value === true ? [name] : []));
	return [...names, ...(input === '' ? [] : [JSON.stringify(input)])].join('+');
}

function Probe({onKey}: {readonly onKey: (name: string) => void}) {
	useInput((input, key) => onKey(nameOf(input, key)));
	usePaste(text => onKey(`paste ${JSON.stringify(text)}`));
	return null;
}

const opened: (() => void)[] = [];
afterEach(() => {
	vi.useRealTimers();
	for (const close of opened.splice(0)) close();
});

async function openInk() {
	const terminal = fakeTerminal();
	const heard: string[] = [];
	const stdout = Object.assign(new PassThrough(), {columns: 80, rows: 24, isTTY: true}).resume();
	const {unmount} = render(<Probe onKey={name => heard.push(name)} />, {
		stdin: openKeyboard(terminal).stdin,
		// Ink asks for a terminal, and uses what a stream to one has.
		stdout: stdout as unknown as WriteStream,
		exitOnCtrlC: false,
		interactive: true,
		patchConsole: false,
	});
	opened.push(unmount);
	await until(() => terminal.listenerCount('readable') > 0);
	vi.useFakeTimers({toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate']});
	return {terminal, heard};
}

describe('Ink is told of', () => {
	test.each(Object.entries(replies))('nothing: %s', async (_, reply) => {
		const {terminal, heard} = await openInk();
		terminal.send(reply);
		for (const byte of Buffer.from(reply)) {
			terminal.send(Uint8Array.of(byte));
			vi.advanceTimersByTime(50);
		}
		vi.advanceTimersByTime(5000);
		expect(heard).toEqual([]);
		terminal.send('q');
		expect(heard).toEqual(['"q"']);
	});

	test.each([
		['a letter', 'q', '"q"'],
		['a letter of another script', 'й', '"й"'],
		['an arrow', `${esc}[B`, 'downArrow'],
		['an arrow, application mode', `${esc}OB`, 'downArrow'],
		['Shift+Tab', `${esc}[Z`, 'shift+tab'],
		['Ctrl+C', '\u0003', 'ctrl+"c"'],
		['Ctrl+C, modifyOtherKeys', `${esc}[27;5;99~`, 'ctrl+"c"'],
		['Ctrl+C, kitty', `${esc}[99;5u`, 'ctrl+"c"'],
		['Ctrl+C on a Russian layout, modifyOtherKeys', `${esc}[27;5;1089~`, 'ctrl+"c"'],
		['Ctrl+Z on a Greek layout, kitty', `${esc}[950::122;5u`, 'ctrl+"z"'],
		['Enter, kitty', `${esc}[13u`, 'return+"\\r"'],
		['a question mark, modifyOtherKeys', `${esc}[27;2;63~`, '"?"'],
		['a capital, kitty', `${esc}[103;2u`, 'shift+"G"'],
		['Alt and a letter', `${esc}x`, 'meta+"x"'],
		['a paste', `${esc}[200~q\r${esc}[B${esc}[201~`, `paste ${JSON.stringify(`q\r${esc}[B`)}`],
	])('%s', async (_, sent, name) => {
		const {terminal, heard} = await openInk();
		terminal.send(sent);
		expect(heard).toEqual([name]);
		for (const byte of Buffer.from(sent)) {
			terminal.send(Uint8Array.of(byte));
			vi.advanceTimersByTime(50);
		}
		vi.advanceTimersByTime(5000);
		expect(heard).toEqual([name, name]);
	});

	test('Esc after 100 ms', async () => {
		const {terminal, heard} = await openInk();
		terminal.send(esc);
		vi.advanceTimersByTime(99);
		expect(heard).toEqual([]);
		vi.advanceTimersByTime(2);
		expect(heard).toEqual(['escape']);
	});

	test('an arrow whose rest comes 30 ms after its ESC', async () => {
		const {terminal, heard} = await openInk();
		terminal.send(esc);
		vi.advanceTimersByTime(30);
		terminal.send('[B');
		vi.advanceTimersByTime(5000);
		expect(heard).toEqual(['downArrow']);
	});

	test('Esc and the letter after it, not Alt', async () => {
		const {terminal, heard} = await openInk();
		terminal.send(esc);
		vi.advanceTimersByTime(101);
		terminal.send('q');
		expect(heard).toEqual(['escape', '"q"']);
	});

	test('Ctrl+C in a paste that never ends', async () => {
		const {terminal, heard} = await openInk();
		terminal.send(`${esc}[200~fire`);
		vi.advanceTimersByTime(60_000);
		terminal.send('q');
		terminal.send('\u0003');
		expect(heard).toEqual(['paste "fireq"', 'ctrl+"c"']);
	});

	test('every key once, whatever comes between', async () => {
		const {terminal, heard} = await openInk();
		const sent = Object.values(keys).map(([key]) => key);
		for (const key of sent) terminal.send(key);
		const alone = heard.splice(0);
		terminal.send(sent.join(replies['terminal version (DCS)']));
		expect(heard).toEqual(alone);
	});
});

test('the terminal is in raw mode while Ink reads, and no longer', async () => {
	const {terminal} = await openInk();
	vi.useRealTimers();
	expect(terminal.calls).toEqual(['ref()', 'setRawMode(true)']);
	for (const close of opened.splice(0)) close();
	await until(() => terminal.calls.at(-1) === 'unref()');
	expect(terminal.calls).toEqual(['ref()', 'setRawMode(true)', 'setRawMode(false)', 'unref()']);
	expect(terminal.listenerCount('readable')).toBe(0);
});
