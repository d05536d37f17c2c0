/** What a program may ask a terminal before it draws, and what an ordinary one answers. */
const answers: readonly (readonly [question: RegExp, answer: string])[] = [
	['\\[0?c', '[?62;22c'],
	['\\[>0?c', '[>41;370;0c'],
	['\\[5n', '[0n'],
	['\\[6n', '[1;1R'],
	// It knows synchronized updates, and they are off; of other modes it knows nothing.
	['\\[\\?2026\\$p', '[?2026;2$y'],
	['\\]10;\\?', ']10;rgb:cccc/cccc/cccc\u001B\\'],
	['\\]11;\\?', ']11;rgb:0000/0000/0000\u001B\\'],
].map(([question, answer]) => [new RegExp(`\u001B${question}`), `\u001B${answer}`] as const);

/** What a terminal answers to a piece of output; empty where nothing was asked. */
export function answersTo(output: string): string {
	// Most output asks nothing, and it is looked at while the program is measured.
	if (!output.includes('\u001B')) return '';
	return answers.map(([question, answer]) => (question.test(output) ? answer : '')).join('');
}
