import os from 'node:os';
import {inkBoard, type Measure, measures, ratio, type Samples, sitboard} from './measures.ts';
import {desk, type Plan} from './plan.ts';

/** A run, and all that one has to know about it. */
export interface Report {
	readonly plan: Plan;
	/** The programs that were not installed. */
	readonly missing: readonly string[];
	readonly samples: Samples;
}

/** The report in Markdown: medians of all programs, and the goals of sitboard. */
export function markdown({plan, missing, samples}: Report): string {
	const programs = Object.keys(samples.byProgram);
	const all = Object.keys(measures) as Measure[];
	const medians = all.map(measure => [
		measures[measure].join(', '),
		...programs.map(program => figure(samples.median(program, measure))),
		figure(ratio(samples.median(sitboard, measure), samples.median(inkBoard, measure))),
	]);
	const goals = samples
		.results()
		.map(({what, most, value, unit}) => [
			what,
			`≤ ${most} ${unit}`,
			`${figure(value)} ${unit}`,
			value <= most ? 'yes' : 'no',
		]);
	return [
		`${os.cpus()[0]?.model.trim()}, ${os.availableParallelism()} cores, load ${figure(os.loadavg()[0])}, Node ${process.versions.node}.`,
		`Medians, ${plan.rounds} rounds, ${desk.columns} by ${desk.rows}, ${plan.reloads} reloads.\n`,
		table(['', ...programs, '× bare Ink'], medians),
		'',
		table(['', 'goal', 'measured', 'met'], goals),
		missing.length > 0 ? `\nNot installed (bench/peers/README.md): ${missing.join(', ')}.` : '',
	].join('\n');
}

/** Two or more digits; a dash where there is nothing. */
function figure(value: number | undefined): string {
	if (value === undefined) return '–';
	return value.toLocaleString('en', {maximumFractionDigits: value < 10 ? 2 : value < 100 ? 1 : 0});
}

/** A table in Markdown, its columns as wide as their widest cell: the first to the left, the others to the right. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const widths = head.map((_, column) =>
		Math.max(3, ...[head, ...rows].map(row => row[column]?.length ?? 0)),
	);
	const rule = widths.map((width, column) =>
		column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
	);
	const aligned = (cell: string, column: number) =>
		column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
	return [head, rule, ...rows].map(row => `| ${row.map(aligned).join(' | ')} |`).join('\n');
}
