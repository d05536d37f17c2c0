import {expect} from 'vitest';
import type {Issue} from '../../source/incident/issues/issue.ts';
import {type Parsed, parseIncident} from '../../source/incident/parse-incident.ts';

/** An issue without its location, which is where the text has a mark; an error unless it says otherwise. */
export type Told = Omit<Issue, 'line' | 'column' | 'severity'> & Partial<Pick<Issue, 'severity'>>;

/** The texts of a file's parts; what is not given is as short as it can be, and good. */
export interface Parts {
	readonly incident?: string;
	readonly sources?: string;
	readonly metrics?: string;
	readonly totals?: string;
	readonly regions?: string;
	readonly quotes?: string;
	readonly events?: string;
	readonly more?: string;
}

const mark = '§';

export const goodIncident = '{"id": "x", "title": "T", "timeZone": "Europe/Kyiv", "start": "2025-06-06"}';
export const goodSources = '{"nehoda": {"name": "Nehoda"}, "kohut": {"name": "Kohut"}}';

/** Writes a file from the texts of its parts, one to a line. */
export function fileOf({more, ...parts}: Parts): string {
	const all = Object.entries({incident: goodIncident, sources: goodSources, ...parts});
	const lines = [...all.map(([key, text]) => `"${key}": ${text}`), ...(more === undefined ? [] : [more])];
	return `{\n  ${lines.join(',\n  ')}\n}\n`;
}

/**
 * Checks that a marked text has these issues and no others, in this order, each at its mark; and that it is broken only
 * where it is no JSON, or an error stands outside of the items of its lists.
 */
export function expectIssues(marked: string, told: readonly Told[], isJson = true): void {
	const locations = locationsOfMarks(marked);
	expect(locations, 'each issue has a mark').toHaveLength(told.length);
	const parsed = parseIncident(marked.replaceAll(mark, ''));
	const issues = told.map((issue, index) => ({severity: 'error', ...locations[index], ...issue}));
	const errors = issues.filter(({severity}) => severity === 'error');
	expect(issuesOf(parsed)).toEqual(issues);
	expect(parsed.kind).toBe(!isJson || errors.some(({path}) => !isInItem(path)) ? 'broken' : 'incident');
	if (parsed.kind === 'incident') expect(parsed.incident.leftOut === undefined).toBe(errors.length === 0);
}

/** All issues of a file, in its order. */
export function issuesOf(parsed: Parsed): readonly Issue[] {
	return parsed.kind === 'broken'
		? parsed.issues
		: [...parsed.errors, ...parsed.warnings].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** An error in an item of a list costs that item, any other the file. */
function isInItem(path: string): boolean {
	return /^(totals|regions|quotes|events)\[/.test(path);
}

function locationsOfMarks(marked: string): readonly {line: number; column: number}[] {
	const pieces = marked.split(mark);
	return pieces.slice(1).map((_, index) => {
		const lines = pieces
			.slice(0, index + 1)
			.join('')
			.replace(/^\uFEFF/, '')
			.split(/\r\n|\r|\n/);
		return {line: lines.length, column: (lines.at(-1) ?? '').length + 1};
	});
}
