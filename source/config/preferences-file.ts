import {readFileSync, statSync} from 'node:fs';
import {homedir} from 'node:os';
import {isAbsolute, join} from 'node:path';
import {type Sort, sorts} from '../board/sort-and-filter.ts';
import {type MapMode, mapModes, type ThemeName, themes} from '../board/state.ts';

/** What the board remembers about its user from one run to the next: what was set by key, not by a flag. */
export interface Preferences {
	readonly theme?: ThemeName;
	readonly sort?: Sort;
	/** The id of the region selected last. */
	readonly region?: string;
	/** The incident file opened last, as an absolute path. */
	readonly file?: string;
	readonly map?: MapMode;
	/** The board goes through the regions by itself. */
	readonly kiosk?: boolean;
	/** The largest text is shown. */
	readonly distance?: boolean;
}

type Check = (value: unknown) => boolean;

const isText: Check = value => typeof value === 'string';
const isSwitch: Check = value => typeof value === 'boolean';
const isOneOf =
	(known: readonly unknown[]): Check =>
	value =>
		known.includes(value);

const checks: Readonly<Record<keyof Preferences, Check>> = {
	theme: isOneOf(themes),
	sort: isOneOf(sorts),
	region: isText,
	file: isText,
	map: isOneOf(mapModes),
	kiosk: isSwitch,
	distance: isSwitch,
};

/** What stands where the preferences are kept. */
export type Found =
	| {readonly kind: 'none'}
	| {
			readonly kind: 'preferences';
			readonly preferences: Preferences;
			/** What is not understood: another version may have written it, or a person. */
			readonly strange: Readonly<Record<string, unknown>>;
	  }
	| {readonly kind: 'corrupt'}
	| {readonly kind: 'unreadable'; readonly error: unknown};

/**
 * The file that preferences are kept in, as an absolute path: in the folder that the system has for such files. On
 * Linux that is by the XDG Base Directory Specification, to which a relative path counts for nothing.
 */
export function preferencesPath({platform, env}: Pick<NodeJS.Process, 'platform' | 'env'>): string {
	if (platform === 'darwin') return join(homedir(), 'Library', 'Preferences', 'sitboard', 'config.json');
	if (platform === 'win32') {
		return join(env.APPDATA || join(homedir(), 'AppData', 'Roaming'), 'sitboard', 'Config', 'config.json');
	}
	const {XDG_CONFIG_HOME: named = ''} = env;
	return join(isAbsolute(named) ? named : join(homedir(), '.config'), 'sitboard', 'config.json');
}

/** Looks at what stands in the preferences file, and changes nothing. */
export function findPreferences(path: string): Found {
	let text: string;
	try {
		// A pipe or a device in its place would be waited for without end.
		if (!statSync(path).isFile()) return {kind: 'unreadable', error: new Error('it is no file')};
		text = readFileSync(path, 'utf8');
	} catch (error) {
		const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
		return isMissing ? {kind: 'none'} : {kind: 'unreadable', error};
	}
	const stored = objectIn(text);
	if (stored === undefined) return {kind: 'corrupt'};
	const entries = Object.entries(stored);
	return {
		kind: 'preferences',
		preferences: Object.fromEntries(entries.filter(isUnderstood)),
		strange: Object.fromEntries(entries.filter(entry => !isUnderstood(entry))),
	};
}

function objectIn(text: string): object | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

function isUnderstood([key, value]: [string, unknown]): boolean {
	return Object.hasOwn(checks, key) && checks[key as keyof Preferences](value);
}
