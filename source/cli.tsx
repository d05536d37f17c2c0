import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import chalk from 'chalk';
import {render} from 'ink';
import {type Options, readArguments} from './arguments.ts';
import type {Effect} from './board/keys.ts';
import {type Reading, type Size, type State, startState, type ThemeName} from './board/state.ts';
import {createStore} from './board/store.ts';
import {update} from './board/update.ts';
import {maximumBytes, parseIncident} from './incident/parse.ts';
import {printable} from './incident/printable.ts';
import {describeProblem} from './incident/problem.ts';
import {openPreferences, type PreferenceStore} from './preferences.ts';
import {App} from './ui/app.tsx';
import {printed} from './ui/document.tsx';
import {readOnce, watchFile} from './watch/watch-file.ts';

const {stdin, stdout, stderr} = process;
const bundled = fileURLToPath(new URL('../data/ukraine-2025-06-06.json', import.meta.url));
const reading = {parse: parseIncident, maximumBytes, now: Date.now};

const options = readArguments(process.argv.slice(2), import.meta);
if ('fault' in options) {
	stderr.write(`sitboard: ${printable(options.fault)}\n`);
	process.exitCode = 2;
} else {
	const preferences = openPreferences();
	const {remembered} = preferences;
	const last = remembered.file !== undefined && existsSync(remembered.file) ? remembered.file : bundled;
	const path = options.file === undefined ? last : resolve(options.file);
	const start = startState({
		now: Date.now(),
		size: sizeOf(stdout),
		path: printable(path),
		theme: themeFor(options, remembered.theme),
		sort: remembered.sort ?? 'worst',
		selected: remembered.region,
	});
	if (options.once || !stdout.isTTY) await printOnce(path, start, options, preferences.warning);
	else showBoard(path, start, options, preferences);
}

function themeFor({theme, color}: Options, remembered: ThemeName | undefined): ThemeName {
	const isColorless = !color || (process.env.NO_COLOR ?? '') !== '' || chalk.level === 0;
	// Without colour, weight and inverse are what is left to tell things apart: chalk must not take them away too.
	if (isColorless && stdout.isTTY && process.env.TERM !== 'dumb') chalk.level = Math.max(1, chalk.level) as 1;
	return isColorless ? 'mono' : (theme ?? remembered ?? 'dark');
}

function sizeOf({columns, rows}: typeof stdout): Size {
	return {columns: columns || 80, rows: rows || 24};
}

async function printOnce(path: string, start: State, {columns}: Options, warning: string | undefined) {
	// A reader that has seen enough, such as head, closes the pipe: that is no error.
	stdout.on('error', () => process.exit(0));
	if (warning !== undefined) stderr.write(`sitboard: ${printable(warning)}\n`);
	const state = update(start, {type: 'read', reading: toReading(await readOnce({path, ...reading}))});
	const {data, trouble} = state;
	const problems = trouble?.kind === 'broken' ? trouble.problems : (data?.warnings ?? []);
	for (const problem of problems)
		stderr.write(`${printable(path)}: ${problem.severity}: ${describeProblem(problem)}\n`);
	if (data === undefined) {
		if (trouble?.kind === 'missing') stderr.write(`sitboard: there is no file ${printable(path)}\n`);
		process.exitCode = 2;
		return;
	}
	const width = columns ?? (stdout.isTTY ? sizeOf(stdout).columns : 100);
	for (const part of printed(state, data, width)) stdout.write(`${part}\n`);
}

type Found = Awaited<ReturnType<typeof readOnce<ReturnType<typeof parseIncident>>>>;

function toReading(found: Found): Reading {
	if (found.kind !== 'incident') return found;
	const {incident, warnings} = found.parsed;
	return {kind: 'incident', incident, warnings, changedAt: found.changedAt, readAt: found.readAt};
}

function showBoard(path: string, start: State, {poll, file}: Options, preferences: PreferenceStore) {
	const store = createStore(start);
	if (preferences.warning !== undefined) store.dispatch({type: 'noticed', text: preferences.warning});
	const tree = <App store={store} onEffect={onEffect} hasKeyboard={stdin.isTTY} />;
	stdout.on('resize', () => {
		store.dispatch({type: 'resized', size: sizeOf(stdout)});
		// Ink's own listener comes after this one and draws at once: it must not find the tree of the old size.
		screen.rerender(tree);
	});
	const screen = render(tree, {
		alternateScreen: true,
		incrementalRendering: true,
		interactive: true,
		exitOnCtrlC: false,
		maxFps: 60,
	});
	const watcher = watchFile({
		path,
		...reading,
		pollSeconds: poll,
		onReading: found => store.dispatch({type: 'read', reading: toReading(found)}),
		onTrouble: text => store.dispatch({type: 'noticed', text}),
	});
	let ticking = setTimeout(tick, 0);
	function tick() {
		const now = Date.now();
		store.dispatch({type: 'ticked', now});
		ticking = setTimeout(tick, 1000 - (now % 1000));
	}

	function onEffect(effect: Effect) {
		if (effect === 'quit') void leave(0);
		else if (effect === 'reload')
			void watcher.look().then(() => store.dispatch({type: 'noticed', text: 'Read again'}));
		else repaint();
	}

	function repaint() {
		screen.clear();
		stdout.write('\u001B[H\u001B[2J');
		screen.rerender(tree);
	}

	let isLeaving = false;
	async function leave(code: number, message?: string) {
		if (isLeaving) return;
		isLeaving = true;
		clearTimeout(ticking);
		screen.unmount();
		await screen.waitUntilExit().catch(() => {});
		if (message !== undefined) stderr.write(message);
		remember();
		process.exit(code);
	}

	function crash(error: unknown) {
		const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
		void leave(1, `sitboard stopped: ${what}\n`);
	}

	function remember() {
		const {theme, sort, selected} = store.getState();
		preferences.save({
			sort,
			...(start.theme === theme ? {} : {theme}),
			...(selected === undefined ? {} : {region: selected}),
			...(file === undefined ? {} : {file: path}),
		});
	}

	for (const [signal, number] of [
		['SIGTERM', 15],
		['SIGHUP', 1],
		['SIGINT', 2],
	] as const) {
		process.on(signal, () => void leave(128 + number));
	}
	process.on('uncaughtException', crash);
	process.on('unhandledRejection', crash);
	screen.waitUntilExit().then(() => leave(0), crash);
}
