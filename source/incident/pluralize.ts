/** `1 region`, `2 regions`; for words that take an s. */
export function pluralize(count: number, what: string): string {
	return `${count} ${what}${count === 1 ? '' : 's'}`;
}
