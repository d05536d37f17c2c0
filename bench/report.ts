import {goals} from './goals.ts';
import type {Setting} from './machine.ts';
import type {MissingPeer} from './peers.ts';
import type {Plan} from './plan.ts';
import type {Program} from './programs.ts';
import type {Samples} from './samples.ts';
import {type Section, sectionsOf} from './sections.ts';
import {figure, table} from './table.ts';

/** A run, and all that one has to know about it. */
export interface Report {
	readonly setting: Setting;
	readonly plan: Plan;
	readonly programs: readonly Program[];
	readonly skipped: readonly MissingPeer[];
	readonly samples: Samples;
}

/** The report in Markdown. */
export function markdown(report: Report): string {
	const {plan, programs, skipped, samples} = report;
	const {columns, rows} = plan.size;
	const sections = sectionsOf(plan, samples)
		.filter(({measures}) => programs.some(({name}) => measures.some(one => samples.of(name, one).length > 0)))
		.map(section => sectionText(section, report));
	return [
		machineText(report.setting, columns, rows),
		...sections,
		goalsText(samples),
		programsText(report),
		...(skipped.length === 0 ? [] : [skippedText(skipped)]),
	].join('\n\n');
}

/** The report for machines. */
export function json({setting, plan, programs, skipped, samples}: Report): object {
	return {
		...setting,
		plan,
		programs: programs.map(({name, version}) => ({name, version, measures: samples.summaries(name)})),
		goals: goals(samples),
		skipped: skipped.map(({name}) => name),
	};
}

function sectionText({title, text, measures, columns}: Section, {programs, samples}: Report): string {
	const shown = programs.filter(({name}) => measures.some(measure => samples.of(name, measure).length > 0));
	const rows = shown.map(({name}) => [name, ...columns.map(([, cell]) => cell(name))]);
	return `### ${title}\n\n${text}\n\n${table(['', ...columns.map(([head]) => head)], rows)}`;
}

function machineText(setting: Setting, columns: number, rows: number): string {
	const {processor, cores, memoryBytes, system, kernel, load, versions, sizes, date} = setting;
	const gibibytes = figure(memoryBytes / 2 ** 30, 1);
	const list = (all: Readonly<Record<string, string>>) =>
		Object.entries(all)
			.map(([name, value]) => `${name} ${value}`)
			.join(', ');
	const files = Object.entries(sizes).map(([name, size]) => [name, `${figure(size / 1000)} kB`]);
	return [
		`${processor}, ${cores} cores, ${gibibytes} GiB; ${system}, ${kernel}; load ${figure(load, 2)}.`,
		`${list(versions)}.`,
		`${list(Object.fromEntries(files))}; a terminal of ${columns} by ${rows}; ${date.slice(0, 10)}.`,
	].join('\n');
}

function goalsText(samples: Samples): string {
	const answers = {true: 'yes', false: 'no', undefined: '–'} as const;
	const rows = goals(samples).map(({what, wanted, measured, isMet}) => [
		what,
		wanted,
		measured,
		answers[`${isMet}`],
	]);
	return `### Goals\n\n${table(['', 'goal', 'measured', 'met'], rows)}`;
}

function programsText({programs, samples}: Report): string {
	const lines = programs.map(({name, version = 'of unknown version', note}) => {
		const missed = samples.of(name, 'not seen in time').length;
		const notes = [note, missed === 0 ? undefined : `${missed} times not seen in time`];
		const said = notes.filter(one => one !== undefined).join('; ');
		return `- ${name} ${version}${said === '' ? '' : `: ${said}`}`;
	});
	return `### Programs\n\n${lines.join('\n')}`;
}

function skippedText(skipped: Report['skipped']): string {
	const lines = skipped.map(({name, missing}) => `- ${name}: needs ${missing}`);
	return `### Skipped, since not installed\n\n${lines.join('\n')}`;
}
