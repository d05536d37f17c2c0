import {PassThrough} from 'node:stream';
import {stripVTControlCharacters} from 'node:util';
import {render} from 'ink';
import {expect, test} from 'vitest';
import {startState} from '../../../source/board/state.ts';
import {createStore} from '../../../source/board/store.ts';
import {transformOutput} from '../../../source/terminal/transform-output.ts';
import {measured} from '../../../source/ui/press-key.ts';
import {boardSentences, keysSentence} from '../../../source/ui/screen-reader/board-sentences.ts';
import {ScreenReader} from '../../../source/ui/screen-reader/screen-reader.tsx';
import {textWidth} from '../../../source/ui/text/text-width.ts';
import {toAscii} from '../../../source/ui/text/to-ascii.ts';
import {boardOf, morning, realIncident, snapshotOf} from '../../helpers/boards.ts';

const columns = 60;

/** A board spoken to a terminal that keeps what is written, byte for byte. */
async function spoken(start = boardOf({size: {columns, rows: 10}}), isAscii = false) {
	const stdout = Object.assign(new PassThrough(), {columns, rows: 10, isTTY: true});
	let written = '';
	stdout.on('data', (data: Buffer) => {
		written += data.toString();
	});
	const store = createStore(start);
	const screen = render(<ScreenReader store={store} />, {
		stdout: (isAscii ? transformOutput(stdout, toAscii) : stdout) as unknown as NodeJS.WriteStream,
		interactive: true,
		isScreenReaderEnabled: true,
		patchConsole: false,
	});
	await screen.waitUntilRenderFlush();
	let read = 0;
	return {
		store,
		/** All that was written since the last time. */
		news: async () => {
			await screen.waitUntilRenderFlush();
			const news = written.slice(read);
			read = written.length;
			return news;
		},
		close: async () => {
			screen.unmount();
			await screen.waitUntilExit();
		},
	};
}

/** Sentences as they are heard: the rows of the terminal put together again. */
function sentences(text: string): string {
	return stripVTControlCharacters(text).replaceAll(/\s+/g, ' ').trim();
}

test('the board is printed once, in rows of the terminal’s width, and its end is not printed again', async () => {
	const {store, news, close} = await spoken();
	const text = await news();
	expect(sentences(text)).toBe(
		sentences([...boardSentences(store.getState()), keysSentence(store.getState())].join(' ')),
	);
	const rows = stripVTControlCharacters(text).split('\n');
	expect(Math.max(...rows.map(textWidth))).toBeLessThanOrEqual(columns);
	await close();
	expect(sentences(await news())).toBe('');
});

test('nothing at all is written while there is nothing to say', async () => {
	const {store, news, close} = await spoken();
	await news();
	for (let second = 1; second <= 120; second += 1) {
		store.dispatch({type: 'ticked', now: morning + second * 1000});
	}
	expect(await news()).toBe('');
	await close();
});

test('what is new is printed, and nothing before it again', async () => {
	const {store, news, close} = await spoken();
	await news();
	store.dispatch(measured(store.getState(), {type: 'moved', by: 2}));
	expect(sentences(await news())).toMatch(
		/^Ternopil: region 3 of 7, selected\. Injured: 10, rose, [^§]*1 statement\.$/,
	);
	store.dispatch({type: 'notice-shown', text: 'Read again'});
	expect(sentences(await news())).toBe('Read again.');
	store.dispatch({type: 'snapshot-loaded', snapshot: {kind: 'missing', readAt: morning}});
	expect(sentences(await news())).toMatch(/^File missing since Friday 6 June 09:41 Kyiv\./);
	await close();
});

test('of things that happen at once, each is said', async () => {
	const {store, news, close} = await spoken();
	await news();
	for (const text of ['One', 'Two', 'Three']) store.dispatch({type: 'notice-shown', text});
	expect(sentences(await news())).toBe('One. Two. Three.');
	await close();
});

test('hours of announcements are all said, each once', async () => {
	const {store, news, close} = await spoken();
	await news();
	const words = Array.from({length: 300}, (_, index) => `Word ${index}`);
	let heard = '';
	for (const text of words) {
		store.dispatch({type: 'notice-shown', text});
		heard += `${sentences(await news())} `;
	}
	expect(heard).toBe(words.map(text => `${text}. `).join(''));
	await close();
});

test('before there is a file, what is waited for; then the whole board', async () => {
	const {settings} = boardOf();
	const start = startState({
		now: morning,
		size: {columns, rows: 10},
		path: '/newsroom/incident.json',
		theme: 'mono',
		isColorless: true,
		transliterate: undefined,
		sort: 'worst',
		selected: undefined,
		settings,
		isKiosk: false,
		map: 'off',
		isLargeType: false,
	});
	const {store, news, close} = await spoken(start);
	expect(sentences(await news())).toMatch(/^Reading \/newsroom\/incident\.json\. Keys: /);
	store.dispatch({type: 'snapshot-loaded', snapshot: snapshotOf(realIncident)});
	expect(sentences(await news())).toMatch(/^Developing: Overnight missile .* Keys: .* q: quit\.$/);
	await close();
});

test('neither the screen is cleared nor the cursor hidden, and all of it can be ASCII', async () => {
	const {news, close} = await spoken(undefined, true);
	const text = await news();
	expect(text).toMatch(/^\p{ASCII}*$/u);
	expect(text).not.toContain('\u001B[2J');
	expect(text).not.toContain('\u001B[?25l');
	expect(text).not.toContain('\u001B[?1049h');
	await close();
});
