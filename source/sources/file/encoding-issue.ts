import {fileIssue, type Issue} from '../../incident/issues/issue.ts';

const replacement = Buffer.from('\uFFFD');

/** The issue of bytes that are not UTF-8, at the line and column (UTF-16 units) of the first bad byte. */
export function encodingIssue(bytes: Buffer): Issue {
	const expected = 'text in UTF-8';
	const hint = 'Save it again with the encoding UTF-8';
	const mark = bytes.subarray(0, 2).toString('hex');
	if (mark === 'fffe' || mark === 'feff') return fileIssue('text in UTF-16', expected, hint);
	const {before, byte} = splitAtBadByte(bytes);
	// Counted as in every other issue: a byte-order mark takes no column, and a carriage return alone ends a line.
	const lines = before.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
	const [line, column] = [lines.length, (lines.at(-1) ?? '').length + 1];
	const found = `the byte 0x${byte.toString(16).toUpperCase().padStart(2, '0')}, which is none`;
	return {...fileIssue(found, expected, hint), line, column};
}

/** Decoding replaces bad bytes by U+FFFD, but the text may hold a real one: only the bytes tell which. */
function splitAtBadByte(bytes: Buffer): {readonly before: string; readonly byte: number} {
	const text = bytes.toString('utf8');
	let from = 0;
	let offset = 0;
	for (;;) {
		const at = text.indexOf('\uFFFD', from);
		if (at === -1) return {before: text, byte: 0};
		offset += Buffer.byteLength(text.slice(from, at));
		const isReal = bytes.subarray(offset, offset + replacement.length).equals(replacement);
		if (!isReal) return {before: text.slice(0, at), byte: bytes[offset] ?? 0};
		from = at + 1;
		offset += replacement.length;
	}
}
