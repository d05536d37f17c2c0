import type {Writable} from 'node:stream';
import {reducer} from '../board/reducer.ts';
import type {State} from '../board/state.ts';
import {formatIssue} from '../incident/issues/issue.ts';
import {sanitize} from '../incident/sanitize.ts';
import {type IncidentSource, readIncident} from '../sources/incident-source.ts';
import {displayedState} from '../ui/displayed-state.ts';
import {printed} from '../ui/print/print-board.ts';
import {boardSentences} from '../ui/screen-reader/board-sentences.ts';

interface PrintOptions {
	readonly incidentSource: IncidentSource;
	readonly initialState: State;
	readonly columns: number;
	/** In sentences, for a screen reader. */
	readonly isScreenReader: boolean;
	readonly stdout: Writable;
	readonly stderr: Writable;
}

/** Prints the whole board once, and what is wrong with the file on `stderr`. Resolves with the exit status. */
export async function print(options: PrintOptions): Promise<number> {
	const {incidentSource, initialState, columns, isScreenReader, stdout, stderr} = options;
	const snapshot = await readIncident(incidentSource);
	const state = displayedState(reducer(initialState, {type: 'snapshot-loaded', snapshot}));
	const {data, trouble} = state;
	const issues =
		trouble?.kind === 'broken' ? trouble.issues : [...(data?.errors ?? []), ...(data?.warnings ?? [])];
	const name = sanitize(incidentSource.path);
	for (const issue of issues) {
		stderr.write(`${name}: ${issue.severity}: ${formatIssue(issue)}\n`);
	}
	if (data === undefined) {
		if (trouble?.kind === 'missing') stderr.write(`sitboard: there is no file ${name}\n`);
		return 2;
	}
	const sections = isScreenReader ? boardSentences(state) : printed(state, data, columns);
	for (const section of sections) stdout.write(`${section}\n`);
	return 0;
}
