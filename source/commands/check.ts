import type {Readable, Writable} from 'node:stream';
import type {CheckOptions} from '../config/parse-arguments.ts';
import {formatExpectation, type Issue} from '../incident/issues/issue.ts';
import {pluralize} from '../incident/pluralize.ts';
import {sanitize} from '../incident/sanitize.ts';
import {checkFile, type FileReport} from './check-file.ts';
import {codeFrame} from './code-frame.ts';
import {escapeJson, notAscii} from './escape-json.ts';

interface Given extends Omit<CheckOptions, 'command' | 'ascii'> {
	/** What is printed is ASCII. */
	readonly ascii: boolean;
	/** The folder of the maps that come with the program. */
	readonly mapsFolder: string;
	/** ms since 1970 */
	readonly now: () => number;
	readonly stdin: Readable;
	readonly stdout: Writable;
}

const exitStatuses = {fine: 0, warnings: 0, alarms: 1, errors: 2, unusable: 2} as const;

/**
 * Says what is wrong with incident files, without showing them. Resolves with the exit status: 0 where all is fine,
 * 1 with alarms (or warnings, if strict), 2 with errors; the worst of several files counts.
 */
export async function check({files, json, strict, ascii, stdout, ...given}: Given): Promise<number> {
	const reports: FileReport[] = [];
	for (const file of files) {
		const report = await checkFile(file, given);
		if (!json) stdout.write(linesOf(report));
		// There may be hundreds of files: their texts are not kept.
		reports.push({...report, text: undefined});
	}
	stdout.write(json ? jsonOf(reports, ascii) : `${summaryOf(reports)}\n`);
	return Math.max(...reports.map(({status}) => (strict && status === 'warnings' ? 1 : exitStatuses[status])));
}

function linesOf({file, text, status, issues, alarms}: FileReport): string {
	const name = sanitize(file) || '(a name that shows nothing)';
	if (status === 'fine') return `${name}: fine\n`;
	const lines = [
		...issues.flatMap(issue => issueLines(name, text, issue)),
		...alarms.map(({line, column, text: words}) => `${name}:${line}:${column}: alarm: ${sanitize(words)}`),
	];
	return `${lines.join('\n')}\n`;
}

function issueLines(name: string, text: string | undefined, issue: Issue): readonly string[] {
	const {line, column, severity, path} = issue;
	const what = sanitize(`${path === '' ? '' : `${path}: `}${formatExpectation(issue)}`);
	const shown = text === undefined ? [] : codeFrame(text, line, column);
	return [`${name}:${line}:${column}: ${severity}: ${what}`, ...shown.map(row => `  ${row}`)];
}

function summaryOf(reports: readonly FileReport[]): string {
	const issues = reports.flatMap(report => report.issues);
	const errors = issues.filter(({severity}) => severity === 'error').length;
	const alarms = reports.reduce((sum, report) => sum + report.alarms.length, 0);
	const counts = [
		pluralize(errors, 'error'),
		pluralize(issues.length - errors, 'warning'),
		pluralize(alarms, 'alarm'),
	];
	return `${pluralize(reports.length, 'file')}: ${counts.join(', ')}`;
}

/** What a terminal would obey or hide. */
const invisible = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Characters are escaped, not replaced, so that machines read the exact values. */
function jsonOf(reports: readonly FileReport[], ascii: boolean): string {
	const files = reports.map(({file, status, issues, alarms}) => ({file, status, problems: issues, alarms}));
	return `${escapeJson(JSON.stringify(files, undefined, 2), ascii ? notAscii : invisible)}\n`;
}
