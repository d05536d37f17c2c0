import type {Trouble} from '../../board/state.ts';
import {blank, span, wrapLine} from '../text/line.ts';
import type {OverlayText} from '../text/overlay-text.ts';
import {issueLines} from './problems-lines.ts';

interface WaitingTextProps {
	/** Why there is no incident to show yet; undefined while the file is read for the first time. */
	readonly trouble: Trouble | undefined;
	readonly path: string;
	readonly columns: number;
}

/** What the board waits for before there is any good data, or what is wrong with the file. */
export function waitingText({trouble, path, columns}: WaitingTextProps): OverlayText {
	const words = (text: string) => wrapLine([span(text)], columns);
	if (trouble === undefined) return {title: 'Starting', lines: words(`Reading ${path}`)};
	if (trouble.kind === 'missing') {
		const promise = 'The board shows the incident as soon as the file is there.';
		return {title: 'Waiting for the file', lines: words(`There is no file ${path} yet. ${promise}`)};
	}
	const promise = 'The board shows the incident as soon as the file is mended; nothing has to be pressed.';
	const issues = issueLines(trouble.kind === 'broken' ? trouble.issues : [], columns).flatMap(line =>
		wrapLine(line, columns),
	);
	return {title: '✗ The file cannot be used', lines: [...words(promise), blank, ...issues]};
}
