import {describe, expect, test} from 'vitest';
import {actionOf} from '../../../source/board/key-action.ts';
import type {State} from '../../../source/board/state.ts';
import type {Incident} from '../../../source/incident/schema/incident-schema.ts';
import {footerProps} from '../../../source/ui/footer-props.ts';
import {Footer} from '../../../source/ui/panels/footer.tsx';
import {lineWidth, plainText} from '../../../source/ui/text/line.ts';
import {boardOf, morning, realIncident, settings, snapshotOf} from '../../helpers/boards.ts';
import {renderPanel} from '../../helpers/render-panel.tsx';
import {contentText, footerOf, panelContents} from '../../helpers/screen-contents.ts';
import {play, type Step, step} from '../../helpers/step.ts';

const footer = (state: State) => plainText([footerOf(state)]);
const small = {columns: 80, rows: 24};
const without: Incident = {...realIncident, regions: [], quotes: []};

const broken: Step = {type: 'snapshot-loaded', snapshot: {kind: 'broken', issues: [], readAt: morning}};
const toChernihiv: Step = {type: 'moved', by: 5};

/** The board after its file was changed. */
const changed = (size = small) =>
	play(boardOf({size}), {
		type: 'snapshot-loaded',
		snapshot: snapshotOf({...realIncident, regions: realIncident.regions.slice(1)}),
	});

describe('the footer names', () => {
	test.each<[string, State, RegExp]>([
		['what has changed before what can always be done', changed(), /c seen {2}n news/],
		['the way out of a rotation', boardOf({size: small, isKiosk: true}), /K end rotation/],
		['the way back from a map', boardOf({size: {columns: 50, rows: 14}, map: 'full'}), /Esc back/],
		['the way back from large text', boardOf({size: small, isLargeType: true}), /Esc back.*D all panels/],
		['problems, while the file is broken', play(boardOf({size: small}), broken), /p problems/],
	])('%s', (_, state, words) => {
		expect(footer(state)).toMatch(words);
	});

	test.each<[string, State, RegExp]>([
		['sort, panel or feed over large text', boardOf({isLargeType: true}), /sort|Tab|feed|only region/],
		['sort, panel or feed over a map', boardOf({map: 'full'}), /sort|Tab|feed|only region/],
		[
			'a claim where a region has no figure',
			play(boardOf(), toChernihiv, {type: 'focus-moved', by: 1}),
			/claim/,
		],
		['anything to open where there is nothing', boardOf({}, without), /Enter/],
		['any key without a keyboard', boardOf({settings: {...settings, hasKeyboard: false}}), /\S/],
	])('never %s', (_, state, words) => {
		expect(footer(state)).not.toMatch(words);
	});

	test('no time to come for a rotation without regions', () => {
		expect(footer(boardOf({isKiosk: true}, without))).toContain('ROTATING no region is reported');
	});
});

describe('Esc', () => {
	const press = (state: State): State => {
		const action = actionOf(state, 'escape');
		return action === undefined || typeof action === 'string' ? state : step(state, action);
	};

	test('leaves a map over the whole board', () => {
		expect(press(boardOf({map: 'full'})).map).toBe('on');
		expect(press(boardOf({map: 'full', size: small})).map).toBe('off');
	});

	test('leaves large text', () => {
		expect(press(boardOf({isLargeType: true})).isLargeType).toBe(false);
	});

	test('leaves neither on a locked board', () => {
		const locked = {...settings, isLocked: true};
		expect(press(boardOf({map: 'full', settings: locked})).map).toBe('full');
		expect(press(boardOf({isLargeType: true, settings: locked})).isLargeType).toBe(true);
	});
});

test('over large text the selection goes from the worst on, however the table is sorted', () => {
	const large = boardOf({isLargeType: true, sort: 'name', selected: 'UA-30'});
	expect(play(large, {type: 'moved', by: 1}).selected).toBe('north-western-city');
	expect(play(large, {type: 'entered'}).overlay).toBe('region');
});

test('of a file that is missing, the overlay of problems says so', () => {
	const missing = play(
		boardOf(),
		{type: 'snapshot-loaded', snapshot: {kind: 'missing', readAt: morning}},
		{type: 'overlay-opened', overlay: 'problems'},
	);
	expect(panelContents(missing).map(contentText).join()).toMatch(
		/There is no file \/newsroom\/incident\.json\. What it held last goes on/,
	);
});

describe('the footer, at any width,', () => {
	test('fits, and always has help and quitting', () => {
		for (let columns = 40; columns < 200; columns += 1) {
			const line = footerOf(boardOf({size: {columns, rows: 30}}));
			expect(lineWidth(line)).toBeLessThanOrEqual(columns);
			expect(plainText([line])).toMatch(/\? keys {2}q quit$/);
		}
	});

	test('offers only what can be done now', () => {
		const text = (state: ReturnType<typeof boardOf>) =>
			plainText([footerOf({...state, size: {columns: 160, rows: 40}})]);
		expect(text(boardOf())).not.toContain('Esc');
		expect(text({...boardOf(), filter: 'kyiv'})).toContain('Esc clear filter');
		expect(text({...boardOf(), overlay: 'region'})).toContain('Esc back');
		expect(text({...boardOf(), overlay: 'help'})).toContain('↑↓ scroll');
	});
});

test('what is typed into the filter stands in the place of the keys', () => {
	const typing = play(
		boardOf({size: {columns: 80, rows: 12}}),
		{type: 'filter-opened'},
		{type: 'filter-typed', text: 'ky'},
	);
	const text = renderPanel(<Footer {...footerProps(typing)} />).text();
	expect(text).toMatch(/^\/ky▏ +2 regions, \d+ statements {2}Enter keep {2}Esc clear/);
});
