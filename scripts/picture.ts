import {copyFileSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Cell} from '../test/helpers/cell.ts';
import {temporaryFolder} from '../test/helpers/temporary-folder.ts';
import {openTerminal, type Terminal} from '../test/helpers/terminal.ts';

// Draws docs/board.svg: the real board in a real terminal, as it stood on the morning of its first incident.

const root = join(import.meta.dirname, '..');
const columns = 120;
const rows = 40;
const cell = {width: 8.43, height: 17};
const background = '#12141a';
const foreground = '#d7dae0';

const morning = Date.parse('2025-06-06T09:41:20+03:00');
const clock = `const started = Date.now; const begin = started(); Date.now = () => ${morning} + started() - begin;`;

function escapeXml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function drawCell({text, isBold, isDim, isItalic, ...look}: Cell, row: number, column: number): string {
	const [x, y] = [(column * cell.width).toFixed(2), row * cell.height];
	const front = String(look.foreground ?? foreground);
	const back = look.background === undefined ? background : String(look.background);
	const [ink, paper] = look.isInverse ? [back, front] : [front, back];
	const isBlank = text.trim() === '';
	const size = `width="${cell.width + 0.3}" height="${cell.height}"`;
	const style = [
		isBold ? ' font-weight="bold"' : '',
		isItalic ? ' font-style="italic"' : '',
		isDim ? ' opacity=".6"' : '',
	];
	return [
		paper === background ? '' : `<rect x="${x}" y="${y}" ${size} fill="${paper}"/>`,
		isBlank ? '' : `<text x="${x}" y="${y + 13}" fill="${ink}"${style.join('')}>${escapeXml(text)}</text>`,
	].join('');
}

function draw(terminal: Terminal): string {
	const [width, height] = [Math.ceil(columns * cell.width), rows * cell.height];
	const cells = Array.from({length: rows * columns}, (_, index) => {
		const [row, column] = [Math.floor(index / columns), index % columns];
		return drawCell(terminal.cell(row, column), row, column);
	});
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
		'<title>sitboard: national totals, regions and statements</title>',
		`<rect width="100%" height="100%" fill="${background}"/>`,
		'<g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="14" xml:space="preserve">',
		...cells.filter(drawn => drawn !== ''),
		'</g></svg>\n',
	].join('\n');
}

const folder = temporaryFolder();
const file = join(folder.path, 'ukraine-2025-06-06.json');
copyFileSync(join(root, 'data', 'ukraine-2025-06-06.json'), file);
utimesSync(file, (morning - 87_000) / 1000, (morning - 87_000) / 1000);
const terminal = openTerminal({
	command: 'node',
	args: ['--import', `data:text/javascript,${encodeURIComponent(clock)}`, join(root, 'dist', 'cli.js'), file],
	columns,
	rows,
});
try {
	await terminal.waitFor('Ternopil');
	terminal.press('down');
	terminal.press('down');
	await terminal.waitFor('▸ Ternopil');
	writeFileSync(join(root, 'docs', 'board.svg'), draw(terminal));
} finally {
	await terminal.close();
	folder.remove();
}
