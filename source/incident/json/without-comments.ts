import {roleOf, scanTokens, type Token} from './tokens.ts';

/** The text without comments and trailing commas; whatever else is not JSON stays in. */
export function withoutComments(text: string): string {
	const cuts: {readonly from: number; readonly to: number}[] = [];
	let before: Token['role'] | undefined;
	// A comma that a closing bracket may follow; "[,]" has no item that it could come after.
	let trailingComma: number | undefined;
	scanTokens(text, true, (from, to) => {
		if (text[from] === '/') {
			const isWhole = text[from + 1] === '/' || /^\/\*.*\*\/$/s.test(text.slice(from, to));
			if (isWhole) cuts.push({from, to});
			return;
		}
		const role = roleOf(text[from]);
		if (role === 'close' && trailingComma !== undefined) {
			cuts.push({from: trailingComma, to: trailingComma + 1});
		}
		trailingComma = role === 'comma' && (before === 'value' || before === 'close') ? from : undefined;
		before = role;
	});
	cuts.sort((a, b) => a.from - b.from);
	const pieces = cuts.map(({from}, index) => text.slice(cuts[index - 1]?.to ?? 0, from));
	// A comment separates what stands before it from what stands behind.
	return [...pieces, text.slice(cuts.at(-1)?.to ?? 0)].join(' ');
}
