import {expect, test} from 'vitest';
import {answersTo} from '../../bench/questions.ts';

test.each([
	['what it is', '\x1b[c', '\x1b[?62;22c'],
	['what it is, in full', '\x1b[0c', '\x1b[?62;22c'],
	['its version', '\x1b[>c', '\x1b[>41;370;0c'],
	['whether all is well', '\x1b[5n', '\x1b[0n'],
	['where the cursor is', 'text\x1b[6ntext', '\x1b[1;1R'],
	['whether it knows synchronized updates', '\x1b[?2026$p', '\x1b[?2026;2$y'],
	[
		'its colours',
		'\x1b]10;?\x07\x1b]11;?\x07',
		'\x1b]10;rgb:cccc/cccc/cccc\x1b\\\x1b]11;rgb:0000/0000/0000\x1b\\',
	],
	['nothing, moving the cursor and colouring', '\x1b[6;1H\x1b[31mc\x1b[6C', ''],
	['nothing, in plain text', '[c [6n', ''],
])('a terminal is asked %s', (_, output, answer) => {
	expect(answersTo(output)).toBe(answer);
});
