import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {type Edition, type Figure, IncidentFile} from '../incident-file.ts';
import {numberPattern} from '../marker.ts';
import type {Plan} from '../plan.ts';
import type {Program} from '../programs.ts';
import type {Samples} from '../samples.ts';
import {Session} from '../session.ts';

/** What a measure works with. */
export interface Stage {
	readonly plan: Plan;
	readonly samples: Samples;
	/** A folder for everything that programs and files need. */
	readonly folder: string;
	/** Is told what is being measured, and what went wrong. */
	readonly say: (what: string) => void;
}

/** A program that shows a file of its own. */
export interface Scene {
	readonly program: Program;
	readonly session: Session;
	readonly file: IncidentFile;
	/** When the file was first on the screen; by `performance.now`, ms. */
	readonly shownAt: number;
}

/** Silence after which a program that is starting is taken to have drawn all, ms. */
const startled = 150;

/**
 * Starts a program on a new file, and resolves once that is on the screen; undefined where it never is. Its home is kept
 * between two starts, unless another is named, as a user's is.
 */
export async function open(
	stage: Stage,
	program: Program,
	edition: Edition,
	home = 'home',
): Promise<Scene | undefined> {
	const own = join(stage.folder, program.name.replaceAll(/\W+/g, '-'));
	const homePath = join(own, home);
	mkdirSync(homePath, {recursive: true});
	const file = new IncidentFile(own, edition);
	const session = new Session(program, {file: file.path, home: homePath, size: stage.plan.size});
	const shownAt = await session.shown(patternOf(file, 'region'), stage.plan.patience, startled);
	if (shownAt !== undefined) return {program, session, file, shownAt};
	miss(stage, program, session);
	await session.close();
	return undefined;
}

/** Counts what a program did not show in time, and says what it showed instead. */
export function miss({samples, say}: Stage, {name}: Program, {screen}: Session): void {
	samples.add(name, 'not seen in time', 1);
	const lines = screen.lines().filter(line => line !== '');
	say(`${name} does not show what it should, but\n${lines.join('\n')}`);
}

/** Finds the number that a file has, or is going to have, for a figure. */
export function patternOf(file: IncidentFile, figure: Figure): RegExp {
	return numberPattern(file.numberOf(figure));
}
