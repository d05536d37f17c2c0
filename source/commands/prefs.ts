import {unlinkSync} from 'node:fs';
import type {Writable} from 'node:stream';
import {getSystemErrorMessage} from 'node:util';
import {sortLabel} from '../board/sort-and-filter.ts';
import type {MapMode} from '../board/state.ts';
import {type Found, findPreferences, type Preferences} from '../config/preferences-file.ts';
import {describeValue, quoted} from '../incident/issues/describe-value.ts';
import {sanitize} from '../incident/sanitize.ts';

interface Prefs {
	/** The preferences file, as an absolute path. */
	readonly path: string;
	/** Forget them, instead of showing them. */
	readonly reset: boolean;
	readonly stdout: Writable;
	readonly stderr: Writable;
}

/**
 * Says what the board remembers about its user and where, or forgets it. Returns the exit status: 0, or 1 where the
 * preferences cannot be read, understood or removed.
 */
export function prefs({path, reset, stdout, stderr}: Prefs): number {
	const found = findPreferences(path);
	const answer = reset ? forget(path, found) : describe(path, found);
	if ('fault' in answer) {
		stderr.write(`sitboard: ${answer.fault}\n`);
		return 1;
	}
	stdout.write(`${answer.lines.join('\n')}\n`);
	return 0;
}

/** Lines that are safe to print. */
type Answer = {readonly lines: readonly string[]} | {readonly fault: string};

function describe(path: string, found: Found): Answer {
	const name = sanitize(path);
	switch (found.kind) {
		case 'none':
			return {lines: [`No preferences so far; ${name} is where they will be.`]};
		case 'corrupt':
			return {
				fault: `the preferences in ${name} cannot be understood. The next start of the board sets them aside, sitboard prefs --reset forgets them`,
			};
		case 'unreadable':
			return {fault: `the preferences in ${name} cannot be read: ${reasonOf(found.error)}`};
		case 'preferences': {
			const {preferences, strange} = found;
			const known = rowsOf(preferences).map(([label, value]) => `  ${label.padEnd(12)}${sanitize(value)}`);
			const others = Object.entries(strange).map(
				([key, value]) => `  not understood: ${quoted(key)}, ${describeValue(value)}`,
			);
			const rows = [...known, ...others];
			if (rows.length === 0) return {lines: [`${name} holds no preferences.`]};
			return {lines: [`Preferences in ${name}:`, ...rows]};
		}
		default:
			return found satisfies never;
	}
}

function forget(path: string, found: Found): Answer {
	const name = sanitize(path);
	if (found.kind === 'none') return {lines: [`No preferences to forget; there is no ${name}.`]};
	try {
		unlinkSync(path);
	} catch (error) {
		return {fault: `the preferences in ${name} cannot be removed: ${reasonOf(error)}`};
	}
	return {lines: [`Forgot ${whatWas(found)}. ${name} is removed.`]};
}

function whatWas(found: Exclude<Found, {kind: 'none'}>): string {
	if (found.kind === 'corrupt') return 'preferences that could not be understood';
	if (found.kind === 'unreadable') return 'preferences that could not be read';
	const {preferences, strange} = found;
	const others = Object.keys(strange).map(key => `${quoted(key)} (not understood)`);
	const all = [...rowsOf(preferences).map(([label]) => label), ...others];
	return all.length === 0 ? 'preferences that held nothing' : all.join(', ');
}

const mapLabel: Readonly<Record<MapMode, string>> = {off: 'off', on: 'on', full: 'full screen'};

/** What is remembered, label and value. */
function rowsOf({
	theme,
	sort,
	region,
	file,
	map,
	kiosk,
	distance,
}: Preferences): readonly (readonly [string, string])[] {
	const rows: readonly (readonly [string, string | undefined])[] = [
		['theme', theme],
		['sort order', sort === undefined ? undefined : sortLabel[sort]],
		['region', region],
		['file', file],
		['map', map === undefined ? undefined : mapLabel[map]],
		['kiosk', switched(kiosk)],
		['distance', switched(distance)],
	];
	return rows.flatMap(([label, value]) => (value === undefined ? [] : [[label, value] as const]));
}

function switched(isOn: boolean | undefined): string | undefined {
	return isOn === undefined ? undefined : isOn ? 'on' : 'off';
}

/** The system's words for an error of its own: `permission denied`. */
function reasonOf(error: unknown): string {
	if (error instanceof Error && 'errno' in error && typeof error.errno === 'number') {
		return getSystemErrorMessage(error.errno);
	}
	return sanitize(error instanceof Error ? error.message : String(error));
}
