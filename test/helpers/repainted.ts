import type {Terminal} from './terminal.ts';

/** Fills the screen with the letter E (DECALN), and leaves the cursor where it was. */
const spoil = '\u001B7\u001B#8\u001B8';
const spoiled = 'EEEEEEEE';

/**
 * Spoils the screen behind the board's back, has the board paint it again by Ctrl+L, and returns it. Equal to the
 * screen of before where that was whole. A key that half of an escape sequence swallows is pressed again.
 */
export async function repainted(board: Terminal): Promise<string> {
	board.scribble(spoil);
	await board.waitFor(spoiled);
	for (let tries = 0; tries < 40; tries += 1) {
		board.press('ctrl+l');
		const screen = await board
			.waitFor(text => !text.includes(spoiled), {timeout: 500})
			.catch(() => undefined);
		if (screen !== undefined) return screen;
	}
	throw new Error(`the board does not paint its screen again:\n${board.screen()}`);
}
