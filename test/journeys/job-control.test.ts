import {writeFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {type BoardInShell, expectHandedBack, openBoardInShell} from '../helpers/board-in-shell.ts';
import {killed, textWithKilled} from '../helpers/board-terminal.ts';
import {repainted} from '../helpers/repainted.ts';

/** 128 and the number of SIGTSTP or SIGSTOP: how shells tell of a job that was stopped. */
const stopped = {SIGTSTP: 148, SIGSTOP: 147};

/** Lets the job go on, and proves by a key that the board has the terminal again; then leaves it for good. */
async function expectBack(desk: BoardInShell) {
	const {shell} = desk;
	const ending = shell.run('fg');
	await shell.waitFor(killed(7));
	expect(shell.isAlternateScreen()).toBe(true);
	expect(shell.isCursorHidden()).toBe(true);
	expect(shell.isBracketedPaste()).toBe(true);
	expect(shell.screen()).not.toMatch(/stood here|shell-ready|Stopped/);
	shell.press('down');
	const screen = await shell.waitFor('▸ North-we');
	expect(await repainted(shell)).toBe(screen);
	shell.press('q');
	expect(await ending).toBe(0);
}

describe('Ctrl+Z gives the terminal back to the shell, and fg comes back to the board as the file is then', () => {
	test.each([
		['Ctrl+Z', (desk: BoardInShell) => desk.shell.press('ctrl+z')],
		['SIGTSTP from outside', (desk: BoardInShell) => void process.kill(desk.pid, 'SIGTSTP')],
	])('%s', async (_, stop) => {
		await using desk = await openBoardInShell();
		stop(desk);
		expect(await desk.ending).toBe(stopped.SIGTSTP);
		await expectHandedBack(desk);
		writeFileSync(desk.file, textWithKilled(7));
		await expectBack(desk);
		await expectHandedBack(desk);
	});

	test('while a filter is typed', async () => {
		await using desk = await openBoardInShell();
		desk.shell.write('/pol');
		await desk.shell.waitFor('/pol▏');
		desk.shell.press('ctrl+z');
		expect(await desk.ending).toBe(stopped.SIGTSTP);
		await expectHandedBack(desk);
		const second = desk.shell.run('fg');
		await desk.shell.waitFor('/pol▏');
		desk.shell.press('t');
		await desk.shell.waitFor('/polt▏');
		desk.shell.press('ctrl+c');
		expect(await second).toBe(0);
		await expectHandedBack(desk);
	});

	test('twice, and by a script that started it', async () => {
		await using desk = await openBoardInShell({prefix: 'sh -c "', suffix: '"'});
		desk.shell.press('ctrl+z');
		expect(await desk.ending).toBe(stopped.SIGTSTP);
		await expectHandedBack(desk);
		const second = desk.shell.run('fg');
		await desk.shell.waitFor('▸ Kyiv');
		desk.shell.press('ctrl+z');
		expect(await second).toBe(stopped.SIGTSTP);
		writeFileSync(desk.file, textWithKilled(7));
		await expectBack(desk);
	});

	test('where the keyboard is not the board’s', async () => {
		await using desk = await openBoardInShell({suffix: '</dev/null'});
		desk.shell.press('ctrl+z');
		expect(await desk.ending).toBe(stopped.SIGTSTP);
		await expectHandedBack(desk);
		writeFileSync(desk.file, textWithKilled(7));
		const second = desk.shell.run('fg');
		await desk.shell.waitFor(killed(7));
		desk.shell.press('ctrl+c');
		expect(await second).toBe(130);
		await expectHandedBack(desk);
	});
});

test('Stopped from outside without being asked (SIGSTOP), the board takes its terminal again when it goes on', async () => {
	await using desk = await openBoardInShell();
	process.kill(desk.pid, 'SIGSTOP');
	expect(await desk.ending).toBe(stopped.SIGSTOP);
	// What shells with a line editor do, and others leave to the user.
	await desk.shell.run("stty sane; printf '\\033[?1049l\\033[?25h\\033[?2004l'");
	writeFileSync(desk.file, textWithKilled(7));
	await expectBack(desk);
	await expectHandedBack(desk, {hasScrolled: true});
});

test('A stopped board ends when it is told to, and leaves nothing running', async () => {
	await using desk = await openBoardInShell();
	desk.shell.press('ctrl+z');
	expect(await desk.ending).toBe(stopped.SIGTSTP);
	const {pid} = desk;
	// Asking for the jobs, a shell takes note of those that have ended.
	await desk.shell.run(`kill %1; kill -CONT %1; while kill -0 ${pid}; do jobs; done >/dev/null 2>&1`);
	expect(() => process.kill(pid, 0)).toThrow('ESRCH');
	await expectHandedBack(desk, {hasScrolled: true});
});

describe('Ctrl+Z does nothing on a locked board', () => {
	test.each([
		['the key', (desk: BoardInShell) => desk.shell.press('ctrl+z')],
		['the signal', (desk: BoardInShell) => void process.kill(desk.pid, 'SIGTSTP')],
	])('%s', async (_, stop) => {
		await using desk = await openBoardInShell({flags: '--lock'});
		stop(desk);
		desk.shell.press('down');
		await desk.shell.waitFor('▸ North-we');
		expect(desk.shell.isAlternateScreen()).toBe(true);
		desk.shell.press('ctrl+c');
		await desk.shell.waitFor(/again/);
		desk.shell.press('ctrl+c');
		expect(await desk.ending).toBe(0);
	});
});
