import {unlinkSync} from 'node:fs';
import type {Writable} from 'node:stream';
import {getSystemErrorMessage} from 'node:util';
import {sortLabel} from '../board/sort-and-filter.ts';
import {type Preferences, readPreferences, type StoredPreferences} from '../config/preferences.ts';
import {describeValue, quoted} from '../incident/issues/describe-value.ts';
import {sanitize} from '../incident/sanitize.ts';

interface Options {
	/** The preferences file, as an absolute path. */
	readonly path: string;
	/** Removes them instead of listing them. */
	readonly reset: boolean;
	readonly stdout: Writable;
	readonly stderr: Writable;
}

/**
 * Lists what the board remembers about its user and where, or removes it. Returns the exit status: 0, or 1 where
 * the preferences cannot be read, understood or removed.
 */
export function prefs({path, reset, stdout, stderr}: Options): number {
	const stored = readPreferences(path);
	const answer = reset ? remove(path, stored) : list(path, stored);
	if ('error' in answer) {
		stderr.write(`sitboard: ${answer.error}\n`);
		return 1;
	}
	stdout.write(`${answer.lines.join('\n')}\n`);
	return 0;
}

/** Lines that are safe to print. */
type Answer = {readonly lines: readonly string[]} | {readonly error: string};

function list(path: string, stored: StoredPreferences): Answer {
	const name = sanitize(path);
	switch (stored.kind) {
		case 'none':
			return {lines: [`No preferences so far; ${name} is where they will be.`]};
		case 'corrupt':
			return {
				error: `the preferences in ${name} cannot be understood. The next start of the board sets them aside, sitboard prefs --reset forgets them`,
			};
		case 'unreadable':
			return {error: `the preferences in ${name} cannot be read: ${reasonOf(stored.error)}`};
		case 'preferences': {
			const {preferences, unknown} = stored;
			const known = rowsOf(preferences).map(([label, value]) => `  ${label.padEnd(12)}${sanitize(value)}`);
			const others = Object.entries(unknown).map(
				([key, value]) => `  not understood: ${quoted(key)}, ${describeValue(value)}`,
			);
			const rows = [...known, ...others];
			if (rows.length === 0) return {lines: [`${name} holds no preferences.`]};
			return {lines: [`Preferences in ${name}:`, ...rows]};
		}
		default:
			return stored satisfies never;
	}
}

function remove(path: string, stored: StoredPreferences): Answer {
	const name = sanitize(path);
	if (stored.kind === 'none') return {lines: [`No preferences to forget; there is no ${name}.`]};
	try {
		unlinkSync(path);
	} catch (error) {
		return {error: `the preferences in ${name} cannot be removed: ${reasonOf(error)}`};
	}
	return {lines: [`Forgot ${summaryOf(stored)}. ${name} is removed.`]};
}

function summaryOf(stored: Exclude<StoredPreferences, {kind: 'none'}>): string {
	if (stored.kind === 'corrupt') return 'preferences that could not be understood';
	if (stored.kind === 'unreadable') return 'preferences that could not be read';
	const known = rowsOf(stored.preferences).map(([label]) => label);
	const others = Object.keys(stored.unknown).map(key => `${quoted(key)} (not understood)`);
	return [...known, ...others].join(', ') || 'preferences that held nothing';
}

const mapLabel = {off: 'off', on: 'on', full: 'full screen'} as const;

/** A label and a value for each preference that is set. */
function rowsOf({theme, sort, region, file, map, kiosk, distance}: Preferences): readonly [string, string][] {
	const rows: readonly [string, string | undefined][] = [
		['theme', theme],
		['sort order', sort && sortLabel[sort]],
		['region', region],
		['file', file],
		['map', map && mapLabel[map]],
		['kiosk', onOrOff(kiosk)],
		['distance', onOrOff(distance)],
	];
	return rows.filter((row): row is [string, string] => row[1] !== undefined);
}

function onOrOff(isOn: boolean | undefined): string | undefined {
	return isOn === undefined ? undefined : isOn ? 'on' : 'off';
}

/** The system's words for an error of its own: `permission denied`. */
function reasonOf(error: unknown): string {
	if (error instanceof Error && 'errno' in error && typeof error.errno === 'number') {
		return getSystemErrorMessage(error.errno);
	}
	return sanitize(error instanceof Error ? error.message : String(error));
}
