import {Text} from 'ink';
import {memo} from 'react';

/** One row of the screen: a string of known width with SGR sequences. */
export const Row = memo(function Row({text}: {readonly text: string}) {
	return <Text wrap="truncate">{text === '' ? ' ' : text}</Text>;
});
