import {renameSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import {incidentText} from './soak-incident.ts';
import type {Fault, Way} from './soak-plan.ts';

/** Writes an edition of the incident, dated `now` (ms since 1970). */
export function writeEdition(file: string, edition: number, way: Way, now: number): void {
	const written = way === 'renamed' ? `${file}.new` : file;
	writeFileSync(written, incidentText(edition, now));
	utimesSync(written, now / 1000, now / 1000);
	if (way === 'renamed') renameSync(written, file);
}

/** Breaks the file, or takes it away. */
export function breakFile(file: string, edition: number, fault: Fault, now: number): void {
	if (fault === 'missing') {
		rmSync(file);
		return;
	}
	const text = incidentText(edition, now);
	const broken = {
		'a comma': text.replace(',', ''),
		'half of it': text.slice(0, text.length / 2),
		'a key': text.replace('"title":', '"tittle":'),
		empty: '',
	};
	writeFileSync(file, broken[fault]);
}
