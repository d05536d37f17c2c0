import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {reducer} from '../../source/board/reducer.ts';
import type {State} from '../../source/board/state.ts';
import {formatIssue, type Issue} from '../../source/incident/issues/issue.ts';
import {parseIncident} from '../../source/incident/parse-incident.ts';
import type {Snapshot} from '../../source/incident/snapshot.ts';
import {boardOf, morning, realText} from '../helpers/boards.ts';
import {allAttacks, attacks, megabyte} from './corpus.ts';
import {fullFile} from './full-file.ts';
import {unprintableIn} from './scan.ts';
import {faultsPrinted, faultsShown, faultsShownFirst, faultsShownSmall, textOf} from './shown.ts';
import {isWords, type StringAt, stringsOf, withString, withWords} from './strings.ts';

/** A board that showed a good file, and has just read this one. */
function boardAfter(file: unknown): State {
	const parsed = parseIncident(JSON.stringify(file));
	if (parsed.kind === 'broken') {
		const {issues} = parsed;
		return reducer(boardOf(), {type: 'snapshot-loaded', snapshot: {kind: 'broken', issues, readAt: morning}});
	}
	const {incident, errors, warnings} = parsed;
	const snapshot: Snapshot = {
		kind: 'incident',
		incident,
		errors,
		warnings,
		changedAt: morning,
		readAt: morning,
	};
	return reducer(boardOf(), {type: 'snapshot-loaded', snapshot});
}

/** What is said to be wrong with the file. */
function issuesOf({trouble, data}: State): readonly Issue[] {
	return trouble?.kind === 'broken' ? trouble.issues : [...(data?.errors ?? []), ...(data?.warnings ?? [])];
}

/** True for words that the printed document has whole. */
function isPrinted(at: StringAt): boolean {
	return ['title', 'summary', 'what', 'when'].includes(String(at.path.at(-1))) && !at.isKey;
}

const labelOf = ({path, isKey}: StringAt) => `${path.join('.')}${isKey ? ', the key' : ''}`;

describe('an attack in every text of the file at once leaves its words, and nothing else', () => {
	test.each(attacks)('$name', ({text, readable}) => {
		const state = boardAfter(withWords(fullFile, text));
		expect(state.trouble).toBeUndefined();
		expect([...faultsShownSmall(state), ...faultsPrinted(state)]).toEqual([]);
		const shown = textOf(state).replaceAll(/\s/g, '');
		for (const {text: word} of stringsOf(fullFile).filter(isPrinted)) {
			expect(shown).toContain(`${word} ${readable}`.replaceAll(/\s/g, ''));
		}
	});

	test('all attacks in the real file', () => {
		const state = boardAfter(withWords(JSON.parse(realText), allAttacks));
		expect(state.trouble).toBeUndefined();
		expect([...faultsShown(state), ...faultsPrinted(state)]).toEqual([]);
	});
});

describe('all attacks in one string of the file, whichever it is, are shown harmlessly or refused with their place', () => {
	test.each(stringsOf(fullFile).map(at => [labelOf(at), at] as const))('%s', (_, at) => {
		const state = boardAfter(withString(fullFile, at, `${at.text}${allAttacks}`));
		expect([...faultsShownFirst(state), ...faultsPrinted(state)]).toEqual([]);
		const issues = issuesOf(state);
		expect(issues.map(formatIssue).map(unprintableIn)).toEqual(issues.map(() => undefined));
		// Words are taken, whatever is in them; what names something, or is one of a few, is told with its place.
		expect(issues.length > 0).toBe(!isWords(at) && labelOf(at) !== '$schema');
	});
});

test('all attacks in the place of anything that is no text', () => {
	const numbers = [
		['incident', 'staleAfter'],
		['totals', 1, 'value'],
		['regions'],
		['sources'],
		['totals', 0],
	];
	for (const path of numbers) {
		const state = boardAfter(withString(fullFile, {path, isKey: false, text: ''}, allAttacks));
		expect(
			[...faultsShownFirst(state), ...issuesOf(state).map(formatIssue).map(unprintableIn)].join(''),
		).toBe('');
		const isItem = path[0] === 'totals';
		expect(state.trouble?.kind).toBe(isItem ? undefined : 'broken');
		expect(state.data?.incident.leftOut?.length).toBe(isItem ? 1 : undefined);
	}
});

test('any text in every text of the file', () => {
	const piece = fc.oneof(
		fc.constantFrom(...attacks.map(({text}) => text)),
		fc.string({unit: 'binary', maxLength: 8}),
	);
	fc.assert(
		fc.property(fc.array(piece, {maxLength: 12}), pieces => {
			const state = boardAfter(withWords(fullFile, pieces.join('')));
			expect([...faultsShownFirst(state), ...faultsPrinted(state)]).toEqual([]);
		}),
	);
});

test.each(['title', 'summary'])(
	'a megabyte of one letter without a space, as the %s, keeps to its room',
	key => {
		const at = {path: ['incident', key], isKey: false, text: ''};
		const state = boardAfter(withString(fullFile, at, megabyte));
		expect(faultsShownFirst(state)).toEqual([]);
		expect(textOf(state).replaceAll(/\s/g, '')).toContain(megabyte);
	},
);
