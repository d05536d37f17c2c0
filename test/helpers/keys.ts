const sequences = {
	enter: '\r',
	escape: '\x1b',
	tab: '\t',
	'shift+tab': '\x1b[Z',
	space: ' ',
	backspace: '\x7f',
	delete: '\x1b[3~',
	pageup: '\x1b[5~',
	pagedown: '\x1b[6~',
} as const;

/** Keys whose sequence depends on the mode that the program has asked for (DECCKM). */
const cursorKeys = {up: 'A', down: 'B', right: 'C', left: 'D', end: 'F', home: 'H'} as const;

/** The bytes that a terminal sends for a key: a name, `ctrl+` and a letter, or the character itself. */
export function keySequence(key: string, applicationCursorKeys: boolean): string {
	if (Object.hasOwn(sequences, key)) return sequences[key as keyof typeof sequences];
	if (Object.hasOwn(cursorKeys, key)) {
		return `\x1b${applicationCursorKeys ? 'O' : '['}${cursorKeys[key as keyof typeof cursorKeys]}`;
	}
	const letter = /^ctrl\+([a-z])$/.exec(key)?.[1];
	if (letter !== undefined) return String.fromCharCode(letter.charCodeAt(0) % 32);
	if ([...key].length === 1) return key;
	throw new Error(`no key is called "${key}"`);
}
