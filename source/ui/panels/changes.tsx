import {memo} from 'react';
import {contentSize} from '../../board/layout/rects.ts';
import {LinesPanel} from '../components/lines-panel.tsx';
import type {PanelPlace} from '../components/panel.tsx';
import {withRest} from '../text/scrolled-lines.ts';
import {type ChangeLinesProps, changeLines} from './changes-lines.ts';

interface ChangesPanelProps extends PanelPlace, Omit<ChangeLinesProps, 'columns'> {}

/** The latest changes of the file, and how many lines more there are. */
export const ChangesPanel = memo(function ChangesPanel({
	log,
	fresh,
	timeZone,
	now,
	...place
}: ChangesPanelProps) {
	const {columns, rows} = contentSize(place, place.frame);
	const {lines} = changeLines({log, fresh, timeZone, now, columns});
	return (
		<LinesPanel
			{...place}
			title="What has changed"
			notes={[`${log.count}`]}
			lines={withRest(lines, rows, 'n shows all')}
		/>
	);
});
