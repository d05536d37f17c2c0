import {render} from 'ink-testing-library';
import {afterEach, describe, expect, test} from 'vitest';
import type {Effect} from '../../source/board/key-binding.ts';
import {keyBindings} from '../../source/board/key-bindings.ts';
import {createStore, type Store} from '../../source/board/store.ts';
import {keyAtSamePlace} from '../../source/terminal/input/keyboard-layouts.ts';
import {App} from '../../source/ui/app.tsx';
import {boardOf, morning} from '../helpers/boards.ts';
import {until} from '../helpers/until.ts';

const esc = '\u001B';
const sent: Readonly<Record<string, string>> = {
	up: `${esc}[A`,
	down: `${esc}[B`,
	right: `${esc}[C`,
	left: `${esc}[D`,
	home: `${esc}[H`,
	end: `${esc}[F`,
	pageup: `${esc}[5~`,
	pagedown: `${esc}[6~`,
	enter: '\r',
	tab: '\t',
	'shift+tab': `${esc}[Z`,
	space: ' ',
	backspace: '\u007F',
	escape: esc,
	'ctrl+c': '\u0003',
	'ctrl+l': '\f',
};

const mounted: {unmount: () => void}[] = [];
afterEach(() => {
	for (const app of mounted.splice(0)) app.unmount();
});

async function mount() {
	const store: Store = createStore(boardOf({size: {columns: 100, rows: 30}}));
	const effects: Effect[] = [];
	const app = render(
		<App
			store={store}
			now={() => morning}
			commandKey={keyAtSamePlace}
			onEffect={effect => effects.push(effect)}
		/>,
	);
	mounted.push(app);
	await until(() => (app.lastFrame() ?? '').includes('Regions'));
	const press = (...keys: readonly string[]) => {
		for (const key of keys) app.stdin.write(sent[key] ?? key);
	};
	return {store, effects, press, frame: () => app.lastFrame() ?? ''};
}

describe('keys as a terminal sends them', () => {
	test.each([
		['down', 'north-western-city'],
		['j', 'north-western-city'],
		['end', 'UA-46'],
		['G', 'UA-46'],
		['pagedown', 'UA-46'],
	])('%s selects %s', async (key, region) => {
		const {store, press} = await mount();
		press(key);
		await until(() => store.getState().selected === region);
	});

	test.each([
		['о', 'ы'],
		['ξ', 'σ'],
	])('%s and %s are the keys j and s outside a filter, and text in one', async (j, s) => {
		const {store, press} = await mount();
		press(j);
		await until(() => store.getState().selected === 'north-western-city');
		press(s);
		await until(() => store.getState().sort === 'name');
		press('/', j, s);
		await until(() => store.getState().filter === `${j}${s}`);
	});

	test('Enter and Tab that arrive among characters are keys as well', async () => {
		const {store, press} = await mount();
		press('/khmel\r');
		await until(() => store.getState().filter === 'khmel' && !store.getState().isTyping);
		press('s\ts');
		await until(() => store.getState().sort === 'file' && store.getState().focus === 'region');
	});

	test('characters that arrive together are keys one by one', async () => {
		const {store, press} = await mount();
		press('jjj');
		await until(() => store.getState().selected === 'UA-53');
		press('kg');
		await until(() => store.getState().selected === 'UA-30');
	});

	test('Enter opens the region, Escape goes back', async () => {
		const {store, press} = await mount();
		press('enter');
		await until(() => store.getState().overlay === 'region');
		press('escape');
		await until(() => store.getState().overlay === undefined);
	});

	test('Tab and Shift+Tab go round the panels', async () => {
		const {store, press} = await mount();
		press('tab', 'tab');
		await until(() => store.getState().focus === 'feed');
		press('shift+tab');
		await until(() => store.getState().focus === 'region');
	});

	test('a filter is typed, corrected, pasted into and kept; its letters are no keyBindings', async () => {
		const {store, effects, press, frame} = await mount();
		press('/', 'q', 'backspace');
		press(`${esc}[200~ternopil\u0007\n${esc}[201~`);
		await until(() => store.getState().filter === 'ternopil');
		expect(effects).toEqual([]);
		await until(() => frame().includes('1 region, 1 statement'));
		press('enter');
		await until(() => !store.getState().isTyping);
		expect(store.getState().selected).toBe('UA-61');
	});

	test('what is for the program is handed to it', async () => {
		const {effects, press} = await mount();
		press('r', 'ctrl+l', 'q', 'ctrl+c');
		await until(() => effects.length === 4);
		expect(effects).toEqual(['reload', 'repaint', 'quit', 'quit']);
	});

	test('what is pasted outside a filter does nothing', async () => {
		const {store, effects, press} = await mount();
		const before = store.getState();
		press(`${esc}[200~q${esc}[201~`, 'j');
		await until(() => store.getState().selected === 'north-western-city');
		expect(effects).toEqual([]);
		expect(store.getState().overlay).toBe(before.overlay);
	});
});

test('no key is declared for two keyBindings that can be had at once', () => {
	const states = [boardOf(), {...boardOf(), overlay: 'region' as const}, {...boardOf(), filter: 'kyiv'}];
	for (const state of states) {
		const keys = keyBindings
			.filter(({when}) => when?.(state) ?? true)
			.flatMap(command => Object.keys(command.keys));
		expect(new Set(keys).size).toBe(keys.length);
	}
});
