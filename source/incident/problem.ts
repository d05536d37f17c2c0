/** One thing that is wrong, or odd, in an incident file, and where it stands. */
export interface Problem {
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

/** Says a problem in one line, place first: `line 3, column 7, regions[0].name: expected …, found …. Hint`. */
export function describeProblem(problem: Problem): string {
	const path = problem.path === '' ? '' : `, ${problem.path}`;
	return `line ${problem.line}, column ${problem.column}${path}: ${describeFault(problem)}`;
}

/** Says what is wrong, without where: `expected …, found …. Hint`. */
export function describeFault({expected, found, hint}: Pick<Problem, 'expected' | 'found' | 'hint'>): string {
	return `expected ${expected}, found ${found}${hint === undefined ? '' : `. ${hint}`}`;
}
