import {Text} from 'ink';
import {memo} from 'react';

/** One row of the screen: a string that is as wide as its place, with its SGR sequences. */
export const Row = memo(function Row({text}: {readonly text: string}) {
	return <Text wrap="truncate">{text === '' ? ' ' : text}</Text>;
});
