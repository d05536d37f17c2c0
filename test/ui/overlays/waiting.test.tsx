import {expect, test} from 'vitest';
import {WaitingOverlay} from '../../../source/ui/overlays/waiting.tsx';
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
	const props = {...place, scroll: 0, path: '/newsroom/incident.json'};
	expect(renderPanel(<WaitingOverlay {...props} trouble={trouble} />).text()).toMatch(words);
});
