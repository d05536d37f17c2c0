import {createScanner, type SyntaxKind} from 'jsonc-parser';

// The package's enums are `const`, which isolated modules cannot import.
const endOfFile: SyntaxKind = 17;

/** A bracket that is still open. */
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
	/** The decoded text of a key. */
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

/** The role of a token by its first character. A key counts as a value: only its surroundings tell. */
export function roleOf(first: string | undefined): Token['role'] {
	return (first === undefined ? undefined : roles[first]) ?? 'value';
}

/** Visits each token and, if wanted, each comment of a text that need not be JSON. */
export function scanTokens(
	text: string,
	hasComments: boolean,
	visit: (offset: number, end: number, decoded: () => string) => void,
): void {
	const scanner = createScanner(text, !hasComments);
	const decoded = () => scanner.getTokenValue();
	while (scanner.scan() !== endOfFile) {
		const offset = scanner.getTokenOffset();
		if (!isSpace(text.charCodeAt(offset))) visit(offset, offset + scanner.getTokenLength(), decoded);
	}
}

/** True for more than the scanner takes for white space, such as the no-break space. */
function isSpace(unit: number): boolean {
	return (
		unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit > 0x7f && /\s/.test(String.fromCharCode(unit)))
	);
}

/**
 * Visits each token of a JSON text, comments left out, with the brackets that are open before it, outermost first; the
 * list changes after the visit. It builds no tree, which for 32 MB would not fit in memory. In a text that is not JSON,
 * brackets and keys are a best guess.
 */
export function walkTokens(
	text: string,
	visit: (token: Token, brackets: readonly OpenBracket[]) => void,
): void {
	const brackets: {-readonly [Key in keyof OpenBracket]: OpenBracket[Key]}[] = [];
	let before: Token['role'] | undefined;
	scanTokens(text, false, (offset, end, decoded) => {
		const top = brackets.at(-1);
		const isKey = text[offset] === '"' && top?.bracket === '{' && before !== 'colon';
		const role = isKey ? 'key' : roleOf(text[offset]);
		before = role;
		if (isKey) {
			const key = decoded();
			visit({role, offset, end, key}, brackets);
			top.step = key;
			return;
		}
		visit({role, offset, end}, brackets);
		if (role === 'open') {
			const isObject = text[offset] === '{';
			brackets.push({bracket: isObject ? '{' : '[', offset, step: isObject ? undefined : 0});
		} else if (role === 'close') {
			brackets.pop();
		} else if (role === 'comma' && top !== undefined) {
			top.step = typeof top.step === 'number' ? top.step + 1 : undefined;
		}
	});
}
