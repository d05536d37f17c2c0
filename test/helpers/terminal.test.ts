import {existsSync} from 'node:fs';
import {expect, test} from 'vitest';
import {openShell} from './shell.ts';
import {openTerminal, patience} from './terminal.ts';

const stayAlive = 'process.stdin.resume();';
const program = (text: string) => ({command: 'node', args: ['-e', text]});

test('shows what a program prints', async () => {
	await using terminal = openTerminal(program(`process.stdout.write('one  \\ntwo')`));
	expect(await terminal.exited).toEqual({exitCode: 0, signal: 0});
	expect(terminal.lines().slice(0, 3)).toEqual(['one', 'two', '']);
	expect(terminal.lines()).toHaveLength(24);
	expect(terminal.screen()).toBe(`one\ntwo${'\n'.repeat(22)}`);
	expect(terminal.raw()).toBe('one  \r\ntwo');
});

test('tells the exit code of a program', async () => {
	await using terminal = openTerminal(program('process.exit(7)'));
	expect(await terminal.exited).toEqual({exitCode: 7, signal: 0});
});

test('tells the signal that ended a program', async () => {
	await using terminal = openTerminal(program(`console.log('up'); ${stayAlive}`));
	await terminal.waitFor('up');
	terminal.kill('SIGTERM');
	expect(await terminal.exited).toEqual({exitCode: 0, signal: 15});
});

test('lets a program handle a signal', async () => {
	const text = `process.on('SIGHUP', () => process.exit(3)); console.log('up'); ${stayAlive}`;
	await using terminal = openTerminal(program(text));
	await terminal.waitFor('up');
	terminal.kill('SIGHUP');
	expect(await terminal.exited).toEqual({exitCode: 3, signal: 0});
});

const showKeys = `
	process.stdin.setRawMode(true).setEncoding('utf8').on('data', key => {
		// Printed as it is, DEL would be seen by nobody.
		console.log('[' + JSON.stringify(key).replace('\x7f', '\\\\u007f') + ']');
	});
	process.stdout.write(process.argv[1] ?? '');
	console.log('up');
`;

test.each([
	['up', '"\\u001b[A"'],
	['down', '"\\u001b[B"'],
	['right', '"\\u001b[C"'],
	['left', '"\\u001b[D"'],
	['home', '"\\u001b[H"'],
	['end', '"\\u001b[F"'],
	['pageup', '"\\u001b[5~"'],
	['pagedown', '"\\u001b[6~"'],
	['enter', '"\\r"'],
	['escape', '"\\u001b"'],
	['tab', '"\\t"'],
	['shift+tab', '"\\u001b[Z"'],
	['space', '" "'],
	['backspace', '"\\u007f"'],
	['ctrl+c', '"\\u0003"'],
	['ctrl+l', '"\\f"'],
	['q', '"q"'],
	['é', '"é"'],
])('the key %s arrives as %s', async (key, seen) => {
	await using terminal = openTerminal(program(showKeys));
	await terminal.waitFor('up');
	terminal.press(key);
	await terminal.waitFor(`[${seen}]`);
});

test('cursor keys follow the mode that the program asked for', async () => {
	await using terminal = openTerminal({command: 'node', args: ['-e', showKeys, '\x1b[?1h']});
	await terminal.waitFor('up');
	terminal.press('up');
	await terminal.waitFor('["\\u001bOA"]');
});

test('a key that does not exist is an error', async () => {
	await using terminal = openTerminal(program(stayAlive));
	expect(() => terminal.press('pgup')).toThrow('no key is called "pgup"');
});

test('a program sees a resize', async () => {
	const text = `
		const show = () => console.log(process.stdout.columns + ' by ' + process.stdout.rows);
		process.stdout.on('resize', show);
		show();
		${stayAlive}
	`;
	await using terminal = openTerminal({...program(text), columns: 100, rows: 30});
	await terminal.waitFor('100 by 30');
	terminal.resize(61, 12);
	await terminal.waitFor('61 by 12');
	expect(terminal.lines()).toHaveLength(12);
});

test('follows the modes that a program sets', async () => {
	const text = `
		process.stdin.once('data', () => process.stdout.write('\\x1b[?25h\\x1b[?2004l\\x1b[?1049l'));
		process.stdout.write('before\\x1b[?1049h\\x1b[2J\\x1b[?2004;25l\\x1b[?2004h' + 'within');
	`;
	await using terminal = openTerminal(program(text));
	await terminal.waitFor('within');
	expect(terminal.screen()).not.toContain('before');
	expect(terminal.isAlternateScreen()).toBe(true);
	expect(terminal.isCursorHidden()).toBe(true);
	expect(terminal.isBracketedPaste()).toBe(true);
	terminal.press('enter');
	await terminal.waitFor('before');
	expect(terminal.isAlternateScreen()).toBe(false);
	expect(terminal.isCursorHidden()).toBe(false);
	expect(terminal.isBracketedPaste()).toBe(false);
});

test('reads the attributes of a cell', async () => {
	const text = `console.log('\\x1b[1;7mA\\x1b[0;2;31mB\\x1b[0;3;4;38;2;1;2;255;44mC\\x1b[0m\u6f22D')`;
	await using terminal = openTerminal(program(text));
	await terminal.exited;
	expect(terminal.cell(0, 0)).toMatchObject({text: 'A', isBold: true, isInverse: true, isDim: false});
	expect(terminal.cell(0, 0).foreground).toBeUndefined();
	expect(terminal.cell(0, 1)).toMatchObject({text: 'B', isBold: false, isDim: true, foreground: 1});
	expect(terminal.cell(0, 2)).toMatchObject({
		isItalic: true,
		isUnderlined: true,
		foreground: '#0102ff',
		background: 4,
	});
	expect(terminal.cell(0, 3)).toMatchObject({text: '漢', width: 2});
	expect(terminal.cell(0, 4)).toMatchObject({text: '', width: 0});
	expect(() => terminal.cell(24, 0)).toThrow(RangeError);
});

test('shows no half frame', async () => {
	const text = `
		process.stdin.once('data', () => process.stdout.write('second half\\x1b[?2026l'));
		process.stdout.write('\\x1b[?2026hfirst half, ');
		process.stdin.resume();
	`;
	await using terminal = openTerminal(program(text));
	await expect.poll(() => terminal.raw(), {timeout: patience}).toContain('first half');
	terminal.press('enter');
	expect(await terminal.waitFor('first half')).toContain('second half');
});

test('answers what a program asks the terminal', async () => {
	const text = `
		process.stdin.setRawMode(true).setEncoding('utf8').once('data', answer => {
			console.log(JSON.stringify(answer));
			process.exit();
		});
		process.stdout.write('\\x1b[6n');
	`;
	await using terminal = openTerminal(program(text));
	await terminal.waitFor('"\\u001b[1;1R"');
});

test('a wait in vain tells what was on the screen', async () => {
	await using terminal = openTerminal({
		...program(`console.log('something else'); ${stayAlive}`),
		columns: 40,
	});
	await terminal.waitFor('something');
	const wait = terminal.waitFor(/a board/, {timeout: 50});
	await expect(wait).rejects.toThrow(/\/a board\/: not seen within 50 ms.*40 by 24.*something else/s);
});

test('a wait ends when the program does', async () => {
	await using terminal = openTerminal(program(`console.log('sorry'); process.exit(2)`));
	await expect(terminal.waitFor('a board')).rejects.toThrow(/ended with exit code 2.*sorry/s);
});

test('a key for a program that has ended is an error', async () => {
	await using terminal = openTerminal(program(''));
	await terminal.exited;
	expect(() => terminal.press('q')).toThrow('the program has ended');
	terminal.kill();
});

test('the environment is clean, and its home is removed', async () => {
	const text = `
		const {PATH, HOME, PWD, ...rest} = process.env;
		console.log(JSON.stringify({...rest, HOME, node: process.versions.node.split('.')[0]}));
		console.log('end');
		${stayAlive}
	`;
	await using terminal = openTerminal({
		...program(text),
		columns: 500,
		env: {EXTRA: 'yes', COLORTERM: undefined, NODE_COMPILE_CACHE: undefined},
	});
	await terminal.waitFor('end');
	const {HOME: home, ...seen} = JSON.parse(terminal.lines()[0] ?? '');
	expect(seen).toEqual({
		XDG_CONFIG_HOME: `${home}/.config`,
		TERM: 'xterm-256color',
		LANG: 'C.UTF-8',
		TZ: 'UTC',
		EXTRA: 'yes',
		node: '24',
	});
	expect(existsSync(home)).toBe(true);
	await terminal.close();
	expect(existsSync(home)).toBe(false);
});

test('a shell tells the exit status of what it ran', async () => {
	await using shell = await openShell();
	expect(await shell.run(`node -e "process.exit(5)"`)).toBe(5);
	const status = shell.run(`node -e "console.log('u' + 'p'); ${stayAlive}"`);
	await shell.waitFor('up');
	shell.press('ctrl+c');
	expect(await status).toBe(130);
});

test('a shell sees whether the terminal was left as it was found', async () => {
	await using shell = await openShell();
	const before = await shell.sttySnapshot();
	expect(before).toMatch(/^[\da-f:]+$/);
	expect(await shell.run(`node -e "process.stdin.setRawMode(true); process.stdin.setRawMode(false)"`)).toBe(
		0,
	);
	expect(await shell.sttySnapshot()).toBe(before);
	await shell.run('stty raw -echo');
	expect(await shell.sttySnapshot()).not.toBe(before);
});

test('a shell shows the terminal that a killed program leaves', async () => {
	await using shell = await openShell();
	const before = await shell.sttySnapshot();
	const kill = "setTimeout(() => process.kill(process.pid, 'SIGKILL'), 1)";
	expect(await shell.run(`node -e "process.stdin.setRawMode(true); ${kill}"`)).toBe(137);
	expect(await shell.sttySnapshot()).not.toBe(before);
});
