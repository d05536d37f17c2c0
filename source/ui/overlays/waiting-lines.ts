import type {Trouble} from '../../board/state.ts';
import {blank, type Line, span, wrapLine} from '../text/line.ts';
import type {OverlayText} from '../text/overlay-text.ts';
import {issueLines} from './problems-lines.ts';

export interface WaitingTextProps {
	/** Why there is no incident to show yet; undefined while the file is read for the first time. */
	readonly trouble: Trouble | undefined;
	readonly path: string;
	readonly columns: number;
}

const titles = {
	broken: '✗ The file cannot be used',
	missing: 'Waiting for the file',
	none: 'Starting',
} as const;

/** What the board waits for before there is any good data, or what is wrong with the file. */
export function waitingText(props: WaitingTextProps): OverlayText {
	return {title: titles[props.trouble?.kind ?? 'none'], lines: waitingLines(props)};
}

function waitingLines({trouble, path, columns}: WaitingTextProps): readonly Line[] {
	if (trouble?.kind === 'broken') {
		return [
			[span('The board shows the incident as soon as the file is mended; nothing has to be pressed.')],
			blank,
			...issueLines(trouble.issues, columns),
		].flatMap(line => wrapLine(line, columns));
	}
	const words = `There is no file ${path} yet. The board shows the incident as soon as the file is there.`;
	return wrapLine([span(trouble?.kind === 'missing' ? words : `Reading ${path}`)], columns);
}
