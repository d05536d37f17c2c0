import type {Readable, Writable} from 'node:stream';
import {formatExpectation, type Issue} from '../incident/issues/issue.ts';
import {pluralize} from '../incident/pluralize.ts';
import {sanitize} from '../incident/sanitize.ts';
import {asciiJson} from '../terminal/ascii-output.ts';
import {type Checked, checkFile} from './check-file.ts';
import {excerpt} from './code-frame.ts';

interface Check {
	/** `-` stands for standard input. */
	readonly files: readonly string[];
	/** One JSON document instead of lines for people. */
	readonly json: boolean;
	/** Warnings count as alarms do. */
	readonly strict: boolean;
	/** What is printed is ASCII. */
	readonly ascii: boolean;
	/** ms since 1970 */
	readonly now: () => number;
	readonly stdin: Readable;
	readonly stdout: Writable;
}

/**
 * Says what is wrong with incident files, without showing them. Resolves with the exit status: 0 where all is fine,
 * 1 with alarms (or warnings, if strict), 2 with a file that cannot be used; the worst of several files counts.
 */
export async function check({files, json, strict, ascii, stdout, ...origin}: Check): Promise<number> {
	const all: Checked[] = [];
	for (const file of files) {
		const checked = await checkFile(file, origin);
		// The text of each file is let go as soon as it is shown: there may be hundreds of them.
		if (!json) stdout.write(linesOf(checked));
		all.push({...checked, text: undefined});
	}
	// Machines read back what was there; people get the nearest that can be shown.
	const document = (text: string) => (ascii ? asciiJson(text) : text);
	stdout.write(json ? document(printSections(all)) : `${summaryOf(all)}\n`);
	return Math.max(...all.map(({status}) => severityOf(status, strict)));
}

function severityOf(status: Checked['status'], strict: boolean): number {
	switch (status) {
		case 'unusable':
			return 2;
		case 'alarms':
			return 1;
		case 'warnings':
			return strict ? 1 : 0;
		case 'fine':
			return 0;
		default:
			return status satisfies never;
	}
}

function linesOf({file, text, status, issues, alarms}: Checked): string {
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
	const shown = text === undefined ? [] : excerpt(text, line, column);
	return [`${name}:${line}:${column}: ${severity}: ${what}`, ...shown.map(row => `  ${row}`)];
}

function summaryOf(all: readonly Checked[]): string {
	const issues = all.flatMap(checked => checked.issues);
	const errors = issues.filter(({severity}) => severity === 'error').length;
	const alarms = all.reduce((sum, checked) => sum + checked.alarms.length, 0);
	const counts = [
		pluralize(errors, 'error'),
		pluralize(issues.length - errors, 'warning'),
		pluralize(alarms, 'alarm'),
	];
	return `${pluralize(all.length, 'file')}: ${counts.join(', ')}`;
}

/** JSON with the exact names, but nothing in it that a terminal would obey or hide. */
function printSections(all: readonly Checked[]): string {
	const files = all.map(({file, status, issues, alarms}) => ({file, status, problems: issues, alarms}));
	const json = JSON.stringify(files, undefined, 2);
	return `${json.replace(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped)}\n`;
}

function escaped(character: string): string {
	return character
		.split('')
		.map(unit => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
		.join('');
}
