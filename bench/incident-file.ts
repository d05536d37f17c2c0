import {readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {largeText} from '../test/scale/large-incident.ts';

/** A figure of an incident that is changed while programs look. */
export type Figure = 'region' | 'total';

/** The text of an incident whose figures are these numbers. */
export type Edition = (figures: Readonly<Record<Figure, number>>) => string;

interface Claims {
	readonly totals: readonly Claim[];
	readonly regions: readonly {readonly id: string; readonly figures?: readonly Claim[]}[];
}

interface Claim {
	readonly metric: string;
	value: unknown;
}

/** The shipped incident, with another number of injured in Ternopil and of drones launched. */
export function realEdition(): Edition {
	const path = join(import.meta.dirname, '..', 'data', 'ukraine-2025-06-06.json');
	const incident: Claims = JSON.parse(readFileSync(path, 'utf8'));
	const injured = found(incident.regions.find(({id}) => id === 'UA-61')?.figures?.[0]);
	const launched = found(incident.totals.find(({metric}) => metric === 'drones-launched'));
	return ({region, total}) => {
		injured.value = region;
		launched.value = total;
		return JSON.stringify(incident, undefined, 2);
	};
}

function found<Value>(value: Value | undefined): Value {
	if (value === undefined) throw new Error('the shipped incident has no such figure any more');
	return value;
}

/** 5,000 regions and 20,000 statements, with another number of killed in the worst region. */
export const largeEdition: Edition = ({region}) => largeText(region);

/** Every number has six digits, as no other on a screen has, and is larger than the one before: no toll falls. */
const first = {region: 201_003, total: 501_007};
const smallestStep = 307;
const largestStep = 1499;

/** One program's own incident file, replaced as careful writers do: another file is written and renamed over it. */
export class IncidentFile {
	readonly path: string;
	readonly #edition: Edition;
	readonly #figures: Record<Figure, number> = {...first};

	constructor(folder: string, edition: Edition) {
		this.path = join(folder, 'incident.json');
		this.#edition = edition;
		this.#write();
		this.replace();
	}

	/** The number that stands there now, or is going to once the file is replaced. */
	numberOf(figure: Figure): number {
		return this.#figures[figure];
	}

	/** Writes the next edition beside the file. */
	prepare(figure: Figure): void {
		this.#figures[figure] += smallestStep + Math.floor(Math.random() * (largestStep - smallestStep));
		this.#write();
	}

	/** Renames what was prepared over the file; when that began (`performance.now`, ms). */
	replace(): number {
		const at = performance.now();
		renameSync(this.#next, this.path);
		return at;
	}

	#write(): void {
		writeFileSync(this.#next, this.#edition(this.#figures));
	}

	get #next(): string {
		return `${this.path}.next`;
	}
}
