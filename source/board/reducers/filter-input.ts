import {sanitize} from '../../incident/sanitize.ts';
import type {State} from '../state.ts';
import {filtered} from './sort-and-filter.ts';

/** Longer than any filter that somebody types; a paste of a megabyte is none. */
const longestFilter = 80;

export function typed(state: State, text: string): State {
	return filtered(state, sanitizeInput(state.filter + text));
}

export function erased(state: State): State {
	return filtered(state, [...state.filter].slice(0, -1).join(''));
}

function firstOf(text: string): string {
	return [...text].slice(0, longestFilter).join('').toWellFormed();
}

/** A filter comes from a keyboard or a paste, and goes to the screen like any text: a space at its end is being typed. */
function sanitizeInput(text: string): string {
	const space = text.endsWith(' ') ? ' ' : '';
	const shown = sanitize(firstOf(text.slice(0, longestFilter * 4))) + space;
	return firstOf(shown);
}
