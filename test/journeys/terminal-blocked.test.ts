import {execFileSync} from 'node:child_process';
import {readFileSync, utimesSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {cli, realText} from '../helpers/board-terminal.ts';
import {openShell, type Shell} from '../helpers/shell.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';
import {until} from '../helpers/until.ts';

/** Loaded before the program: says on SIGUSR2 that it lives, one line each time. */
const pulse = (file: string) => `import {appendFileSync} from 'node:fs';
process.on('SIGUSR2', () => appendFileSync(${JSON.stringify(file)}, 'alive\\n'));`;

const real: {readonly quotes: readonly unknown[]} = JSON.parse(realText);
/** With a single statement, so that no feed turns while screens are compared. */
const text = JSON.stringify({...real, quotes: real.quotes.slice(0, 1)});
/** When the file was changed: so long ago that its age stands still. */
const longAgo = new Date('2025-06-06T09:40:00+03:00');

interface Desk extends AsyncDisposable {
	readonly shell: Shell;
	readonly write: (text: string) => void;
	readonly pid: number;
	readonly settings: string;
	/** Resolves with the shell's status when its prompt is back. */
	readonly ending: Promise<number>;
	/** Lets the terminal take nothing more, as Ctrl+S does. */
	readonly stop: () => void;
	/** Lets it go on, as Ctrl+Q does. */
	readonly go: () => void;
	/** Resolves when the board has answered, after all that it was told before. */
	readonly alive: () => Promise<void>;
}

async function openDesk(): Promise<Desk> {
	const folder = temporaryFolder();
	const lives = folder.file('lives', '');
	const env = {NODE_OPTIONS: `--import ${folder.file('pulse.mjs', pulse(lives))}`};
	const shell = await openShell({columns: 120, rows: 40, env});
	const settings = await shell.sttySnapshot();
	const file = folder.file('incident.json', text);
	utimesSync(file, longAgo, longAgo);
	const told = folder.file('told', '');
	const ending = shell.run(`sh -c '(echo $$; tty) >${told}; exec node ${cli} ${file}'`, {timeout: 60_000});
	await shell.waitFor('Regions, worst first');
	const [pid = '', terminal = ''] = readFileSync(told, 'utf8').split('\n');
	const lived = () => readFileSync(lives, 'utf8').length;
	return {
		shell,
		settings,
		ending,
		pid: Number(pid),
		write: text => folder.file('incident.json', text),
		stop: () => {
			// In raw mode Ctrl+S is a key like any other; what stops a terminal then is a slow network, for one.
			execFileSync('sh', ['-c', `stty ixon -ixany <${terminal}`]);
			shell.write('\u0013');
		},
		go: () => shell.write('\u0011'),
		alive: async () => {
			const before = lived();
			process.kill(Number(pid), 'SIGUSR2');
			await until(() => lived() > before);
		},
		[Symbol.asyncDispose]: async () => {
			await shell.close();
			folder.remove();
		},
	};
}

function timeless(screen: string): string {
	return screen.replace(/\d\d:\d\d:\d\d/, 'hh:mm:ss').replace(/changed \d+ \w+ ago/, 'changed');
}

/** Holds where painting every cell again changes nothing. */
async function expectWhole({shell}: Desk) {
	const paintings = () => shell.raw().split('\u001B[2J').length;
	const screen = await shell.waitFor(now => now.includes('q quit') && !now.includes('Theme:'));
	const before = paintings();
	shell.press('ctrl+l');
	const after = await shell.waitFor(() => paintings() > before);
	expect(timeless(after)).toBe(timeless(screen));
}

test('A terminal that takes nothing does not stop the board, and frames are left out for it, not queued', async () => {
	await using desk = await openDesk();
	desk.stop();
	const before = desk.shell.raw().length;
	// Each turn of the theme is a frame of some 13,000 bytes.
	for (let turn = 0; turn < 40; turn += 1) {
		desk.shell.press('t');
		await desk.alive();
	}
	desk.write(text.replace('"at least 4"', '"at least 7"'));
	for (let columns = 119; columns > 105; columns -= 1) {
		desk.shell.resize(columns, 35);
		await desk.alive();
	}
	desk.shell.press('down');
	desk.go();
	await desk.shell.waitFor('▸ North-we');
	expect(desk.shell.raw().length - before).toBeLessThan(150_000);
	await desk.shell.waitFor('✱');
	desk.shell.press('up');
	await expectWhole(desk);
	desk.shell.press('q');
	expect(await desk.ending).toBe(0);
});

test('On a terminal that stops and goes, what arrives is whole frames', async () => {
	await using desk = await openDesk();
	const {shell} = desk;
	for (let turn = 0; turn < 10; turn += 1) {
		desk.stop();
		for (const key of ['t', 'j', 'tab']) {
			shell.press(key);
			await desk.alive();
		}
		desk.go();
	}
	shell.press('home');
	await expectWhole(desk);
	shell.press('q');
	expect(await desk.ending).toBe(0);
	expect(shell.isAlternateScreen()).toBe(false);
	expect(shell.isCursorHidden()).toBe(false);
});

describe('A board whose terminal takes nothing ends when it is told to', () => {
	test.each([
		['SIGTERM', 143],
		['SIGHUP', 129],
		['SIGINT', 130],
	] as const)('%s', async (signal, status) => {
		await using desk = await openDesk();
		desk.stop();
		for (let turn = 0; turn < 4; turn += 1) {
			desk.shell.press('t');
			await desk.alive();
		}
		process.kill(desk.pid, signal);
		await until(() => isGone(desk.pid));
		desk.go();
		expect(await desk.ending).toBe(status);
		// Its settings are back; what was to leave the screen could not be told to a terminal that took nothing.
		expect(settled(await desk.shell.sttySnapshot())).toBe(settled(desk.settings));
	});

	test('and gives back one that goes on in that time', async () => {
		await using desk = await openDesk();
		desk.stop();
		for (let turn = 0; turn < 4; turn += 1) {
			desk.shell.press('t');
			await desk.alive();
		}
		process.kill(desk.pid, 'SIGTERM');
		desk.go();
		expect(await desk.ending).toBe(143);
		expect(desk.shell.isAlternateScreen()).toBe(false);
		expect(desk.shell.isCursorHidden()).toBe(false);
		expect(desk.shell.isBracketedPaste()).toBe(false);
	});
});

test('A terminal that is closed while it takes nothing leaves no board behind', async () => {
	await using desk = await openDesk();
	desk.stop();
	desk.shell.press('t');
	await desk.alive();
	desk.shell.hangUp();
	await until(() => isGone(desk.pid));
});

/** True for a process that is no more. */
function isGone(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return false;
	} catch {
		return true;
	}
}

/** Without the input flags (the first of them), of which the test sets one itself. */
function settled(settings: string): string {
	return settings.slice(settings.indexOf(':'));
}
