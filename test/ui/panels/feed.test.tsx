import * as fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {noHighlights} from '../../../source/board/highlights.ts';
import {FeedPanel} from '../../../source/ui/panels/feed.tsx';
import {feedView} from '../../../source/ui/panels/feed-lines.ts';
import {quoteLines} from '../../../source/ui/text/claims/quote-lines.ts';
import {lineWidth, plainText} from '../../../source/ui/text/line.ts';
import {arbitraryIncident} from '../../helpers/arbitrary-incident.ts';
import {morning, realIncident} from '../../helpers/boards.ts';
import {place, renderPanel} from '../../helpers/render-panel.tsx';

describe('the feed', () => {
	test('shows every line of every statement, in pages where it has to, at every size', () => {
		const size = {width: fc.integer({min: 20, max: 90}), height: fc.integer({min: 1, max: 30})};
		fc.assert(
			fc.property(arbitraryIncident, size.width, size.height, (incident, width, height) => {
				const seen = new Set<string>();
				let position = {index: 0, page: 0};
				for (;;) {
					const view = feedView({
						incident,
						quotes: incident.quotes,
						...position,
						now: morning,
						highlights: noHighlights,
						columns: width,
						rows: height,
					});
					expect(view.lines.length).toBeLessThanOrEqual(height);
					expect(Math.max(0, ...view.lines.map(lineWidth))).toBeLessThanOrEqual(width);
					for (const line of view.lines) seen.add(plainText([line]));
					const {next} = view;
					if (next === undefined || (next.index === 0 && next.page === 0)) break;
					expect([next.index, next.page]).not.toEqual([position.index, position.page]);
					position = next;
				}
				for (const quote of incident.quotes) {
					const {speaker, words} = quoteLines({incident, quote, now: morning, columns: width});
					for (const line of [...speaker, ...words]) expect(seen).toContain(plainText([line]));
				}
			}),
			{numRuns: 60},
		);
	});

	test('all of the real incident’s long statement can be read in a small panel', () => {
		const index = realIncident.quotes.findIndex(({id}) => id === 'stratford-2');
		let words = '';
		for (let page = 0; page < 20; page += 1) {
			const view = feedView({
				incident: realIncident,
				quotes: realIncident.quotes,
				index,
				page,
				now: morning,
				highlights: noHighlights,
				columns: 50,
				rows: 5,
			});
			expect(plainText(view.lines)).toContain('Charles Stratford');
			words += plainText(view.lines.slice(2, -1)).replaceAll(/\s+/gu, ' ');
			if (view.next?.index !== index) break;
		}
		expect(words.replaceAll(/\s+/gu, ' ')).toContain('shaking the glass here of our hotel');
		expect(words).toContain('underground car parks”');
	});
});

describe('the panel of the feed', () => {
	const props = {
		place,
		incident: realIncident,
		quotes: realIncident.quotes,
		index: 0,
		page: 0,
		now: morning,
		highlights: noHighlights,
		about: undefined,
		isStopped: false,
		isHeld: false,
		isFocused: false,
	};

	test('says which statements are in view, of how many', () => {
		const panel = renderPanel(<FeedPanel {...props} />);
		expect(panel.text()).toMatch(/^╭─ Officials say ─+ 1(–\d+)? of 24 ─╮/);
		panel.rerender(<FeedPanel {...props} index={23} />);
		expect(panel.text()).toMatch(/ 24 of 24 ─╮/);
	});

	test.each([
		[{isStopped: true}, / stopped · 1/],
		[{isHeld: true}, / held · 1/],
		[{about: 'Kyiv'}, /─ Said about Kyiv ─/],
		[{quotes: []}, /Nobody is quoted/],
	])('with %o', (more, words) => {
		expect(renderPanel(<FeedPanel {...props} {...more} />).text()).toMatch(words);
	});
});
