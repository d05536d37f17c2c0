import type {Writable} from 'node:stream';
import {spokenBoard} from '../board/spoken.ts';
import type {State} from '../board/state.ts';
import {update} from '../board/update.ts';
import {printable} from '../incident/printable.ts';
import {describeProblem} from '../incident/problem.ts';
import {type Origin, readIncident} from '../reading.ts';
import {printed} from '../ui/document.ts';

interface PrintOptions {
	readonly origin: Origin;
	readonly initialState: State;
	readonly columns: number;
	/** In sentences, for a screen reader. */
	readonly isScreenReader: boolean;
	readonly stdout: Writable;
	readonly stderr: Writable;
}

/** Prints the whole board once, and what is wrong with the file on `stderr`. Resolves with the exit status. */
export async function print(options: PrintOptions): Promise<number> {
	const {origin, initialState, columns, isScreenReader, stdout, stderr} = options;
	const state = update(initialState, {type: 'read', reading: await readIncident(origin)});
	const {data, trouble} = state;
	const problems = trouble?.kind === 'broken' ? trouble.problems : (data?.warnings ?? []);
	const name = printable(origin.path);
	for (const problem of problems) {
		stderr.write(`${name}: ${problem.severity}: ${describeProblem(problem)}\n`);
	}
	if (data === undefined) {
		if (trouble?.kind === 'missing') stderr.write(`sitboard: there is no file ${name}\n`);
		return 2;
	}
	const sections = isScreenReader ? spokenBoard(state) : printed(state, data, columns);
	for (const section of sections) stdout.write(`${section}\n`);
	return 0;
}
