import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {State} from '../../source/board/state.ts';
import {sanitize} from '../../source/incident/sanitize.ts';
import type {Incident} from '../../source/incident/schema/incident-schema.ts';
import {Screen} from '../../source/ui/board.tsx';
import {textWidth} from '../../source/ui/text/text-width.ts';
import {boardOf, incidentFrom, snapshotOf} from '../helpers/boards.ts';
import {frameOf} from '../helpers/frame.tsx';
import {renderOnTerminal} from '../helpers/render-on-terminal.ts';
import {play, type Step} from '../helpers/step.ts';
import {type WidthConvention, widthConventions} from '../helpers/width-conventions.ts';

const fixture = join(import.meta.dirname, '..', 'fixtures', 'human-rights.json');
const {texts} = JSON.parse(readFileSync(fixture, 'utf8')) as {texts: Record<string, string>};
const size = {columns: 120, rows: 40};

/** What is told of one region. */
interface Report {
	readonly id: string;
	readonly name: string;
	readonly text: string;
}

/** Two regions for each language, whose names and statements begin alike. */
const reports = Object.values(texts).map((text, language): readonly Report[] =>
	[1, 2].map(end => {
		const [first = '', ...others] = text.split(' ');
		const name = `${first} ${others[end] ?? ''}`.slice(0, 24);
		return {id: `r${language}-${end}`, name, text: `${text} ${name}`};
	}),
);

function incidentOf(order: readonly Report[], killed: number): Incident {
	return incidentFrom(
		JSON.stringify({
			incident: {id: 't', title: order[0]?.name, timeZone: 'Asia/Kathmandu', start: '2025-06-06'},
			sources: {a: {name: 'Agency', role: order[1]?.name}},
			regions: order.map(({id, name}, index) => ({
				id,
				name,
				figures: [{metric: 'killed', value: killed + index, source: 'a'}],
			})),
			quotes: order.map(({id, text}) => ({id, source: 'a', mode: 'direct', text, regions: [id]})),
		}),
	);
}

const key = fc.constantFrom<Step>(
	{type: 'sort-cycled'},
	{type: 'moved', by: 1},
	{type: 'moved', by: -1},
	{type: 'focus-moved', by: 1},
	{type: 'paged', by: 1},
	{type: 'overlay-opened', overlay: 'region'},
	{type: 'back'},
);

/** A file that is written again and again, with the same regions in other places, and keys between. */
const steps = fc.uniqueArray(fc.constantFrom(...reports), {minLength: 2, maxLength: 4}).chain(languages => {
	const order = fc.shuffledSubarray(languages.flat(), {minLength: 3});
	const loaded = fc
		.tuple(order, fc.nat(90))
		.map(
			([order, killed]): Step => ({type: 'snapshot-loaded', snapshot: snapshotOf(incidentOf(order, killed))}),
		);
	return fc
		.tuple(loaded, fc.array(fc.oneof(loaded, key), {minLength: 3, maxLength: 8}))
		.map(([first, others]) => [first, ...others]);
});

/** The letters of a row, in order. */
const lettersOf = (row: string) => row.replaceAll(/[\s\u2500-\u257f]/g, '');

/** Draws the states one over the other, and checks after each that the terminal shows the frame and nothing else. */
async function checkRedraws(convention: WidthConvention, states: readonly State[]) {
	const board = renderOnTerminal(null, {...size, convention});
	try {
		for (const state of states) {
			board.ink.rerender(<Screen state={state} />);
			await board.flushed();
			const rows = board.cells();
			const frame = frameOf(state).split('\n');
			expect(rows.map(row => lettersOf(row.join('')))).toEqual(frame.map(lettersOf));
			for (const [index, row] of frame.entries()) {
				for (const {column, character} of landmarksOf(row)) {
					expect(rows[index]?.[column], `${row}, column ${column}`).toMatch(character);
				}
			}
		}
	} finally {
		board.ink.unmount();
	}
}

/** Where the layout goes on in a row: at frames, and behind two spaces. */
function landmarksOf(row: string) {
	return [...row.matchAll(/[\u2500-\u257f]|(?<= {2})[^\s\p{M}]/gu)].map(({0: character, index}) => ({
		column: textWidth(row.slice(0, index)),
		character,
	}));
}

describe.each(widthConventions)('a board on a terminal that counts cells like %s', convention => {
	test('shows names in Devanagari, Thai and Khmer whole while they are sorted', async () => {
		const words = ['क्षेत्र एक', 'น้ำท่วม', 'ភ្នំពេញ'].map(sanitize);
		const incident = incidentFrom(
			JSON.stringify({
				incident: {id: 't', title: 'Floods', timeZone: 'Asia/Kathmandu', start: '2025-06-06'},
				sources: {a: {name: 'Agency'}},
				regions: words.map((name, index) => ({
					id: `r${index}`,
					name,
					figures: [{metric: 'killed', value: 3 - index, source: 'a'}],
				})),
				quotes: [{id: 'q', source: 'a', mode: 'direct', text: 'प्रभावित क्षेत्र में राहत पहुँची'}],
			}),
		);
		const states = [boardOf({size}, incident)];
		for (let turn = 0; turn < 5; turn += 1) {
			const last = states.at(-1) as State;
			states.push(play(last, {type: 'sort-cycled'}), play(last, {type: 'moved', by: 1}));
		}
		for (const state of states) for (const word of words) expect(frameOf(state)).toContain(word);
		await checkRedraws(convention, states);
	});

	test('shows every letter and no other, whatever is loaded, sorted and opened', async () => {
		await fc.assert(
			fc.asyncProperty(steps, async steps => {
				const states: State[] = [];
				for (const next of steps) states.push(play(states.at(-1) ?? boardOf({size}), next));
				await checkRedraws(convention, states);
			}),
			{seed: 8, numRuns: 15},
		);
	});
});
