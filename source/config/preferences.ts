import {existsSync, renameSync, statSync} from 'node:fs';
import {homedir} from 'node:os';
import {basename, dirname, isAbsolute, join} from 'node:path';
import Conf from 'conf';
import * as z from 'zod';
import {sorts} from '../board/sort-and-filter.ts';
import {mapModes, themes} from '../board/state.ts';

const fields = {
	theme: z.enum(themes),
	sort: z.enum(sorts),
	/** The id of the region selected last. */
	region: z.string(),
	/** The incident file opened last, as an absolute path. */
	file: z.string(),
	map: z.enum(mapModes),
	/** The board goes through the regions by itself. */
	kiosk: z.boolean(),
	/** The largest text is shown. */
	distance: z.boolean(),
};

/** What the board remembers about its user from one run to the next: what was set by key, not by a flag. */
export type Preferences = {readonly [Key in keyof typeof fields]?: z.infer<(typeof fields)[Key]>};

/** What stands where the preferences are kept. */
export type StoredPreferences =
	| {readonly kind: 'none'}
	| {
			readonly kind: 'preferences';
			readonly preferences: Preferences;
			/** Entries that another version, or a person, may have written; they stay in the file. */
			readonly unknown: Readonly<Record<string, unknown>>;
	  }
	| {readonly kind: 'corrupt'}
	| {readonly kind: 'unreadable'; readonly error: unknown};

interface Warning {
	/** Few enough words for the board's last line. */
	readonly brief: string;
	readonly whole: string;
}

export type PreferenceStore = ReturnType<typeof openPreferences>;

/**
 * The file that preferences are kept in, as an absolute path: in the folder that the system has for such files. The XDG
 * Base Directory Specification ignores a relative XDG_CONFIG_HOME.
 */
export function preferencesPath({platform, env}: Pick<NodeJS.Process, 'platform' | 'env'>): string {
	if (platform === 'darwin') return join(homedir(), 'Library', 'Preferences', 'sitboard', 'config.json');
	if (platform === 'win32') {
		return join(env.APPDATA || join(homedir(), 'AppData', 'Roaming'), 'sitboard', 'Config', 'config.json');
	}
	const {XDG_CONFIG_HOME: folder = ''} = env;
	return join(isAbsolute(folder) ? folder : join(homedir(), '.config'), 'sitboard', 'config.json');
}

/** Reads the preferences file without changing anything; never throws. */
export function readPreferences(path: string): StoredPreferences {
	try {
		// Reading a pipe would block.
		if (!statSync(path).isFile()) return {kind: 'unreadable', error: new Error('it is no file')};
		const {store} = openConf(path);
		const entries = Object.entries(store);
		return {
			kind: 'preferences',
			preferences: Object.fromEntries(entries.filter(isKnown)),
			unknown: Object.fromEntries(entries.filter(entry => !isKnown(entry))),
		};
	} catch (error) {
		if (error instanceof SyntaxError) return {kind: 'corrupt'};
		const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
		return isMissing ? {kind: 'none'} : {kind: 'unreadable', error};
	}
}

/** Opens the user's preferences. A file that cannot be understood is renamed, with a warning, and there are none. */
export function openPreferences(path: string) {
	const stored = readPreferences(path);
	return {
		remembered: stored.kind === 'preferences' ? stored.preferences : ({} as Preferences),
		/** What went wrong in reading them. */
		warning:
			stored.kind === 'corrupt'
				? setAside(path)
				: stored.kind === 'unreadable'
					? warningOf('Preferences cannot be read', stored.error)
					: undefined,
		/**
		 * Writes what differs from the file as it is by then, so that what another board has written stays. Returns
		 * a warning where that fails, as on a full or read-only disk: the file is then as it was.
		 */
		save: (preferences: Preferences) => save(path, preferences),
	};
}

function save(path: string, preferences: Preferences): Warning | undefined {
	const stored = readPreferences(path);
	// Somebody has edited it since the board started: their text stays, and the next start sets it aside.
	if (stored.kind === 'corrupt' || stored.kind === 'unreadable') return undefined;
	const before: Preferences = stored.kind === 'preferences' ? stored.preferences : {};
	const isSaved = Object.entries(preferences).every(
		([key, value]) => before[key as keyof Preferences] === value,
	);
	if (isSaved) return undefined;
	try {
		openConf(path).set({...preferences});
		return undefined;
	} catch (error) {
		return warningOf('Preferences could not be saved', error);
	}
}

/** Throws a SyntaxError for a file that holds no JSON object. */
function openConf(path: string) {
	return new Conf<Record<string, unknown>>({
		cwd: dirname(path),
		configName: basename(path, '.json'),
		// By itself conf reads JSON that is no object as an empty store, and would overwrite it.
		deserialize: text => {
			const value: unknown = JSON.parse(text);
			if (typeof value === 'object' && value !== null && !Array.isArray(value)) return {...value};
			throw new SyntaxError('it holds no JSON object');
		},
	});
}

function isKnown([key, value]: [string, unknown]): boolean {
	return Object.hasOwn(fields, key) && fields[key as keyof typeof fields].safeParse(value).success;
}

function setAside(path: string): Warning {
	let aside = `${path}.corrupt`;
	for (let number = 2; existsSync(aside); number += 1) aside = `${path}.corrupt-${number}`;
	try {
		renameSync(path, aside);
	} catch (error) {
		return warningOf('Unreadable preferences could not be set aside', error);
	}
	return warningOf(`Unreadable preferences were set aside as ${basename(aside)}`, aside);
}

function warningOf(brief: string, details: unknown): Warning {
	return {brief, whole: `${brief}: ${details instanceof Error ? details.message : String(details)}`};
}
