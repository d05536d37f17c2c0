import type {Writable} from 'node:stream';
import {spokenBoard} from '../board/spoken.ts';
import type {State} from '../board/state.ts';
import {update} from '../board/update.ts';
import {printable} from '../incident/printable.ts';
import {describeProblem} from '../incident/problem.ts';
import {type Origin, readIncident} from '../reading.ts';
import {printed} from '../ui/document.ts';

interface Once {
	readonly origin: Origin;
	readonly start: State;
	readonly columns: number;
	/** In sentences, for a screen reader. */
	readonly isSpoken: boolean;
	readonly stdout: Writable;
	readonly stderr: Writable;
}

/** Prints the whole board, and on `stderr` what is wrong with the file; resolves with the exit status. */
export async function printOnce({origin, start, columns, isSpoken, stdout, stderr}: Once): Promise<number> {
	const state = update(start, {type: 'read', reading: await readIncident(origin)});
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
	const parts = isSpoken ? spokenBoard(state) : printed(state, data, columns);
	for (const part of parts) stdout.write(`${part}\n`);
	return 0;
}
