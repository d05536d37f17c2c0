import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {noHighlights} from '../../../source/board/highlights.ts';
import {severityScale, worstFigure} from '../../../source/board/severity.ts';
import type {Incident} from '../../../source/incident/schema/incident-schema.ts';
import {bundledShapes} from '../../../source/map/bundled.ts';
import {gridOf} from '../../../source/map/grid.ts';
import {nobody} from '../../../source/map/raster.ts';
import type {Shapes} from '../../../source/map/shapes.ts';
import {fillsOf} from '../../../source/ui/panels/map/fills.ts';
import {labelsOn} from '../../../source/ui/panels/map/labels.ts';
import type {MapView} from '../../../source/ui/panels/map/region-labels.ts';
import {severityFill, severityRole} from '../../../source/ui/panels/map/severity-style.ts';
import {MapPanel} from '../../../source/ui/panels/map.tsx';
import {mapLines} from '../../../source/ui/panels/map-lines.ts';
import {type Line, lineWidth, plainText} from '../../../source/ui/text/line.ts';
import {arbitraryIncident, arbitraryText} from '../../helpers/arbitrary-incident.ts';
import {incidentFrom, realIncident} from '../../helpers/boards.ts';
import {place, renderPanel} from '../../helpers/render-panel.tsx';

function ukraine(): Shapes {
	const shapes = bundledShapes(['UA']);
	if (shapes === undefined) throw new Error('no map');
	return shapes;
}

function viewOf(incident: Incident = realIncident, more: Partial<MapView> = {}): MapView {
	const base = {shapes: ukraine(), regions: incident.regions, selected: undefined, highlights: noHighlights};
	return {...base, incident, ...more};
}

function incidentWith(...regions: readonly object[]): Incident {
	return incidentFrom(
		JSON.stringify({
			incident: {id: 'any', title: 'Any', timeZone: 'Europe/Kyiv', start: '2025-06-06'},
			sources: {mayor: {name: 'Ana Petrenko'}},
			regions: regions.map((region, index) => ({id: `r${index}`, name: `R${index}`, ...region})),
		}),
	);
}

const killed = (value: unknown) => ({metric: 'killed', value, source: 'mayor'});
const injured = (value: unknown) => ({metric: 'injured', value, source: 'mayor'});
const roof = {what: 'a roof', kind: 'homes', source: 'mayor'};

const textOf = (view: MapView, columns: number, rows: number) =>
	plainText(mapLines({...view, columns, rows}));

describe('severity', () => {
	/** The levels of regions, beside one with 12 killed. */
	const levelsOf = (...regions: readonly object[]) => {
		const incident = incidentWith(...regions, {figures: [killed(12)]});
		return incident.regions.slice(0, -1).map(severityScale(incident.regions).levelOf);
	};

	test.each([
		[{}, 0],
		[{figures: [killed(0), injured(0)]}, 0],
		[{figures: [killed('unknown'), injured(null)]}, 0],
		[{figures: [{metric: 'missing', value: 40, source: 'mayor'}]}, 0],
		[{damage: [{...roof, kind: 'people'}]}, 0],
		[{damage: [roof]}, 1],
		[{damage: [roof], figures: [killed(0)]}, 1],
		[{figures: [injured(1)]}, 2],
		[{figures: [injured('hundreds'), killed('up to 20')]}, 2],
		[{figures: [killed(1), injured(500)]}, 3],
		[{figures: [killed('several')]}, 3],
		[{figures: [killed('at least 4')]}, 3],
		[{figures: [killed('4 to 20')]}, 3],
		[{figures: [killed(3), killed(40)]}, 3],
		[{figures: [killed(5)]}, 4],
		[{figures: [killed('more than 4')]}, 4],
		[{figures: [killed('dozens')]}, 4],
		[{figures: [killed('about 12')]}, 4],
	])('%j is %i where the worst is 12 killed', (region, severity) => {
		expect(levelsOf(region)).toEqual([severity]);
	});

	test.each([
		[[], ['1 damage']],
		[[{damage: [roof]}], ['1 damage']],
		[[{figures: [injured(1)]}], ['1 damage', '2 1+ injured']],
		[[{figures: [injured(40)]}], ['1 damage', '2 1–4 injured', '3 5+ injured']],
		[[{figures: [injured('about 900')]}], ['1 damage', '2 1–9 injured', '3 10–99 injured', '4 100+ injured']],
		[[{figures: [killed(1), injured(900)]}], ['1 damage', '2 injured', '3 1+ killed']],
		[[{figures: [killed(2)]}], ['1 damage', '2 injured', '3 1 killed', '4 2+ killed']],
		[[{figures: [killed(3)]}], ['1 damage', '2 injured', '3 1 killed', '4 2+ killed']],
		[[{figures: [killed(12)]}], ['1 damage', '2 injured', '3 1–4 killed', '4 5+ killed']],
		[[{figures: [killed(99)]}], ['1 damage', '2 injured', '3 1–9 killed', '4 10+ killed']],
		[
			[{figures: [killed(1684)]}, {figures: [killed(41)]}],
			['1 damage or injured', '2 1–9 killed', '3 10–199 killed', '4 200+ killed'],
		],
		[
			[{figures: [killed('more than 24,000')]}],
			['1 damage or injured', '2 1–19 killed', '3 20–999 killed', '4 1,000+ killed'],
		],
	])('the classes of %j are %j', (regions, classes) => {
		const scale = severityScale(incidentWith(...regions).regions);
		expect(
			scale.classes.map(({level, label, metric}) => [level, label, metric ?? []].flat().join(' ')),
		).toEqual(classes);
	});

	test('whatever the numbers, the worst region is in the last class, and each in the one that its number is of', () => {
		const counts = fc.array(fc.oneof(fc.nat(12), fc.nat(200), fc.nat(300_000)), {
			minLength: 1,
			maxLength: 8,
		});
		fc.assert(
			fc.property(counts, fc.constantFrom(killed, injured), (numbers, claim) => {
				const {regions} = incidentWith(...numbers.map(count => ({figures: [claim(count)]})));
				const {classes, levelOf} = severityScale(regions);
				const levels = classes.map(({level}) => level);
				expect(levels).toEqual([...new Set(levels)].sort());
				const most = Math.max(...numbers);
				for (const [index, region] of regions.entries()) {
					const count = numbers[index] ?? 0;
					const level = levelOf(region);
					if (count === most && most > 0) expect(level).toBe(levels.at(-1));
					if (count === 0) expect(level).toBe(0);
					if (count === 0) continue;
					const {label = ''} = classes.find(each => each.level === level) ?? {};
					const [from = 0, to = from] = label.replaceAll(',', '').split('–').map(Number.parseFloat);
					expect(count).toBeGreaterThanOrEqual(from);
					if (!label.endsWith('+')) expect(count).toBeLessThanOrEqual(to);
				}
			}),
		);
	});

	test('every level has a role, and a fill of its own in one cell', () => {
		expect(new Set(severityFill).size).toBe(5);
		expect(severityFill.map(fill => lineWidth([{text: fill, role: 'plain'}]))).toEqual([1, 1, 1, 1, 1]);
		expect(severityRole.length).toBe(5);
	});

	test.each([
		[{figures: [injured(3), killed(1)]}, '1'],
		[{figures: [killed(0), injured('dozens')]}, 'dozens'],
		[{figures: [killed('up to 20'), injured(5)]}, 'up to 20'],
		[{figures: [killed('unknown'), injured(5)]}, '5'],
		[{figures: [killed(0)]}, undefined],
	])('the casualties of %j are %s', (region, words) => {
		expect(incidentWith(region).regions.map(worstFigure)[0]?.value.words).toBe(words);
	});
});

describe('the map', () => {
	test('on the smallest board', () => {
		expect(textOf(viewOf(realIncident, {selected: 'UA-53'}), 40, 12)).toMatchInlineSnapshot(`
			"        ⢀⡠⠤⡤⣄⡀  ⡀ ⡠⠴⠔░⠟⡆                
			        ⢳  ⢳ ⡹⠉⠉⢯⠙░░◉ Chernihiv         
			   Kyiv: 3 killed ◉⣉⢴⡶⠳⢦⣄⠒⠒⠒⣆⣄          
			       ⡇⢀⠔▒▒░░⠏⠉⢹⠤⠼⢀⠈⢷⡀⢀⣬⠗ ⢀⢮⠈⠙⡺        
			      ⢮⣉⣓⣦⡨▒⡳ ▸Poltava: 3 injured       
			 Ternopil: 10 injured ▲ ⠃⠈⠙⡆⣠⠒⠉⠁        
			               ⢠⠮⠇⡔⠻⣾⣁⣀⣘⡦⠔⠊⠉            
			              ⠠⣎⠤⠊  ⠠⢶⡁⠙⠦⣤⡄             
			                      ⠳⠔⠉               
			Not on the map: North-western…: 1 killed
			░ damage ▒ injured ▓ 1 █ 2+ killed
			Map after MapSVG, svg-maps (CC BY 4.0)"
		`);
	});

	test('beside other panels', () => {
		expect(textOf(viewOf(realIncident, {selected: 'UA-61'}), 76, 24)).toMatchInlineSnapshot(`
			"                                      ⣀⣀ ⡠░⠦░⣟⠚⢦                            
			             ⡠⠤⠔⠒⢶⠲⠤⢤⣀⣀⡀           ⢀░░░░░░░░░⠊ ⠘⢦                           
			          ⢰⠓⠊    ⢳     ⠙⢒⠖⠒⠧⣆⠔⢦⣀⣄⣠⡀⣎░░░░░░░░⡇  ⠐⡏                           
			          ⠘⣆     ⠉⢙⡆   ⢀⠇     ⠨⡇   Chernihiv    ⠓⠲⠤⣄⡀                       
			           ⠘⡆    ⢀⣰⠁   ⢧       ⢳   ⢙░░░░░░░░░       ⢧                       
			           ⣀⠏⠳⣄⣀⡔⠁⠉  ⢠⠒░       ⢮ ⢀█◉ Kyiv: 3 killed ⢺⣄⠤⡄  ⣀⣠⡀               
			         ⡠⠊    ⠈⢀⡴⠶⢻⡆░░░░      ⠈⡇ ⠘█⠁  ⢀⠞▒▒▒▒▒▒▒▒⠧⢲⠊⠁  ⠉⠓⠉  ⠳⣄⣠⡀⡀           
			       ⢀⠎ Lviv ⣠⠶⠋▒⢸⡇░░░░⡦⠤⠦⠒⢲ ⡔⠁     Poltava: 3 injured     ⢸⠁⠉⠙⠒⠦⣄ ⡀      
			       ⡇     ⡎⢺⡅▒◉ ▸Ternopil: 10 injured ▲ ▒▒▒▒▒▒▒▒▒▒        ⡇     ⠈⠙⡇      
			      ⡠⠻⣄ ⡠⠒⠊⠁⠐⢯⡀▒▒⢸⡇░░░░⠉     ⢠⡋      ⣀⣀⠴⣄⠏⠓▒▒▒▒▒⠉⠙⠦⢤⣠    ⡔⠊⢹⣀    ⢀⣔⠁      
			     ⡠⠃ ⠈⠓⠳⣄⡀   ⠙⠻⣦⣼⣇░◉ Khmelnytskyi ⠒⠊      ⠐⡻⠉⠉     ⠉⠧⠤⢮⠉   ⢸    ⠰⡍       
			     ⠹⢤⢀    ⠓⢲ ⢀⠔⠛  ⠁⠕⠒⠒⠉⠙⠦⣄⣀⡀⡀ ⣔⣍⣀⣀⣀⣄⣀⡀     ⣸    ⢀⢀⡀⢀   ⢺    ⠈⢧⣀   ⢧       
			      ⠈⠙⠒⠙⠒⠒⠦⠜⣇⡎⡠⠤⠒⠒⠁        ⠛⡏⠉⠁ ⣇    ⢳⣀⣀⣠⠒⡎     ⢯⠁⠉⠉⠹⣄⣰⠉      ⢈⠧⢤⣐⠇       
			               ⠉              ⢧   ⠘⠒⡆       ⡷⠤⠤⠤⡤⠴⠼     ⠈⠓⢦   ⢠⠒⠁           
			                              ⠈⢹    ⠙⢦     ⢠⡃   ⠉⣇       ⠰⣅ ⡠⠤⠝             
			                               ⠈⠓⡆   ⣇⣀⣠⣦⠔⡒⠊⠁    ⢈⡇   ⣀⣀⠤⠤⠊⠉                
			                             ⢴⠧⠲⠴⢷⣆⢰⠉  ⠐⣻⡚⠁   ⢀⡀⡀ ⢙⡦⠤⠊                      
			                            ⢀⠼  ⡀⣀⡩⠃   ⠈⠁⠙⠊⠉⠙⢒⡟⠛⠯⢧⣷                         
			                           ⢠⠊ ⢀⣸⡿         ⢀⠔⠊⠁   ⠉⠓⡇⡀ ⡀⣀⡀                   
			                           ⠓⠒⠓⠁⠉⠁         ⠉⠙⠦⢤⡀    ⠙⢛⣎⠉⣀⡇                   
			                                              ⣇  ⡠⠔⠒⠉⠈⠉                     
			                                              ⠸⠤⠊                           
			Not on the map: North-western city, not named: 1 killed
			░ damage ▒ injured ▓ 1 █ 2+ killed  Map after MapSVG, svg-maps (CC BY 4.0)"
		`);
	});

	test('the fill of a region tells how bad it is', () => {
		const fills = ['░', '▒', '▓', '█'];
		const counts = (figures: object[], damage: object[]) => {
			const incident = incidentWith({id: 'UA-63', name: 'Kh', figures, damage}, {figures: [killed(12)]});
			// Without the notes below it.
			const map = mapLines({...viewOf(incident), columns: 60, rows: 20}).slice(0, 17);
			return fills.map(fill => plainText(map).split(fill).length > 10);
		};
		expect(counts([], [])).toEqual([false, false, false, false]);
		expect(counts([], [roof])).toEqual([true, false, false, false]);
		expect(counts([injured(2)], [roof])).toEqual([false, true, false, false]);
		expect(counts([killed(2)], [roof])).toEqual([false, false, true, false]);
		expect(counts([killed('dozens')], [roof])).toEqual([false, false, false, true]);
	});

	test('a line is left between two regions that are alike', () => {
		const both = incidentWith(
			{id: 'UA-61', name: 'T', figures: [killed(1)]},
			{id: 'UA-68', name: 'K', figures: [killed(1)]},
		);
		const row = textOf(viewOf(both), 100, 30)
			.split('\n')
			.find(each => /▓{3,}[^▓ ]{1,2}▓{3,}/.test(each));
		expect(row).toBeDefined();
	});

	test.each(['UA-30', 'UA-61', 'UA-74', 'UA-43'])(
		'%s, when selected, is named and outlined at every size',
		id => {
			const incident = incidentWith(
				...['UA-30', 'UA-61', 'UA-74', 'UA-43'].map(each => ({id: each, name: each, damage: [roof]})),
				{id: 'UA-65', name: 'Kherson', figures: [killed(12)]},
			);
			for (const [columns, rows] of [
				[24, 8],
				[40, 12],
				[60, 20],
				[100, 30],
				[200, 55],
			] as const) {
				const lines = mapLines({...viewOf(incident, {selected: id}), columns, rows});
				expect(plainText(lines)).toContain(`▸${id}`);
				const without = textOf(viewOf(incident), columns, rows).replaceAll(/[^⠀-⣿]/g, '');
				const dots = plainText(lines).replaceAll(/[^⠀-⣿]/g, '');
				expect(dots).not.toBe(without);
			}
		},
	);

	test('a city smaller than a cell is marked, and named with its casualties where there is room', () => {
		const text = textOf(viewOf(), 100, 30);
		expect(text).toMatch(/Kyiv: 3 killed ◉|◉ Kyiv: 3 killed/);
	});

	test('a city smaller than a cell is filled where there is no room for its name', () => {
		expect(textOf(viewOf(), 26, 8).split('\n').slice(0, 9).join('\n')).toMatch(/▓/);
	});

	test('a number stands with its hedge and its marks', () => {
		const figures = [{...killed('at least 4'), trend: 'rose', disputedBy: {source: 'mayor', text: 'No'}}];
		expect(textOf(viewOf(incidentWith({id: 'UA-63', name: 'Kharkiv', figures})), 100, 30)).toContain(
			'at least 4 killed ▲ ≠',
		);
	});

	test('what is new is marked', () => {
		const highlights = {
			...noHighlights,
			region: (id: string) => id === 'UA-53' || id === 'north-western-city',
		};
		const text = textOf(viewOf(realIncident, {highlights}), 100, 30);
		expect(text).toContain('✱Poltava');
		expect(text).toContain('✱North-western');
		expect(text).not.toContain('✱Chernihiv');
	});

	test('regions that it does not draw are listed with their casualties, the worst first, the selected one before it', () => {
		const incident = incidentWith(
			{name: 'Harbour', figures: [injured(2)]},
			{name: 'Old town', figures: [killed('at least 3')]},
			{name: 'Sevastopol', id: 'UA-40', damage: [roof]},
		);
		const note = (selected?: string) =>
			textOf(viewOf(incident, {selected}), 100, 30)
				.split('\n')
				.find(line => line.includes('Not on the map'))
				?.trim();
		expect(note()).toBe(
			'Not on the map: Old town: at least 3 killed  Harbour: 2 injured  Sevastopol (UA-40)',
		);
		expect(note('r0')).toBe(
			'Not on the map: ▸Harbour: 2 injured  Old town: at least 3 killed  Sevastopol (UA-40)',
		);
	});

	test('of many such regions, those that have no room are counted', () => {
		const many = incidentWith(...Array.from({length: 60}, () => ({figures: [injured(2)]})));
		const text = textOf(viewOf(many), 60, 20);
		const listed = text.match(/R\d+: 2 injured/g) ?? [];
		expect(listed.length).toBeGreaterThan(2);
		expect(text).toContain(`+${60 - listed.length} more`);
		expect(textOf(viewOf(many), 24, 8)).toContain('Not on the map: 60');
	});

	test('what explains it stands beside it where the screen is wide, below it where it is high', () => {
		expect(textOf(viewOf(), 110, 16).split('\n')[0]).toMatch(/░ damage$/);
		expect(textOf(viewOf(), 60, 20).split('\n').at(-2)).toMatch(/^░ damage/);
	});

	test.each([
		[60, 20],
		[84, 28],
		[170, 55],
	])('no name hides another one, or another region, in %i by %i', (columns, rows) => {
		const shapes = ukraine();
		const regions = incidentWith(
			...shapes.shapes.map(({id}) => ({id, name: `Region ${id}`, figures: [injured('at least 3')]})),
		).regions;
		const grid = gridOf(shapes, columns, rows);
		const placed = regions.map((region, shape) => ({region, shape}));
		const labels = labelsOn({grid, view: viewOf(realIncident, {regions}), mapped: placed, left: 0, columns});
		expect(labels.length).toBeGreaterThan(columns > 60 ? 3 : -1);
		const taken = new Set<string>();
		for (const {row, column, line} of labels) {
			const under = new Set<number>();
			for (let cell = column; cell < column + lineWidth(line); cell += 1) {
				expect(taken).not.toContain(`${row} ${cell}`);
				taken.add(`${row} ${cell}`);
				if (cell < grid.columns) under.add(grid.owners[row * grid.columns + cell] ?? nobody);
			}
			under.delete(nobody);
			expect(under.size).toBeLessThanOrEqual(1);
		}
	});

	test('a name gives way to the casualties of a worse place that stands there already', () => {
		const city = (id: string, x: number, y: number) => ({
			id,
			rings: [[x, y, x + 1, y, x, y + 1]],
		});
		const incident = incidentWith(
			{name: 'Harbour', damage: [roof]},
			{name: 'Old town', figures: [killed(1)]},
		);
		const rowsWith = (harbour: number) => {
			const shapes = {shapes: [city('r0', harbour, 34), city('r1', 60, 30)], width: 120, height: 60};
			return mapLines({
				...viewOf(incident, {shapes: {...shapes, credit: undefined}}),
				columns: 60,
				rows: 20,
			}).map(line => plainText([line]));
		};
		expect(rowsWith(20).join('\n')).toContain('◉ Harbour');
		expect(rowsWith(56).join('\n')).toMatch(/◉ Old town: 1 killed .*\n.* Harbour ◉/);
		const near = rowsWith(66).join('\n');
		expect(near).toMatch(/◉ Old town: 1 killed .*\n.*░/);
		expect(near).not.toContain('Harbour');
	});

	const sizes = [
		[40, 12],
		[50, 13],
		[60, 22],
		[76, 24],
		[84, 26],
		[116, 34],
	] as const;
	const selections = [undefined, ...realIncident.regions.map(({id}) => id)];
	const everywhere = sizes.flatMap(([columns, rows]) =>
		selections.map(selected => ({columns, rows, selected})),
	);

	test.each(everywhere)(
		'casualties stand with their own name and with no other, in $columns by $rows with $selected selected',
		({columns, rows, selected}) => {
			const shapes = ukraine();
			const incident = incidentWith(
				...realIncident.regions.map(({id, name}, index) => ({
					id,
					name: `${name} ${index}`,
					figures: index % 3 === 2 ? [] : [killed(index + 1)],
					damage: [roof],
				})),
			);
			for (const shown of [realIncident, incident]) {
				const placed = shown.regions.flatMap(region => {
					const shape = shapes.shapes.findIndex(({id}) => id === region.id);
					return shape < 0 ? [] : [{region, shape}];
				});
				const grid = gridOf(shapes, columns, rows);
				const labels = labelsOn({grid, view: viewOf(shown, {selected}), mapped: placed, left: 0, columns});
				const named = labels.map(label => ({...label, text: plainText([label.line])}));
				expect(named.filter(({hasNumber}) => hasNumber).length).toBeGreaterThan(0);
				for (const {row, column, text, hasNumber} of named) {
					expect(/[^:] ?: \d+ (?:killed|injured)/.test(text)).toBe(hasNumber);
					const [from, to] = [column + text.search(/\S/), column + text.trimEnd().length];
					for (const other of named.filter(each => each.text !== text)) {
						const start = other.column + other.text.search(/\S/);
						const free = Math.max(from, start) - Math.min(to, other.column + other.text.trimEnd().length);
						const areBothWhole = hasNumber && other.hasNumber;
						if (other.row === row) expect(free).toBeGreaterThanOrEqual(hasNumber || other.hasNumber ? 4 : 2);
						if (Math.abs(other.row - row) === 1 && !areBothWhole) expect(free).toBeGreaterThan(0);
					}
				}
			}
		},
	);

	test('no number stands beside a name that is not its own, whatever the map, its size and the selection', () => {
		const box = fc.record({x: fc.nat(90), y: fc.nat(50), width: fc.integer({min: 1, max: 40})});
		const boxes = fc.array(box, {minLength: 1, maxLength: 14}).map(places => ({
			shapes: places.map(({x, y, width}, index) => ({
				id: `r${index}`,
				rings: [[x, y, x + width, y, x + width, y + width, x, y + width]],
			})),
			width: 130,
			height: 90,
			credit: undefined,
		}));
		const own = {...ukraine(), credit: undefined};
		const cases = fc.record({
			shapes: fc.oneof(boxes, fc.constant(own)),
			names: fc.array(fc.oneof(arbitraryText, fc.constantFrom('Lviv', 'Kyiv', 'District 12', '2024')), {
				minLength: 14,
				maxLength: 14,
			}),
			hurt: fc.array(fc.constantFrom('killed', 'injured', undefined), {minLength: 14, maxLength: 14}),
			columns: fc.integer({min: 24, max: 200}),
			rows: fc.integer({min: 8, max: 60}),
			chosen: fc.nat(20),
		});
		let numbers = 0;
		fc.assert(
			fc.property(cases, ({shapes, names, hurt, columns, rows, chosen}) => {
				const incident = incidentWith(
					...shapes.shapes.slice(0, 14).map(({id}, index) => ({
						id,
						name: `${[...(names[index] ?? '')].slice(0, 30).join('')}.`,
						figures: hurt[index] === undefined ? [] : [{...killed(100 + index), metric: hurt[index]}],
						damage: [roof],
					})),
				);
				const selected = incident.regions[chosen]?.id;
				const text = textOf(viewOf(incident, {shapes, selected}), columns, rows);
				const rest = incident.regions.reduce((shown, {name}, index) => {
					const whole = `${name}: ${100 + index} ${hurt[index]}`;
					numbers += shown.split(whole).length - 1;
					return shown.replace(whole, '');
				}, text);
				expect(rest).not.toMatch(/\b1\d\d (?:killed|injured)/);
			}),
		);
		expect(numbers).toBeGreaterThan(100);
	});

	test.each(everywhere)(
		'the worst are told first, in $columns by $rows with $selected selected',
		({columns, rows, selected}) => {
			const text = textOf(viewOf(realIncident, {selected}), columns, rows);
			const allCasualties = {'UA-30': 'Kyiv', 'UA-61': 'Ternopil', 'UA-53': 'Poltava'};
			const words = {'UA-30': '3 killed', 'UA-61': '10 injured ▲', 'UA-53': '3 injured'};
			for (const id of ['UA-30', 'UA-61', 'UA-53'] as const) {
				// The smallest board has room for two labels with numbers.
				if (id === 'UA-53' && columns === 40 && selected !== 'UA-53') continue;
				// One that is selected may stand where one less bad than the worst would.
				if (id !== 'UA-30' && selected !== undefined && !(selected in allCasualties)) continue;
				expect(text).toContain(allCasualties[id]);
				expect(text).toContain(words[id]);
			}
		},
	);

	test('a name that ends with a number does not run into its casualties', () => {
		const incident = incidentWith(
			{name: 'District 12', figures: [killed('18,000 to 20,000')]},
			{name: 'District 13', id: 'UA-30', figures: [killed(3)]},
		);
		const text = textOf(viewOf(incident), 60, 20);
		expect(text).toContain('District 12: 18,000 to 20,000 killed');
		expect(text).not.toMatch(/District 13 +3/);
	});

	test.each([1, 2, 3, 4])('regions that are all at level %i can be told apart', level => {
		const box = (index: number) => {
			const [x, y] = [(index % 5) * 20, Math.floor(index / 5) * 15];
			return {
				id: `r${index}`,
				rings: [[x, y, x + 20, y, x + 20, y + 15, x, y + 15]],
			};
		};
		const boxes = {
			shapes: Array.from({length: 20}, (_, index) => box(index)),
			width: 100,
			height: 60,
			credit: undefined,
		};
		for (const shapes of [boxes, ukraine()]) {
			const levels = new Map(shapes.shapes.map((_, shape) => [shape, level]));
			for (let columns = 24; columns < 110; columns += 3) {
				const grid = gridOf(shapes, columns, Math.round(columns / 3));
				const fills = fillsOf(grid, levels);
				const counts = new Map<number, number>();
				expect(fills.every(fill => fill === 0 || fill === level)).toBe(true);
				for (const [cell, fill] of fills.entries()) {
					if (fill === 0) continue;
					const shape = grid.owners[cell] ?? nobody;
					counts.set(shape, (counts.get(shape) ?? 0) + 1);
				}
				const isLast = (cell: number) => counts.get(grid.owners[cell] ?? nobody) === 1;
				const merged = [...fills.keys()].filter(cell => {
					const right = (cell + 1) % grid.columns === 0 ? [] : [cell + 1];
					return [...right, cell + grid.columns].some(next => {
						const isFilled = fills[cell] !== 0 && (fills[next] ?? 0) !== 0;
						return isFilled && grid.owners[next] !== grid.owners[cell] && !(isLast(cell) && isLast(next));
					});
				});
				expect(merged).toEqual([]);
				const unseen = grid.spots.filter(({cells}, shape) => cells > 0 && !counts.has(shape));
				expect(unseen).toEqual([]);
			}
		}
	});

	test('a line runs between two boxes whose border is the edge of a cell', () => {
		const box = (id: string, x: number) => ({
			id,
			rings: [[x, 0, x + 20, 0, x + 20, 30, x, 30]],
		});
		const shapes = {shapes: [box('r0', 0), box('r1', 20)], width: 40, height: 30, credit: undefined};
		const incident = incidentWith({figures: [killed('dozens')]}, {figures: [killed('dozens')]});
		for (let columns = 24; columns < 60; columns += 1) {
			const rows = textOf(viewOf(incident, {shapes}), columns, 14).split('\n');
			expect(rows[2]).toMatch(/█[^█]█/);
		}
	});

	test('a credit is never cut: the list of regions and then the map make room for it', () => {
		const credit = `© OpenStreetMap contributors, Open Database Licence 1.0; ${'borders simplified by hand '.repeat(6)}END`;
		const many = incidentWith(...Array.from({length: 60}, () => ({figures: [injured(2)]})));
		const view = viewOf(many, {shapes: {...ukraine(), credit}});
		let maps = 0;
		for (let columns = 24; columns < 140; columns += 19) {
			for (let rows = 8; rows < 30; rows += 2) {
				const lines = mapLines({...view, columns, rows});
				expect(lines.length).toBeLessThanOrEqual(rows);
				const text = plainText(lines);
				if (text.startsWith('A map needs')) continue;
				maps += 1;
				const words = text.replaceAll(/[^ -~©]/g, ' ').replaceAll(/\s+/g, ' ');
				expect(words.endsWith('END')).toBe(true);
				expect(text).toMatch(/\+\d+ more|Not on the map: 60/);
				for (const word of new Set(credit.split(' '))) expect(words).toContain(word);
				expect(words.split('simplified').length).toBe(7);
			}
		}
		expect(maps).toBeGreaterThan(50);
		expect(textOf(view, 24, 8)).toMatch(/^A map needs 24 columns\nand \d\d rows$/);
	});

	test('who drew it and what the fills mean are there at every size', () => {
		for (const [columns, rows] of [
			[24, 8],
			[40, 12],
			[60, 20],
			[110, 16],
			[200, 55],
		] as const) {
			const text = textOf(viewOf(), columns, rows).replaceAll(/\s+/g, ' ');
			expect(text).toContain('MapSVG');
			expect(text).toMatch(/svg-maps .*CC BY .*4\.0/);
			expect(text).toMatch(/░ damage.*▒ injured.*▓ 1 (?:killed)?.*█ 2\+ killed/);
		}
	});

	test('where nobody is to be credited, nobody is', () => {
		const text = textOf(viewOf(realIncident, {shapes: {...ukraine(), credit: undefined}}), 60, 20);
		expect(text).not.toContain('Map ');
		expect(text).toContain('2+ killed');
	});

	test('where there is no room for a map, words say so', () => {
		expect(textOf(viewOf(), 60, 7)).toBe('A map needs 24 columns and 8 rows');
		expect(textOf(viewOf(), 20, 30)).toBe('A map needs 24\ncolumns and 8 rows');
		expect(mapLines({...viewOf(), columns: 0, rows: 0})).toEqual([]);
	});

	test('whatever is in the file, it fits into its room', () => {
		const codes = ukraine().shapes.map(({id}) => id);
		const cases = fc.record({
			incident: arbitraryIncident,
			columns: fc.integer({min: 0, max: 120}),
			rows: fc.integer({min: 0, max: 40}),
			offset: fc.nat(25),
			chosen: fc.nat(14),
			isNew: fc.boolean(),
			credit: fc.option(fc.string({maxLength: 200}), {nil: undefined}),
		});
		fc.assert(
			fc.property(cases, ({incident, columns, rows, offset, chosen, isNew, credit}) => {
				const regions = incident.regions.map((region, index) => ({
					...region,
					id: index % 4 === 3 ? region.id : (codes[(index * 3 + offset) % codes.length] ?? region.id),
				}));
				const view = viewOf(incident, {
					shapes: {...ukraine(), credit},
					regions,
					selected: regions[chosen]?.id,
					highlights: {...noHighlights, region: () => isNew},
				});
				const lines = mapLines({...view, columns, rows});
				expect(lines.length).toBeLessThanOrEqual(rows);
				expect(Math.max(0, ...lines.map((line: Line) => lineWidth(line)))).toBeLessThanOrEqual(columns);
			}),
		);
	});
});

test('without a map of the country, the panel says so', () => {
	const {regions} = realIncident;
	const props = {place, incident: realIncident, regions, selected: undefined, highlights: noHighlights};
	expect(renderPanel(<MapPanel {...props} shapes={undefined} />).text()).toContain('There is no map');
	expect(renderPanel(<MapPanel {...props} shapes={ukraine()} />).text()).toMatch(/[⠁-⣿]/);
});
