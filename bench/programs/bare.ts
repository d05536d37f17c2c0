import {stdin, stdout} from 'node:process';
import {around, figuresText, moved, readIncident, watchIncident} from './shown-incident.ts';

// The least that Node can do to show a file, follow it and answer a key: lines, all of them written every time.

const file = process.argv[2] ?? '';
let incident = readIncident(file);
let selected = 0;

function draw() {
	const {columns, rows} = stdout;
	const {totals, regions, quotes} = incident;
	const [shown, first] = around(regions, selected, Math.floor(rows / 2));
	const lines = [
		incident.incident.title,
		...totals.map(total => figuresText([total])),
		...shown.map(
			({name, figures}, index) => `${first + index === selected ? '>' : ' '} ${name} ${figuresText(figures)}`,
		),
		...quotes.slice(0, rows).map(({source, text}) => `${source}: ${text}`),
	];
	const frame = lines.slice(0, rows).map(line => `${line.slice(0, columns - 1)}\u001B[K`);
	stdout.write(`\u001B[H${frame.join('\r\n')}\u001B[J`);
}

stdout.write('\u001B[?1049h');
draw();
watchIncident(file, changed => {
	incident = changed;
	draw();
});
stdin.setRawMode(true).setEncoding('utf8');
stdin.on('data', (key: string) => {
	if (key === 'q' || key === '\u0003') {
		stdout.write('\u001B[?1049l');
		process.exit();
	}
	selected = moved(selected, key, incident.regions.length);
	draw();
});
