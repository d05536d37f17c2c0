import {memo} from 'react';
import {contentSize} from '../../board/layout/rects.ts';
import {LinesPanel} from '../components/lines-panel.tsx';
import type {InPlace} from '../components/panel.tsx';
import {withRest} from '../text/scrolled-lines.ts';
import {type ChangeLinesProps, changeLines} from './changes-lines.ts';

/** The latest changes of the file, and how many lines more there are. */
export const ChangesPanel = memo(function ChangesPanel({place, ...props}: InPlace<ChangeLinesProps>) {
	const {columns, rows} = contentSize(place);
	const lines = withRest(changeLines({...props, columns}).lines, rows, 'n shows all');
	return <LinesPanel place={place} title="What has changed" notes={[`${props.log.count}`]} lines={lines} />;
});
