import {type ChangeLinesProps, changeLines} from '../panels/changes-lines.ts';
import {span} from '../text/line.ts';
import type {OverlayText} from '../text/overlay-text.ts';

interface ChangesTextProps extends ChangeLinesProps {
	/** The index of the change that Enter opens. */
	readonly selected: number;
}

/** All changes of the file since the board was started, one of them selected. */
export function changesText({selected, ...props}: ChangesTextProps): OverlayText {
	const {log, fresh} = props;
	const {lines, rows} = changeLines(props);
	const unseen = fresh.length === 0 ? '' : `, ${fresh.length} not seen`;
	return {
		title: `Changes: ${log.count}${unseen}`,
		lines: lines.map((line, row) =>
			row === rows[selected] ? [span(`▸${line[0]?.text.slice(1) ?? ''}`, 'key'), ...line.slice(1)] : line,
		),
		itemRows: rows,
	};
}
