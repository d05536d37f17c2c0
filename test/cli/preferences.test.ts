import {linkSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {homedir} from 'node:os';
import {dirname, join} from 'node:path';
import {expect, test} from 'vitest';
import {
	openPreferences,
	type Preferences,
	preferencesPath,
	readPreferences,
} from '../../source/config/preferences.ts';
import {temporaryFolder} from '../helpers/temporary-folder.ts';

const name = 'sitboard/config.json';
const stored = (path: string) => JSON.parse(readFileSync(path, 'utf8'));

test.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
	['linux', {XDG_CONFIG_HOME: '/etc/news'}, '/etc/news/sitboard/config.json'],
	['linux', {}, '~/.config/sitboard/config.json'],
	['linux', {XDG_CONFIG_HOME: ''}, '~/.config/sitboard/config.json'],
	['linux', {XDG_CONFIG_HOME: 'news'}, '~/.config/sitboard/config.json'],
	['linux', {XDG_CONFIG_HOME: './'}, '~/.config/sitboard/config.json'],
	['darwin', {XDG_CONFIG_HOME: '/etc/news'}, '~/Library/Preferences/sitboard/config.json'],
	['win32', {APPDATA: '/roaming'}, '/roaming/sitboard/Config/config.json'],
	['win32', {}, '~/AppData/Roaming/sitboard/Config/config.json'],
])('on %s with %j they are in %s', (platform, env, path) => {
	expect(preferencesPath({platform, env})).toBe(path.replace('~', homedir()));
});

const all: Required<Preferences> = {
	theme: 'contrast',
	sort: 'name',
	region: 'UA-61',
	file: '/desk/incident.json',
	map: 'full',
	kiosk: false,
	distance: true,
};

test('what is saved is remembered, and looking alone makes nothing', () => {
	using folder = temporaryFolder();
	const path = join(folder.path, name);
	const first = openPreferences(path);
	expect(first.remembered).toEqual({});
	expect(first.warning).toBeUndefined();
	expect(readdirSync(folder.path)).toEqual([]);
	first.save(all);
	expect(openPreferences(path).remembered).toEqual(all);
	expect(readdirSync(dirname(path))).toEqual(['config.json']);
});

test.each<Readonly<Record<string, unknown>>>([
	{theme: 'purple'},
	{theme: ['dark']},
	{sort: 'size'},
	{region: 7},
	{file: null},
	{map: 'half'},
	{map: true},
	{kiosk: 'yes'},
	{kiosk: 1},
	{distance: 'off'},
	{colour: 'red'},
	{toString: 'red'},
])('%j is not understood, and left in the file', strange => {
	using folder = temporaryFolder();
	const path = folder.file(name, JSON.stringify({...all, ...strange}));
	const [key = ''] = Object.keys(strange);
	const understood = Object.fromEntries(Object.entries(all).filter(([known]) => known !== key));
	expect(readPreferences(path)).toEqual({
		kind: 'preferences',
		preferences: understood,
		unknown: strange,
	});
	openPreferences(path).save({sort: 'worst', region: 'UA-30'});
	expect(stored(path)).toEqual({
		...all,
		sort: 'worst',
		region: 'UA-30',
		...(key === 'sort' || key === 'region' ? {} : strange),
	});
});

test('a board leaves what another has written meanwhile', () => {
	using folder = temporaryFolder();
	const path = folder.file(name, JSON.stringify({theme: 'dark', sort: 'worst', later: 1}));
	const [wall, desk] = [openPreferences(path), openPreferences(path)];
	desk.save({theme: 'light', kiosk: true});
	wall.save({sort: 'name'});
	expect(stored(path)).toEqual({theme: 'light', kiosk: true, sort: 'name', later: 1});
});

test('the file is replaced in one step, and only where something has changed', () => {
	using folder = temporaryFolder();
	const path = folder.file(name, JSON.stringify({theme: 'dark'}));
	const other = join(folder.path, 'the same file');
	linkSync(path, other);
	openPreferences(path).save({theme: 'dark'});
	expect(statSync(path).ino).toBe(statSync(other).ino);
	openPreferences(path).save({theme: 'light'});
	expect(stored(other)).toEqual({theme: 'dark'});
	expect(stored(path)).toEqual({theme: 'light'});
	expect(readdirSync(dirname(path))).toEqual(['config.json']);
});

test.each(['', '{', '[]', 'null', '"dark"'])(
	'what became %j while the board ran is left to its author',
	text => {
		using folder = temporaryFolder();
		const path = folder.file(name, '{}');
		const preferences = openPreferences(path);
		writeFileSync(path, text);
		preferences.save(all);
		expect(readFileSync(path, 'utf8')).toBe(text);
	},
);

test('where nothing can be read or written, the board is told once and nothing fails', () => {
	using folder = temporaryFolder();
	const path = join(folder.file('config', 'a file where the folder should be'), name);
	const {remembered, warning, save} = openPreferences(path);
	expect(remembered).toEqual({});
	expect(warning?.brief).toBe('Preferences cannot be read');
	expect(save(all)).toBeUndefined();
});
