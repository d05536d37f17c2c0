import {expect, test} from 'vitest';
import {OverlayPanel} from '../../../source/ui/components/overlay-panel.tsx';
import {waitingText} from '../../../source/ui/overlays/waiting-lines.ts';
import {morning} from '../../helpers/boards.ts';
import {place, renderPanel} from '../../helpers/render-panel.tsx';

const issue = {severity: 'error', line: 3, column: 7, path: '', expected: '"}"', found: '"]"'} as const;

test.each([
	['what is read', undefined, /^┏━ Starting ━.*\n┃ Reading \/newsroom\/incident\.json/],
	[
		'what is waited for',
		{kind: 'missing', since: morning},
		/^┏━ Waiting for the file ━.*\n┃ There is no file/,
	],
	[
		'what is wrong',
		{kind: 'broken', issues: [issue], since: morning},
		/^┏━ ✗ The file cannot be used ━.*line 3, column 7/s,
	],
] as const)('before there is an incident, it says %s', (_, trouble, words) => {
	const text = waitingText({trouble, path: '/newsroom/incident.json', columns: 76});
	expect(renderPanel(<OverlayPanel place={place} scroll={0} text={text} />).text()).toMatch(words);
});
