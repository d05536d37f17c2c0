import {expect, test} from 'vitest';
import {emptyLog} from '../../../source/board/change-log.ts';
import {OverlayPanel} from '../../../source/ui/components/overlay-panel.tsx';
import {changesText} from '../../../source/ui/overlays/changes-lines.ts';
import {ChangesPanel} from '../../../source/ui/panels/changes.tsx';
import {morning} from '../../helpers/boards.ts';
import {place, renderPanel} from '../../helpers/render-panel.tsx';

const entryOf = (number: number) =>
	({
		change: {text: `Ternopil: injured ${number} → ${number + 1}`, target: {kind: 'incident'}, isGrave: false},
		at: morning - number * 60_000,
		number,
	}) as const;
const log = {entries: [entryOf(2), entryOf(1)], count: 2, acknowledged: 0};
const props = {place, log, fresh: log.entries.slice(0, 1), timeZone: 'Europe/Kyiv', now: morning};

test('the newest change stands first, with when the board read it, marked while it is new', () => {
	const text = renderPanel(<ChangesPanel {...props} />).text();
	expect(text).toMatch(/^╭─ What has changed ─+ 2 ─╮/);
	expect(text).toMatch(/│ {3}✱ 09:39 {2}Ternopil: injured 2 → 3 +│\n│ {5}09:40 {2}Ternopil: injured 1 → 2/);
});

test('changes that have no room are counted', () => {
	expect(renderPanel(<ChangesPanel {...props} place={{...place, height: 3}} />).text()).toContain(
		'+2 more lines: n shows all',
	);
});

test('without any change the panel says so', () => {
	const text = renderPanel(<ChangesPanel {...props} log={emptyLog} fresh={[]} />).text();
	expect(text).toContain('Nothing has changed since the board was started');
});

test('the overlay has a mark at the selected change, and says how many are not seen', () => {
	const changes = changesText({...props, selected: 1, columns: 76});
	const text = renderPanel(<OverlayPanel place={place} text={changes} scroll={0} />).text();
	expect(text).toMatch(/^┏━ Changes: 2, 1 not seen ━/);
	expect(text).toMatch(/┃ ▸ {3}09:40/);
});
