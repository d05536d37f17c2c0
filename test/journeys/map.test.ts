import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {oneStatement, openBoard, replaced} from '../helpers/board-terminal.ts';

const large = {columns: 120, rows: 40};

/** A map of one square, for the region of Ternopil. */
const square = JSON.stringify({
	type: 'FeatureCollection',
	features: [
		{
			type: 'Feature',
			properties: {code: 'UA-61'},
			geometry: {
				type: 'Polygon',
				coordinates: [
					[
						[24, 49],
						[26, 49],
						[26, 50],
						[24, 50],
						[24, 49],
					],
				],
			},
		},
	],
});

const own = replaced(
	'"incident": {',
	'"map": {"file": "maps/own.geojson", "property": "code"},\n  "incident": {',
);

test('m turns the map full-size, off and on again', async () => {
	await using desk = await openBoard(large);
	expect(desk.board.screen()).toContain('CC BY 4.0');
	desk.board.press('m');
	await desk.board.waitFor(screen => screen.includes('CC BY 4.0') && !screen.includes('Officials say'));
	desk.board.press('m');
	await desk.board.waitFor(screen => !screen.includes('CC BY 4.0') && screen.includes('Officials say'));
	desk.board.press('m');
	await desk.board.waitFor(screen => screen.includes('CC BY 4.0') && screen.includes('Officials say'));
});

test('where there is no room for it beside the rest, m shows it full-size', async () => {
	await using desk = await openBoard({columns: 80, rows: 24});
	expect(desk.board.screen()).not.toContain('CC BY 4.0');
	desk.board.press('m');
	await desk.board.waitFor(screen => !screen.includes('Officials say'));
	desk.board.press('m');
	await desk.board.waitFor('Officials say');
	desk.board.press('m');
	await desk.board.waitFor(screen => !screen.includes('Officials say'));
});

test('a map of the newsroom’s own is drawn instead, and drawn again when it changes', async () => {
	await using desk = await openBoard({
		...large,
		text: own,
		prepare: (file, folder) => {
			mkdirSync(join(folder.path, 'maps'));
			folder.file('maps/own.geojson', square);
			return file;
		},
	});
	await desk.board.waitFor(screen => screen.includes('─ Map ') && !screen.includes('CC BY 4.0'));
	expect(desk.board.screen()).toMatch(/Not on the map:.*Kyiv/);
	writeFileSync(join(desk.folder.path, 'maps/own.geojson'), '{"type": "FeatureCollection", "features": [');
	await desk.board.waitFor('1 warning (p)');
	expect(desk.board.screen()).toContain('Ternopil');
	desk.board.press('p');
	await desk.board.waitFor(/own\.geojson/);
	desk.board.press('left');
	rmSync(join(desk.folder.path, 'maps/own.geojson'));
	await desk.board.waitFor('1 warning (p)');
	writeFileSync(join(desk.folder.path, 'maps/own.geojson'), square);
	await desk.board.waitFor(screen => screen.includes('─ Map ') && !screen.includes('warning'));
});

test('a map that climbs out of the folder costs the map alone', async () => {
	const climbing = replaced('"incident": {', '"map": "../secret.geojson",\n  "incident": {');
	await using desk = await openBoard({...large, text: climbing});
	const screen = await desk.board.waitFor('1 warning (p)');
	expect(screen).toContain('Ternopil');
});

test('--map draws a file from anywhere', async () => {
	await using desk = await openBoard({...large});
	const elsewhere = desk.folder.file('elsewhere/map.geojson', square.replace('"code"', '"iso_3166_2"'));
	await using other = await openBoard({...large, flags: ['--map', elsewhere]});
	await other.board.waitFor(/Not on the map:.*Kyiv/);
});

const abroad = (country: object) =>
	JSON.stringify({
		...JSON.parse(oneStatement),
		incident: {id: 'x', title: 'T', timeZone: 'UTC', start: '2025-06-06', ...country},
		quotes: [],
		regions: [
			{id: 'TR-31', name: 'Hatay', damage: [{what: 'A roof', source: 'officials'}]},
			{id: 'TR-99', name: 'Nowhere'},
		],
	});

test('the map of another country is on the first screen, and follows the file', async () => {
	await using desk = await openBoard({...large, text: abroad({country: 'TR'})});
	expect(desk.board.screen()).toContain('Natural Earth');
	expect(desk.board.screen()).toContain('National totals');
	expect(await desk.board.waitFor('Hatay')).toMatch(/Nowhere \(TR-99\)/);
	writeFileSync(desk.file, abroad({countries: ['TR', 'SY']}));
	await desk.board.waitFor('Totals for Türkiye and Syria');
	expect(desk.board.screen()).toContain('Natural Earth');
	writeFileSync(desk.file, abroad({country: 'UA'}));
	await desk.board.waitFor('CC BY 4.0');
	writeFileSync(desk.file, abroad({country: 'BV'}));
	await desk.board.waitFor(screen => !screen.includes('─ Map ') && screen.includes('Officials say'));
	desk.board.press('m');
	await desk.board.waitFor('No map of BV');
});
