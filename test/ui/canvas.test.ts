import xterm from '@xterm/headless';
import chalk from 'chalk';
import * as fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {type State, themes} from '../../source/board/state.ts';
import {update} from '../../source/board/update.ts';
import {createSeen, type Seen} from '../../source/ui/seen.ts';
import {arbitraryEvent} from '../helpers/arbitrary-event.ts';
import {arbitraryIncident} from '../helpers/arbitrary-incident.ts';
import {boardOf} from '../helpers/boards.ts';
import {type Cell, readCell} from '../helpers/cell.ts';

const {level} = chalk;
beforeAll(() => {
	chalk.level = 3;
});
afterAll(() => {
	chalk.level = level;
});

type Screen = InstanceType<typeof xterm.Terminal>;

function openScreen({size: {columns, rows}}: State): Screen {
	return new xterm.Terminal({cols: columns, rows, allowProposedApi: true});
}

function written(screen: Screen, output: string): Promise<void> {
	return new Promise(resolve => screen.write(output, resolve));
}

/** What is seen of each cell: of one that is empty, the ground that it stands on. */
function cellsOf(
	screen: Screen,
): readonly (Partial<Cell> & {readonly row: number; readonly column: number})[] {
	const {active} = screen.buffer;
	return Array.from({length: screen.rows * screen.cols}, (_, index) => {
		const [row, column] = [Math.floor(index / screen.cols), index % screen.cols];
		const found = active.getLine(active.baseY + row)?.getCell(column);
		if (found === undefined) throw new RangeError(`there is no cell ${row}, ${column}`);
		const {text, width, ...look} = readCell(found);
		const isBlank = text.trim() === '' && !look.isInverse && !look.isUnderlined;
		return isBlank
			? {row, column, text: '', background: look.background}
			: {row, column, text, width, ...look};
	});
}

async function shownBy(seen: Seen, screen: Screen, state: State) {
	await written(screen, seen.show(state));
	return cellsOf(screen);
}

/** The state on a screen that showed nothing before. */
function shownAfresh(state: State) {
	return shownBy(createSeen(), openScreen(state), state);
}

const size = fc.record({columns: fc.integer({min: 1, max: 140}), rows: fc.integer({min: 1, max: 45})});

describe('a screen that is brought up to date', () => {
	test('shows what one shows that is drawn at once, whatever is in the file and whatever happens', async () => {
		await fc.assert(
			fc.asyncProperty(
				arbitraryIncident,
				size,
				fc.constantFrom(...themes),
				fc.array(arbitraryEvent, {maxLength: 12}),
				async (incident, of, theme, events) => {
					let state = boardOf({size: of, theme}, incident);
					const seen = createSeen();
					const screen = openScreen(state);
					await written(screen, seen.show(state));
					for (const event of events) {
						state = update(state, event);
						screen.resize(state.size.columns, state.size.rows);
						await written(screen, seen.show(state));
					}
					expect(cellsOf(screen)).toEqual(await shownAfresh(state));
				},
			),
			{numRuns: 60},
		);
	});

	test('is sent nothing where it shows the state already', () => {
		const seen = createSeen();
		const state = boardOf();
		expect(seen.show(state)).not.toBe('');
		expect(seen.show({...state})).toBe('');
	});

	test('is sent no more for a second than the digits that differ', () => {
		const seen = createSeen();
		const state = boardOf({theme: 'dark'});
		seen.show(state);
		const tick = (later: number) => seen.show(update(state, {type: 'ticked', now: state.now + later}));
		tick(1000);
		const clock = '\u001B[1;115H';
		expect(tick(2000)).toBe(`${clock}9`);
		expect(tick(3000)).toBe('\u001B[1;114H30');
	});

	test('is drawn whole again when nobody knows what it shows', async () => {
		const seen = createSeen();
		const state = boardOf({theme: 'light'});
		const screen = openScreen(state);
		const first = await shownBy(seen, screen, state);
		await written(screen, '\u001B[1;1H\u001B[31mgarbage\r\n\u001B[7mmore garbage');
		seen.forget();
		expect(await shownBy(seen, screen, state)).toEqual(first);
	});
});

test('what is to be seen at once is sent as one', () => {
	const seen = createSeen();
	const state = boardOf();
	for (const each of [state, update(state, {type: 'moved', by: 1})]) {
		const output = seen.show(each);
		expect(output.startsWith('\u001B[?2026h')).toBe(true);
		expect(output.endsWith('\u001B[?2026l')).toBe(true);
	}
});
