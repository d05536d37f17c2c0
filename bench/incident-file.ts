import {readFileSync, renameSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {largeText} from '../test/scale/large-incident.ts';

/** The text of an incident in which one figure of a region is this number. */
export type Edition = (figure: number) => string;

const shippedText = readFileSync(join(import.meta.dirname, '..', 'data', 'ukraine-2025-06-06.json'), 'utf8');
const injuredInTernopil = /(?<="UA-61".*?"metric": "injured",\s+"value": )10\b/s;

/** The shipped incident, with another number of injured in Ternopil. */
export const shippedIncident: Edition = figure => shippedText.replace(injuredInTernopil, String(figure));

/** 5,000 regions and 20,000 statements, with another number of killed in the worst region. */
export const largeIncident: Edition = largeText;

/** An incident file that is replaced as careful writers do: another is written beside it and renamed over it. */
export class IncidentFile {
	readonly path: string;
	readonly #edition: Edition;
	/** Of six digits, as no other number on a screen, and each larger than the one before: no toll falls. */
	#figure = 201_003;

	constructor(folder: string, edition: Edition) {
		this.path = join(folder, 'incident.json');
		this.#edition = edition;
		this.prepare();
		this.replace();
	}

	/** Finds the figure on a screen, with or without a mark between its thousands, and not within a longer number. */
	get pattern(): RegExp {
		const groups = this.#figure.toLocaleString('en').split(',').join("[,.'’_ \u00A0\u202F\u2009]?");
		return new RegExp(`(?<!\\d[,.'’_]?)${groups}(?![,.'’_]?\\d)`);
	}

	/** Writes the next edition beside the file. */
	prepare(): void {
		this.#figure += 307;
		writeFileSync(`${this.path}.next`, this.#edition(this.#figure));
	}

	/** Renames what was prepared over the file. */
	replace(): void {
		renameSync(`${this.path}.next`, this.path);
	}
}
