import {writeFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {type BoardInShell, expectHandedBack, openBoardInShell} from '../helpers/board-in-shell.ts';
import {advance, oneStatement} from '../helpers/board-terminal.ts';
import {run} from '../helpers/program.ts';
import {repainted} from '../helpers/repainted.ts';
import {until} from '../helpers/until.ts';

interface Desk extends BoardInShell {
	/** Lets the terminal take nothing more, as Ctrl+S does. */
	readonly stop: () => Promise<void>;
	/** Lets it go on, as Ctrl+Q does. */
	readonly go: () => void;
	/** Sends a key and resolves when the board has answered after it, whether it can draw or not. */
	readonly pressUnseen: (key: string) => Promise<void>;
}

async function openDesk(): Promise<Desk> {
	const desk = await openBoardInShell({text: oneStatement, columns: 120, rows: 40});
	const {shell, clock, device} = desk;
	return {
		...desk,
		stop: async () => {
			// In raw mode Ctrl+S is a key like any other; what stops a terminal then is a slow network, for one. Not at
			// once: stty waits until the terminal, which is this process, has taken all output.
			await run('sh', ['-c', `stty ixon -ixany <${device}`]);
			shell.write('\u0013');
		},
		go: () => shell.write('\u0011'),
		pressUnseen: async key => {
			shell.press(key);
			await clock.advance(0);
		},
	};
}

/** Holds where painting every cell again changes nothing. */
async function expectWhole({shell, clock}: Desk) {
	// Words about the theme go after five seconds.
	const screen = await advance(shell, clock, 6);
	expect(screen).toContain('q quit');
	expect(await repainted(shell)).toBe(screen);
}

test('A terminal that takes nothing does not stop the board, and frames are left out for it, not queued', async () => {
	await using desk = await openDesk();
	await desk.stop();
	const before = desk.shell.raw().length;
	// Each turn of the theme is a frame of some 13,000 bytes.
	for (let turn = 0; turn < 40; turn += 1) await desk.pressUnseen('t');
	writeFileSync(desk.file, oneStatement.replace('"at least 4"', '"at least 7"'));
	for (let columns = 119; columns > 105; columns -= 1) {
		desk.shell.resize(columns, 35);
		await desk.clock.advance(0);
	}
	desk.shell.press('down');
	desk.go();
	await desk.shell.waitFor('▸ North-we');
	expect(desk.shell.raw().length - before).toBeLessThan(150_000);
	await desk.shell.waitFor('✱');
	await desk.pressUnseen('up');
	await expectWhole(desk);
	desk.shell.press('q');
	expect(await desk.ending).toBe(0);
});

test('On a terminal that stops and goes, what arrives is whole frames', async () => {
	await using desk = await openDesk();
	const {shell} = desk;
	for (let turn = 0; turn < 10; turn += 1) {
		await desk.stop();
		for (const key of ['t', 'j', 'tab']) await desk.pressUnseen(key);
		desk.go();
	}
	await desk.pressUnseen('home');
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
		await desk.stop();
		for (let turn = 0; turn < 4; turn += 1) await desk.pressUnseen('t');
		process.kill(desk.pid, signal);
		await until(() => isGone(desk.pid));
		desk.go();
		expect(await desk.ending).toBe(status);
		// Its settings are back; what was to leave the screen could not be told to a terminal that took nothing.
		expect(settled(await desk.shell.sttySnapshot())).toBe(settled(desk.settings));
	});

	test('and gives back one that goes on in that time', async () => {
		await using desk = await openDesk();
		await desk.stop();
		for (let turn = 0; turn < 4; turn += 1) await desk.pressUnseen('t');
		process.kill(desk.pid, 'SIGTERM');
		desk.go();
		expect(await desk.ending).toBe(143);
		await expectHandedBack({...desk, settings: await desk.shell.sttySnapshot()}, {hasScrolled: true});
	});
});

test('A terminal that is closed while it takes nothing leaves no board behind', async () => {
	await using desk = await openDesk();
	await desk.stop();
	await desk.pressUnseen('t');
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
