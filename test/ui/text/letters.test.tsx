import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import * as fc from 'fast-check';
import {Box, Text} from 'ink';
import {describe, expect, test} from 'vitest';
import {sanitize} from '../../../source/incident/sanitize.ts';
import {padToWidth, truncate, wrapText} from '../../../source/ui/text/line.ts';
import {textWidth} from '../../../source/ui/text/text-width.ts';
import {arbitraryText} from '../../helpers/arbitrary-incident.ts';
import {renderOnTerminal} from '../../helpers/render-on-terminal.ts';
import {type WidthConvention, widthConventions} from '../../helpers/width-conventions.ts';

const fixture = join(import.meta.dirname, '..', '..', 'fixtures', 'human-rights.json');
const {texts} = JSON.parse(readFileSync(fixture, 'utf8')) as {texts: Record<string, string>};
const statements = Object.values(texts).map(sanitize);
const names = statements.flatMap(text => text.split(' ').filter(word => textWidth(word) <= 16));

const columns = 64;
const inner = columns / 2 - 2;
const height = 5;

/** Two panels beside each other, as the board lays them out: the rows of each. */
interface Panels {
	readonly left: readonly string[];
	readonly right: readonly string[];
}

function Board({left, right}: Panels) {
	return (
		<Box>
			<Panel rows={left} />
			<Panel rows={right} />
		</Box>
	);
}

function Panel({rows}: {readonly rows: readonly string[]}) {
	return (
		<Box borderStyle="round" width={columns / 2} height={height + 2} flexDirection="column">
			{rows.map((row, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a row is the place where it stands
				<Text key={index} wrap="truncate">
					{`\u001b[48;5;17m${padToWidth(row, inner)}\u001b[49m`}
				</Text>
			))}
		</Box>
	);
}

const emptyBoard = <Board left={[]} right={[]} />;

/** The letters of a row, in order, without frames and spaces. */
const lettersOf = (row: string) => row.replaceAll(/[\s\u2500-\u257f]/g, '');

/** Draws one state after the other, and checks after each what stands on the screen and where the frames are. */
async function checkRedraws(convention: WidthConvention, states: readonly Panels[]) {
	const board = renderOnTerminal(emptyBoard, {convention, columns, rows: height + 2});
	try {
		for (const {left, right} of states) {
			board.ink.rerender(<Board left={left} right={right} />);
			await board.flushed();
			const rows = board.cells().slice(1, -1);
			const expected = Array.from({length: height}, (_, row) => (left[row] ?? '') + (right[row] ?? ''));
			expect(rows.map(row => lettersOf(row.join('')))).toEqual(expected.map(lettersOf));
			for (const row of rows) {
				const edges = [0, columns / 2 - 1, columns / 2, columns - 1];
				expect(edges.map(edge => row[edge]).join('')).toBe('││││');
			}
		}
	} finally {
		board.ink.unmount();
	}
}

const name = fc.oneof(
	{weight: 4, arbitrary: fc.constantFrom(...names)},
	fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).map(words => words.join(' ')),
	arbitraryText.map(text => truncate(sanitize(text), 20)),
);
const statement = fc.oneof(
	{weight: 4, arbitrary: fc.constantFrom(...statements)},
	arbitraryText.map(sanitize),
);

/** The same regions again and again, in another order and with other numbers, beside one statement after the other. */
const redraws = fc.array(name, {minLength: height, maxLength: height}).chain(regions => {
	const ordered = fc.shuffledSubarray(regions, {minLength: height});
	const left = fc
		.tuple(ordered, fc.nat({max: 90}))
		.map(([order, killed]) => order.map((region, index) => regionRow(region, killed + index)));
	const right = statement.map(text => wrapText(text, inner).slice(0, height));
	return fc.array(fc.record({left, right}), {minLength: 2, maxLength: 6});
});

/** A short name has its number at the right, as in a table; a long one has it right behind. */
function regionRow(name: string, killed: number): string {
	return textWidth(name) < 12 ? `${padToWidth(name, inner - 2)}${killed}` : `${name} ${killed}`;
}

describe.each(widthConventions)('on a terminal that counts cells like %s', convention => {
	test('each language of the corpus is shown whole, in straight frames', async () => {
		const pages = statements.map(text => wrapText(text, inner).slice(0, height));
		await checkRedraws(
			convention,
			pages.map((left, index) => ({left, right: pages.at(index - 1) ?? []})),
		);
	});

	test('every letter and no other is on the screen however regions and statements change places', async () => {
		await fc.assert(
			fc.asyncProperty(redraws, states => checkRedraws(convention, states)),
			{seed: 8, numRuns: 25},
		);
	});
});
