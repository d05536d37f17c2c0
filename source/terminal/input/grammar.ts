const esc = String.raw`\u001B`;
/** CSI and SS3, as ESC and a letter or as the single C1 character that means the same. */
const csi = String.raw`(?:${esc}\[|\u009B)`;
const ss3 = String.raw`(?:${esc}O|\u008F)`;
const c1 = String.raw`[\u0080-\u009F]`;

/** An X10 mouse report is three bytes; UTF-8 decoding may have joined two or all three to one character. */
const one = String.raw`[ -\u007F\uFFFD]`;
const two = String.raw`[\u0080-\u07FF]`;
const three = String.raw`[\u0800-\uFFFC]`;
const mouse = `M(?:${one}{3}|${one}${two}|${two}${one}|${three})`;

/** Keys that break the common form: `[[A` of the Linux console, `[[5~` of PuTTY, `[2$` of rxvt. */
const odd = String.raw`\[(?:[A-E]|[56]~)|[235678]\$`;
const common = String.raw`(?!M)[0-?]{0,256}[ -/]{0,8}[@-Z\\-~]`;

const start = (pattern: string) => new RegExp(`^(?:${pattern})`, 'u');

/** A run of text. */
export const printable = /^\P{Cc}+/u;

/** A complete CSI or SS3 sequence, with an ESC before it if Alt was held. */
export const sequence = start(
	String.raw`(?<alt>${esc}?)(?:${csi}(?<control>${mouse}|${odd}|${common})|${ss3}(?<application>[\d;]{0,16}[@-~]))`,
);

/** The longest beginning that could still become a complete sequence. */
export const sequenceStart = start(
	String.raw`(?<alt>${esc}?)(?:${csi}(?:M[^\u0000-\u001F]{0,2}|\[?[0-?]{0,256}[ -/]{0,8})|${ss3}[\d;]{0,16})`,
);

/** The start of DCS, OSC, PM, APC and SOS strings, and their end: BEL or ST. */
export const stringStart = start(String.raw`${esc}[P\]^_X]|[\u0090\u009D\u009E\u009F\u0098]`);
export const stringEnd = start(String.raw`\u0007|${esc}\\|\u009C`);

/** Outside strings, ST and other C1 characters mean nothing. */
export const stray = start(String.raw`${esc}\\|${c1}`);

/** Esc: what follows cannot be combined with Alt. */
export const escapeAlone = start(`${esc}(?=${esc}|${c1})`);

/** A control character, or Alt and any character. */
export const key = start(`${esc}?[^]`);

/** The mark that ends a paste, or Ctrl+C: if the mark is lost, everything typed would belong to the paste for ever. */
export const pasteEnd = new RegExp(
	String.raw`${esc}\[201~|(?<interrupt>\u0003|${esc}\[(?:27;5;99~|99;5u))`,
	'u',
);
/** At the end of the input: what could still become the end of a paste. */
export const pasteEndStart = new RegExp(String.raw`${esc}(?:\[[\d;]{0,7})?$`, 'u');
