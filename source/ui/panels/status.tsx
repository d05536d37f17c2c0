import {memo} from 'react';
import {Lines} from '../components/lines.tsx';
import {dataLines, type StatusLinesProps, titleLine} from './status-lines.ts';

/** The top of the board: what the incident is and the time there, then the state of the data. */
export const Status = memo(function Status(props: StatusLinesProps) {
	const lines = [titleLine(props), ...dataLines(props)];
	return <Lines lines={lines} columns={props.columns} rows={lines.length} />;
});
