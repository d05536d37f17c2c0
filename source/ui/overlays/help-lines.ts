import {keyBindings} from '../../board/key-bindings.ts';
import {blank, type Line, padToWidth, span, wrapLine} from '../text/line.ts';
import type {OverlayText} from '../text/overlay-text.ts';
import {textWidth} from '../text/text-width.ts';

/** Every key with what it does, and what the marks on the board mean. */
export function helpText(columns: number): OverlayText {
	const column = Math.max(...keyBindings.map(({shown}) => textWidth(shown))) + 3;
	const entry = (shown: string, help: string, role: 'key' | 'claim'): readonly Line[] =>
		wrapLine([span(help)], columns - column).map((line, row) => [
			span(padToWidth(row === 0 ? shown : '', column), role),
			...line,
		]);
	const lines = [
		[span('KEYS', 'label')],
		...keyBindings.flatMap(({shown, help}) => entry(shown, help, 'key')),
		blank,
		[span('MARKS', 'label')],
		...marks.flatMap(([mark, meaning]) => entry(mark, meaning, 'claim')),
	];
	return {title: 'Keys and marks', lines};
}

const marks: readonly (readonly [string, string])[] = [
	['–', 'Nobody has said anything; 0 means that somebody said none'],
	['✱', 'Changed lately, and not yet seen: what it was stands beside it'],
	['▲ ▼', 'The figure rose or fell since it was last told'],
	['≠', 'Somebody disputes the figure'],
	['⊘', 'The body it was attributed to says it never said so'],
	['‡', 'Another source gives a number that does not agree with it'],
	['◷', 'Older than the incident allows for while it develops'],
	['⚠', 'Something looks wrong: said, not corrected'],
	['◆ ◇', 'The sides that speak'],
	['“ ”', 'The words themselves, or their translation; without them, a paraphrase'],
	['█ ▒', 'In the table: killed and injured, beside the worst region; at the end ▸ or more, ░ about'],
	['▓▒', 'The soft end of a bar: the share is approximate'],
	['▁▄█', 'Earlier values and the present one, from 0; · where no number was told'],
	['░ ▒ ▓ █', 'On the map: damage, injured, killed, ten or more killed'],
	['◉', 'On the map: a region whose name stands beside it'],
	['▸', 'The selected region'],
];
