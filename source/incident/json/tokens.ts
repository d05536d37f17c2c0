import {createScanner, type SyntaxKind} from 'jsonc-parser';

// The package declares its enums in a way that a module compiled by itself cannot read.
const endOfFile: SyntaxKind = 17;

/** One bracket that is open. */
export interface OpenBracket {
	readonly bracket: '{' | '[';
	readonly offset: number;
	/** The key or index that the walk has come to; undefined where a key is due. */
	readonly step: string | number | undefined;
}

export interface Token {
	readonly role: 'open' | 'close' | 'comma' | 'colon' | 'key' | 'value';
	readonly offset: number;
	readonly end: number;
	/** The decoded text, where it is a key. */
	readonly key?: string;
}

const roles: Readonly<Record<string, Token['role']>> = {
	'{': 'open',
	'[': 'open',
	'}': 'close',
	']': 'close',
	',': 'comma',
	':': 'colon',
};

/** What a token that begins with this character is; a name within an object is a value, too, until it is read. */
export function roleOf(first: string | undefined): Token['role'] {
	return (first === undefined ? undefined : roles[first]) ?? 'value';
}

/** Scans a text token by token, white space and, if wanted, comments left out. */
export function scanTokens(
	text: string,
	hasComments: boolean,
	visit: (offset: number, end: number, written: () => string) => void,
): void {
	const scanner = createScanner(text, !hasComments);
	while (scanner.scan() !== endOfFile) {
		const offset = scanner.getTokenOffset();
		const end = offset + scanner.getTokenLength();
		if (!/\s/.test(text[offset] ?? '')) visit(offset, end, () => scanner.getTokenValue());
	}
}

/**
 * Visits each token of a JSON text, comments left out, with the brackets that are open before it, outermost first;
 * the list changes after the visit. It keeps no tree, which for 32 MB would not fit in memory. In a text that is
 * not JSON, what it says of brackets and keys is as good as can be guessed.
 */
export function walkTokens(
	text: string,
	visit: (token: Token, frames: readonly OpenBracket[]) => void,
): void {
	const frames: {-readonly [Key in keyof OpenBracket]: OpenBracket[Key]}[] = [];
	let before: Token['role'] | undefined;
	scanTokens(text, false, (offset, end, written) => {
		const top = frames.at(-1);
		const isKey = text[offset] === '"' && top?.bracket === '{' && before !== 'colon';
		const role = isKey ? 'key' : roleOf(text[offset]);
		before = role;
		if (isKey) {
			const key = written();
			visit({role, offset, end, key}, frames);
			top.step = key;
			return;
		}
		visit({role, offset, end}, frames);
		if (role === 'open') {
			const isObject = text[offset] === '{';
			frames.push({bracket: isObject ? '{' : '[', offset, step: isObject ? undefined : 0});
		} else if (role === 'close') {
			frames.pop();
		} else if (role === 'comma' && top !== undefined) {
			top.step = typeof top.step === 'number' ? top.step + 1 : undefined;
		}
	});
}
