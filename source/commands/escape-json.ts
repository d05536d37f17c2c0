/** All UTF-16 units that are not ASCII. */
export const notAscii = /[\u007f-\uffff]/g;

/** Escapes what the pattern matches in a JSON text; it parses as the same values. The pattern needs the flag `g`. */
export function escapeJson(json: string, pattern: RegExp): string {
	return json.replace(pattern, match =>
		match
			.split('')
			.map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
			.join(''),
	);
}
