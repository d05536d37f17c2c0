import {describe, expect, test} from 'vitest';
import {actionOf} from '../../source/board/key-action.ts';
import {keyBindings} from '../../source/board/key-bindings.ts';
import type {State} from '../../source/board/state.ts';
import {plainText} from '../../source/ui/text/line.ts';
import {boardOf, settings} from '../helpers/boards.ts';
import {footerOf} from '../helpers/screen-contents.ts';
import {step} from '../helpers/step.ts';

const locked = boardOf({settings: {...settings, isLocked: true}});

/** What the board and the program do at a key, at so many ms after the state's time. */
function press(
	state: State,
	key: string,
	after = 0,
): {readonly state: State; readonly effect: string | undefined} {
	const pressed = step(state, {type: 'user-active', now: state.now + after});
	const action = actionOf(pressed, key);
	if (typeof action === 'string') return {state: pressed, effect: action};
	return {state: action === undefined ? pressed : step(pressed, action), effect: undefined};
}

describe('a locked board', () => {
	const navigation = new Set([
		...['up', 'down', 'k', 'j', 'enter', 'right', 'escape', 'left', 'tab', 'shift+tab'],
		...['home', 'g', 'end', 'G', 'pageup', 'pagedown'],
	]);
	const others = keyBindings
		.flatMap(({keys}) => Object.keys(keys))
		.filter(key => !navigation.has(key) && key !== 'ctrl+c');

	test.each(others)('%s does nothing', key => {
		expect(actionOf(locked, key)).toBeUndefined();
		const open = step(locked, {type: 'overlay-opened', overlay: 'region'});
		expect(actionOf(open, key)).toBeUndefined();
	});

	test.each(['down', 'enter', 'tab', 'end', 'pagedown'])('%s looks around', key => {
		expect(actionOf(locked, key)).toBeDefined();
	});

	test('is left by Ctrl+C twice within two seconds', () => {
		const first = press(locked, 'ctrl+c', 300);
		expect(first.effect).toBeUndefined();
		expect(plainText([footerOf(first.state)])).toContain('Ctrl+C again');
		expect(press(first.state, 'ctrl+c', 1999).effect).toBe('quit');
		expect(press(first.state, 'ctrl+c', 2000).effect).toBeUndefined();
	});

	test('says in the footer how it is left, and names no key that does nothing', () => {
		const footer = plainText([footerOf(locked)]);
		expect(footer).toContain('Ctrl+C twice');
		expect(footer).not.toMatch(/q quit|s sort|t theme/);
	});
});

test('another board is left at once', () => {
	expect(actionOf(boardOf(), 'ctrl+c')).toBe('quit');
	expect(actionOf(boardOf(), 'q')).toBe('quit');
});
