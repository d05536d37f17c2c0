/** One thing that is wrong, or odd, in an incident file, and where. */
export interface Issue {
	/** An error makes the file unusable; a warning does not. */
	readonly severity: 'error' | 'warning';
	/** From 1. */
	readonly line: number;
	/** From 1, in UTF-16 units, as editors count. */
	readonly column: number;
	/** `regions[1].figures[0].value`; empty for the file as a whole. */
	readonly path: string;
	readonly found: string;
	readonly expected: string;
	/** What to do about it, where more can be said than "write what was expected". */
	readonly hint?: string;
}

/** An error of the file as a whole. */
export function fileIssue(found: string, expected: string, hint?: string): Issue {
	return {severity: 'error', line: 1, column: 1, path: '', found, expected, ...(hint && {hint})};
}

/** An issue in one line, location first: `line 3, column 7, regions[0].name: expected …, found …. Hint`. */
export function formatIssue(issue: Issue): string {
	const path = issue.path === '' ? '' : `, ${issue.path}`;
	return `line ${issue.line}, column ${issue.column}${path}: ${formatExpectation(issue)}`;
}

/** What is wrong, without where: `expected …, found …. Hint`. */
export function formatExpectation({
	expected,
	found,
	hint,
}: Pick<Issue, 'expected' | 'found' | 'hint'>): string {
	return `expected ${expected}, found ${found}${hint === undefined ? '' : `. ${hint}`}`;
}
