import type {Writable} from 'node:stream';
import {reducer} from '../board/reducer.ts';
import type {State} from '../board/state.ts';
import {formatIssue} from '../incident/issues/issue.ts';
import {sanitize} from '../incident/sanitize.ts';
import {type IncidentSource, readIncident} from '../sources/incident-source.ts';
import {printed} from '../ui/print/print-board.ts';
import {boardSentences} from '../ui/screen-reader/board-sentences.ts';

interface Once {
	readonly incidentSource: IncidentSource;
	readonly start: State;
	readonly columns: number;
	/** In sentences, for a screen reader. */
	readonly isScreenReader: boolean;
	readonly stdout: Writable;
	readonly stderr: Writable;
}

/** Prints the whole board, and on `stderr` what is wrong with the file; resolves with the exit status. */
export async function printOnce({
	incidentSource,
	start,
	columns,
	isScreenReader,
	stdout,
	stderr,
}: Once): Promise<number> {
	const state = reducer(start, {type: 'snapshot-loaded', reading: await readIncident(incidentSource)});
	const {data, trouble} = state;
	const issues = trouble?.kind === 'broken' ? trouble.issues : (data?.warnings ?? []);
	const name = sanitize(incidentSource.path);
	for (const issue of issues) {
		stderr.write(`${name}: ${issue.severity}: ${formatIssue(issue)}\n`);
	}
	if (data === undefined) {
		if (trouble?.kind === 'missing') stderr.write(`sitboard: there is no file ${name}\n`);
		return 2;
	}
	const parts = isScreenReader ? boardSentences(state) : printed(state, data, columns);
	for (const part of parts) stdout.write(`${part}\n`);
	return 0;
}
