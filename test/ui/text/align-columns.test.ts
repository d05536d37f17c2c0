import {describe, expect, test} from 'vitest';
import {alignColumns} from '../../../source/ui/text/align-columns.ts';
import {terminalWith, widthConventions} from '../../helpers/width-conventions.ts';

const clear = '\u001b[1G\u001b[K';

describe('output with columns kept straight', () => {
	test('text that every terminal draws alike is left as it is', () => {
		const output = `\u001b[2A${clear}│ \u001b[1mКиїв\u001b[22m    3 │\n\u001b[E`;
		expect(alignColumns(output)).toBe(output);
	});

	test.each(widthConventions)(
		'a frame stands where Ink means it on a terminal that counts like %s',
		async convention => {
			const {row, background} = await drawn(
				convention,
				`${clear}│\u001b[44m क्षेत्र एक     3 \u001b[49m│ नेपाल │`,
			);
			expect(row.indexOf('│', 1)).toBe(16);
			expect(row.indexOf('│', 17)).toBe(23);
			expect(background.slice(1, 16)).toEqual(Array.from({length: 15}, () => 4));
			expect(background[16]).toBe(-1);
		},
	);

	test.each(widthConventions)(
		'nothing wraps in a full row on a terminal that counts like %s',
		async convention => {
			const {row, next} = await drawn(
				convention,
				`${clear}${'क्षेत्र'.repeat(9)} \u001b[44m  │\u001b[49m\nnext`,
			);
			expect(row[39]).toBe('│');
			expect(next).toBe('next');
		},
	);
});

/** What stands in each cell of the first row and the colour behind it, and the text of the second row. */
async function drawn(convention: (typeof widthConventions)[number], output: string) {
	const terminal = terminalWith(convention, {columns: 40, rows: 3});
	await new Promise<void>(resolve => terminal.write(alignColumns(output), resolve));
	const [first, second] = [0, 1].map(row => terminal.buffer.active.getLine(row));
	const cells = Array.from({length: 40}, (_, column) => first?.getCell(column));
	return {
		row: cells.map(cell => cell?.getChars() ?? ''),
		background: cells.map(cell => cell?.getBgColor() ?? -1),
		next: second?.translateToString(true) ?? '',
	};
}
