import {existsSync, renameSync, writeFileSync} from 'node:fs';
import {basename} from 'node:path';
import Conf from 'conf';
import {isTheme} from './arguments.ts';
import {type Sort, sorts} from './board/order.ts';
import type {ThemeName} from './board/state.ts';

/** What the board remembers about its user from one run to the next. */
interface Preferences {
	readonly theme?: ThemeName;
	readonly sort?: Sort;
	/** The incident file opened last, as an absolute path. */
	readonly file?: string;
	/** The id of the region selected last. */
	readonly region?: string;
}

interface Warning {
	readonly brief: string;
	readonly whole: string;
}

export interface PreferenceStore {
	readonly remembered: Preferences;
	/** What went wrong on the way, in words few enough for the board's last line, and in full. */
	readonly warning: Warning | undefined;
	/** Writes what has changed; a disk that is full or read-only costs the memory, never the board. */
	readonly save: (preferences: Preferences) => void;
}

/**
 * Opens the user's preferences. A file that cannot be understood is set aside under another name, with a warning,
 * and the board starts with none.
 */
export function openPreferences(): PreferenceStore {
	let corrupt: string | undefined;
	let conf: Conf<Record<string, unknown>>;
	try {
		conf = new Conf<Record<string, unknown>>({
			projectName: 'sitboard',
			projectSuffix: '',
			// Conf itself either throws at a corrupt file or silently empties it; here it has to be kept, and told.
			deserialize: text => {
				try {
					const value: unknown = JSON.parse(text);
					if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
						return value as Record<string, unknown>;
					}
				} catch {
					// What is no JSON is as corrupt as what is no object.
				}
				corrupt ??= text;
				return {};
			},
		});
	} catch (error) {
		return {remembered: {}, warning: warn('Preferences cannot be read', messageOf(error)), save: () => {}};
	}
	const warning = corrupt === undefined ? undefined : setAside(conf.path, corrupt);
	return {
		remembered: understood(conf.store),
		warning,
		save: preferences => {
			try {
				const before = understood(conf.store);
				const changed = Object.entries(preferences).filter(
					([key, value]) => value !== undefined && before[key as keyof Preferences] !== value,
				);
				if (changed.length > 0) conf.set(Object.fromEntries(changed));
			} catch {
				// Nothing that the user sees depends on it, and the next start simply remembers less.
			}
		},
	};
}

function warn(brief: string, more: string): Warning {
	return {brief, whole: `${brief}: ${more}`};
}

function setAside(path: string, text: string): Warning {
	const aside = [`${path}.corrupt`, `${path}.corrupt-${Date.now()}`].find(name => !existsSync(name));
	try {
		if (aside === undefined) throw new Error('there are others already');
		if (existsSync(path)) renameSync(path, aside);
		else writeFileSync(aside, text);
		return warn(`Unreadable preferences were set aside as ${basename(aside)}`, aside);
	} catch (error) {
		return warn('Unreadable preferences could not be set aside', messageOf(error));
	}
}

/** What is understood of a preferences file; another version may have written the rest. */
function understood({theme, sort, file, region}: Record<string, unknown>): Preferences {
	const known = sorts.find(each => each === sort);
	return {
		...(isTheme(theme) ? {theme} : {}),
		...(known === undefined ? {} : {sort: known}),
		...(typeof file === 'string' ? {file} : {}),
		...(typeof region === 'string' ? {region} : {}),
	};
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
