import {expect, test} from 'vitest';
import {OverlayPanel} from '../../../source/ui/components/overlay-panel.tsx';
import {issueLines, problemsText} from '../../../source/ui/overlays/problems-lines.ts';
import {plainText} from '../../../source/ui/text/line.ts';
import {morning} from '../../helpers/boards.ts';
import {place, renderPanel} from '../../helpers/render-panel.tsx';

const props = {
	trouble: undefined,
	issues: [],
	leftOut: [],
	mapError: undefined,
	path: '/newsroom/incident.json',
	hasData: true,
	columns: 76,
};

const issueAt = {line: 1, column: 1, path: 'regions[0].name', expected: 'text', found: 'nothing'};

test('a problem says where, what was expected, what was found, and what to do', () => {
	const issue = {
		severity: 'error',
		line: 3,
		column: 9,
		path: 'totals[0].source',
		expected: 'the name of a source',
		found: 'text "nehda"',
		hint: 'Did you mean "nehoda"?',
	} as const;
	expect(plainText(issueLines([issue], 60))).toBe(
		[
			'✗ line 3, column 9  totals[0].source',
			'  expected the name of a source',
			'  found    text "nehda"',
			'  → Did you mean "nehoda"?',
		].join('\n'),
	);
});

test('items that are left out are named before what is wrong with them, and counted where they are many', () => {
	const item = (index: number) =>
		({kind: 'region', path: ['regions', index], words: `Place ${index}`, names: {}}) as const;
	const textOf = (count: number) => {
		const leftOut = Array.from({length: count}, (_, index) => item(index));
		return plainText(problemsText({...props, leftOut, issues: [{...issueAt, severity: 'error'}]}).lines);
	};
	expect(textOf(2)).toBe(
		[
			'✗ 2 items left out, until they are mended; the rest is shown',
			'  Place 0',
			'  Place 1',
			'',
			'✗ line 1, column 1  regions[0].name',
			'  expected text',
			'  found    nothing',
		].join('\n'),
	);
	expect(textOf(500)).toContain('  and 480 more\n');
});

test('a file that is replaced out of sight: what that means, and what to do', () => {
	const text = plainText(problemsText({...props, trouble: {kind: 'replaced', since: morning}}).lines);
	expect(text).toContain('Another file has taken the place of /newsroom/incident.json');
	expect(text).toContain('→ In a container, mount the folder of the file');
});

test.each([
	['nothing', {}, 'Nothing is wrong with the file'],
	['the map', {mapError: 'it is no map'}, '! the map  it is no map'],
	[
		'that the file is missing',
		{trouble: {kind: 'missing', since: morning} as const},
		'There is no file /newsroom/incident.json. What it',
	],
])('the overlay tells of %s', (_, more, words) => {
	const overlay = <OverlayPanel place={place} scroll={0} text={problemsText({...props, ...more})} />;
	const text = renderPanel(overlay).text();
	expect(text).toMatch(/^┏━ The file ━/);
	expect(text).toContain(words);
});
