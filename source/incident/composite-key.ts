/** Makes one key of several texts. Texts of a file hold no control characters, so that they cannot run into each other. */
export function compositeKey(...parts: readonly (string | undefined)[]): string {
	return parts.join('\u0000');
}
