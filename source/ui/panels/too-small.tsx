import {memo} from 'react';
import {Lines} from '../components/lines.tsx';
import {type TooSmallLinesProps, tooSmallLines} from './too-small-lines.ts';

/** What stands on a terminal that is too small for the board. */
export const TooSmall = memo(function TooSmall(props: TooSmallLinesProps) {
	return <Lines lines={tooSmallLines(props)} columns={props.columns} rows={props.rows} />;
});
