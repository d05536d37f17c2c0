import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	acknowledge,
	appendChanges,
	emptyLog,
	freshEntries,
	highlightsOf,
} from '../../source/board/change-log.ts';
import type {Change} from '../../source/incident/diff/diff-incidents.ts';
import {realIncident} from '../helpers/boards.ts';

const minute = 60_000;

function rise(region: string | undefined, metric: string, was?: string): Change {
	return {
		text: `${region ?? 'National total'}: ${metric}`,
		target: {kind: 'figure', region, metric},
		isGrave: false,
		...(was === undefined ? {isFirst: true as const} : {was}),
	};
}

describe('the log', () => {
	test('has the newest reading first, each as in the file', () => {
		const log = appendChanges(
			appendChanges(emptyLog, [rise('a', 'killed')], 1),
			[rise('b', 'killed'), rise('c', 'killed')],
			2,
		);
		expect(log.entries.map(({change, at}) => [change.text, at])).toEqual([
			['b: killed', 2],
			['c: killed', 2],
			['a: killed', 1],
		]);
		expect(log.count).toBe(3);
	});

	test('is the same where nothing changed', () => {
		expect(appendChanges(emptyLog, [], 5)).toBe(emptyLog);
		expect(acknowledge(emptyLog)).toBe(emptyLog);
	});

	test('keeps a thousand, and counts all', () => {
		fc.assert(
			fc.property(fc.array(fc.nat(90), {maxLength: 60}), sizes => {
				let log = emptyLog;
				for (const [at, size] of sizes.entries()) {
					log = appendChanges(
						log,
						Array.from({length: size}, () => rise('a', 'killed')),
						at,
					);
				}
				const all = sizes.reduce((sum, size) => sum + size, 0);
				expect(log.count).toBe(all);
				expect(log.entries).toHaveLength(Math.min(all, 1000));
			}),
		);
	});
});

describe('what stands out', () => {
	test('does so for its time, to the millisecond', () => {
		const log = appendChanges(emptyLog, [rise('a', 'killed')], 1000);
		expect(freshEntries(log, 1000, minute)).toHaveLength(1);
		expect(freshEntries(log, 1000 + minute - 1, minute)).toHaveLength(1);
		expect(freshEntries(log, 1000 + minute, minute)).toHaveLength(0);
		expect(freshEntries(log, 1000, 0)).toHaveLength(0);
	});

	test('does so until somebody has seen it, and what comes later does again', () => {
		const seen = acknowledge(appendChanges(emptyLog, [rise('a', 'killed')], 1000));
		expect(freshEntries(seen, 1001, minute)).toHaveLength(0);
		const again = appendChanges(seen, [rise('b', 'killed')], 1002);
		expect(freshEntries(again, 1003, minute).map(({change}) => change.text)).toEqual(['b: killed']);
	});

	test('is known by metric and place', () => {
		const {entries} = appendChanges(emptyLog, [rise('UA-61', 'injured', '8'), rise(undefined, 'killed')], 7);
		const highlights = highlightsOf(entries, realIncident);
		expect(highlights.figure('UA-61', 'injured')).toEqual({was: '8', at: 7});
		expect(highlights.figure(undefined, 'killed')).toEqual({was: undefined, at: 7});
		expect(highlights.figure('UA-61', 'killed')).toBeUndefined();
		expect(highlights.figure('UA-30', 'injured')).toBeUndefined();
		expect([highlights.region('UA-61'), highlights.region('UA-30')]).toEqual([true, false]);
	});

	test('is no figure whose value is the same as before', () => {
		const noted: Change = {
			text: 'Ternopil: injured: note changed',
			target: {kind: 'figure', region: 'UA-61', metric: 'injured'},
			isGrave: false,
		};
		const highlights = highlightsOf(
			appendChanges(emptyLog, [rise('UA-61', 'injured', '8'), noted], 1).entries,
			realIncident,
		);
		expect(highlights.figure('UA-61', 'injured')?.was).toBe('8');
		const quiet = highlightsOf(appendChanges(emptyLog, [noted], 1).entries, realIncident);
		expect(quiet.figure('UA-61', 'injured')).toBeUndefined();
		expect(quiet.region('UA-61')).toBe(true);
	});

	test('says what a figure was before the first change that nobody has seen', () => {
		const twice = appendChanges(
			appendChanges(emptyLog, [rise('UA-61', 'injured', '8')], 1),
			[rise('UA-61', 'injured', '9')],
			2,
		);
		expect(highlightsOf(twice.entries, realIncident).figure('UA-61', 'injured')?.was).toBe('8');
	});

	test('is a statement, and the regions that it is about', () => {
		const quote = realIncident.quotes.find(({regions}) => regions.length > 0);
		const place = {kind: 'quote', id: quote?.id ?? ''} as const;
		const change: Change = {text: 'New', target: place, isFirst: true, isGrave: false};
		const highlights = highlightsOf(appendChanges(emptyLog, [change], 1).entries, realIncident);
		expect(highlights.quote(quote?.id ?? '')).toBe('new');
		expect(highlights.quote('another')).toBeUndefined();
		const reworded: Change = {text: 'Reworded', target: place, isGrave: false};
		const other = highlightsOf(appendChanges(emptyLog, [reworded], 1).entries, realIncident);
		expect(other.quote(place.id)).toBe('changed');
		expect(highlights.region(quote?.regions[0] ?? '')).toBe(true);
	});
});
