import {readFileSync, watch} from 'node:fs';
import {basename, dirname} from 'node:path';
import blessed from 'blessed';
import contrib from 'blessed-contrib';

// The incident as a dashboard of blessed-contrib: totals, a table of regions, statements and a clock.

const file = process.argv[2];
const statements = 30;

const screen = blessed.screen({smartCSR: true, fullUnicode: true, title: 'incident'});
const grid = new contrib.grid({rows: 10, cols: 12, screen});
const totals = grid.set(0, 0, 2, 10, blessed.box, {label: ' National totals '});
const clock = grid.set(0, 10, 2, 2, blessed.box, {label: ' Now '});
const regions = grid.set(2, 0, 8, 6, contrib.table, {
	label: ' Regions ',
	keys: true,
	vi: true,
	interactive: true,
	columnSpacing: 2,
	columnWidth: [32, 40],
});
const said = grid.set(2, 6, 8, 6, blessed.box, {label: ' Statements ', scrollable: true});

const figuresText = (figures = []) => figures.map(({metric, value}) => `${metric} ${value}`).join(', ');

function show() {
	const incident = JSON.parse(readFileSync(file, 'utf8'));
	totals.setContent(`${incident.incident.title}\n${figuresText(incident.totals)}`);
	regions.setData({
		headers: ['Region', 'Figures'],
		data: incident.regions.map(({name, figures}) => [name, figuresText(figures)]),
	});
	const shown = incident.quotes.slice(0, statements);
	said.setContent(shown.map(({source, text}) => `${source}: ${text}`).join('\n\n'));
	screen.render();
}

function tick() {
	clock.setContent(new Date().toISOString().slice(11, 19));
	screen.render();
	setTimeout(tick, 1000 - (Date.now() % 1000));
}

screen.key(['q', 'C-c'], () => process.exit());
regions.focus();
show();
tick();
watch(dirname(file), (_, changed) => {
	if (changed === basename(file)) show();
});
