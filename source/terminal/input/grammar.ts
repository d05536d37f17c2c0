const esc = String.raw`\u001B`;
/** CSI and SS3. What begins with ESC and a capital letter may also be one character, of the range that is called C1. */
const csi = String.raw`(?:${esc}\[|\u009B)`;
const ss3 = String.raw`(?:${esc}O|\u008F)`;
const c1 = String.raw`[\u0080-\u009F]`;

/** The three bytes of a mouse report, of which two or all three may have been decoded as one character. */
const one = String.raw`[ -\u007F\uFFFD]`;
const two = String.raw`[\u0080-\u07FF]`;
const three = String.raw`[\u0800-\uFFFC]`;
const mouse = `M(?:${one}{3}|${one}${two}|${two}${one}|${three})`;

/** `[[A` comes from the Linux console, `[[5~` from PuTTY and `[2$` from rxvt: they are not of the common form. */
const odd = String.raw`\[(?:[A-E]|[56]~)|[235678]\$`;
const common = String.raw`(?!M)[0-?]{0,256}[ -/]{0,8}[@-Z\\-~]`;

const start = (pattern: string) => new RegExp(`^(?:${pattern})`, 'u');

/** Characters that are no control characters. */
export const printable = /^\P{Cc}+/u;

/** A whole CSI or SS3 sequence, perhaps after the ESC that stands for Alt. */
export const sequence = start(
	String.raw`(?<alt>${esc}?)(?:${csi}(?<control>${mouse}|${odd}|${common})|${ss3}(?<application>[\d;]{0,16}[@-~]))`,
);

/** As much of a sequence as could still become a whole one. */
export const sequenceStart = start(
	String.raw`(?<alt>${esc}?)(?:${csi}(?:M[^\u0000-\u001F]{0,2}|\[?[0-?]{0,256}[ -/]{0,8})|${ss3}[\d;]{0,16})`,
);

/** DCS, OSC, PM, APC and SOS; they end with BEL or ST. */
export const stringStart = start(String.raw`${esc}[P\]^_X]|[\u0090\u009D\u009E\u009F\u0098]`);
export const stringEnd = start(String.raw`\u0007|${esc}\\|\u009C`);

/** What is no key where no string is open: ST, and other C1 characters. */
export const stray = start(String.raw`${esc}\\|${c1}`);

/** ESC before something that it cannot be Alt for. */
export const escapeAlone = start(`${esc}(?=${esc}|${c1})`);

/** A control character, or Alt with any character. */
export const key = start(`${esc}?[^]`);

/** The mark at the end of a paste; or Ctrl+C, as terminals write it, without which a paste that lost its mark never ended. */
export const pasteEnd = new RegExp(
	String.raw`${esc}\[201~|(?<interrupt>\u0003|${esc}\[(?:27;5;99~|99;5u))`,
	'u',
);
/** What could still become that, at the end of the input. */
export const pasteEndStart = new RegExp(String.raw`${esc}(?:\[[\d;]{0,7})?$`, 'u');
