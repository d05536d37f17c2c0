import {existsSync, renameSync} from 'node:fs';
import {basename, dirname} from 'node:path';
import {findPreferences, type Preferences} from './preferences-file.ts';

interface Warning {
	readonly brief: string;
	readonly whole: string;
}

export interface PreferenceStore {
	readonly remembered: Preferences;
	/** What went wrong on the way, in words few enough for the board's last line, and in full. */
	readonly warning: Warning | undefined;
	/**
	 * Writes what differs from the file as it is by then, so that what another board has written stays. A disk that is
	 * full or read-only costs the memory, never the board, and leaves the file as it was: the warning says why.
	 */
	readonly save: (preferences: Preferences) => Promise<Warning | undefined>;
}

/**
 * Opens the user's preferences. A file that cannot be understood is set aside under another name, with a warning,
 * and the board starts with none.
 */
export function openPreferences(path: string): PreferenceStore {
	const found = findPreferences(path);
	return {
		remembered: found.kind === 'preferences' ? found.preferences : {},
		warning:
			found.kind === 'corrupt'
				? setAside(path)
				: found.kind === 'unreadable'
					? warn('Preferences cannot be read', found.error)
					: undefined,
		save: preferences => save(path, preferences),
	};
}

async function save(path: string, preferences: Preferences): Promise<Warning | undefined> {
	const found = findPreferences(path);
	// Somebody has been at it since the board started: what is there is theirs, and the next start sets it aside.
	if (found.kind === 'corrupt' || found.kind === 'unreadable') return undefined;
	const before: Preferences = found.kind === 'preferences' ? found.preferences : {};
	const isKnown = Object.entries(preferences).every(
		([key, value]) => before[key as keyof Preferences] === value,
	);
	if (isKnown) return undefined;
	try {
		const {default: Conf} = await import('conf');
		const conf = new Conf<Record<string, unknown>>({
			cwd: dirname(path),
			configName: basename(path, '.json'),
		});
		conf.set({...preferences});
		return undefined;
	} catch (error) {
		// Nothing that the user sees depends on it, and the next start simply remembers less.
		return warn('Preferences could not be saved', error);
	}
}

function setAside(path: string): Warning {
	const first = `${path}.corrupt`;
	const aside = existsSync(first) ? `${first}-${Date.now()}` : first;
	try {
		renameSync(path, aside);
	} catch (error) {
		return warn('Unreadable preferences could not be set aside', error);
	}
	return warn(`Unreadable preferences were set aside as ${basename(aside)}`, aside);
}

function warn(brief: string, more: unknown): Warning {
	return {brief, whole: `${brief}: ${more instanceof Error ? more.message : String(more)}`};
}
