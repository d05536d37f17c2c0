/** `1 region`, `2 regions`: a number of things, whose word takes an s where there is not one of them. */
export function pluralize(count: number, what: string): string {
	return `${count} ${what}${count === 1 ? '' : 's'}`;
}
