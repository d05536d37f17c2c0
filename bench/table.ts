/** A table in Markdown, its columns as wide as their widest cell: the first to the left, the others to the right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const widths = head.map((title, column) =>
		Math.max(3, ...[title, ...rows.map(row => row[column] ?? '')].map(cell => cell.length)),
	);
	const line = (cells: readonly string[]) =>
		`| ${widths.map((width, column) => aligned(cells[column] ?? '', width, column)).join(' | ')} |`;
	const rule = widths.map((width, column) =>
		column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
	);
	return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

function aligned(cell: string, width: number, column: number): string {
	return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

const missing = '–';

/** A number with its thousands marked, and so many decimals; a dash where there is none. */
export function figure(value: number | undefined, decimals = 0): string {
	if (value === undefined) return missing;
	return value.toLocaleString('en', {minimumFractionDigits: decimals, maximumFractionDigits: decimals});
}

/** `2.35×`; a dash where there is none. */
export function times(value: number | undefined): string {
	return value === undefined ? missing : `${figure(value, 2)}×`;
}
