import {isSanitized} from '../sanitize.ts';

/** The property that tells which region a feature of a map is, where the file names none. */
export const defaultMapProperty = 'iso_3166_2';

/** A name by which other parts of the file refer to something. */
export const namePattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,79}$/u;

/** True for a name whose letters are visible: `\p{L}` holds some that are not, and allows any pile of marks. */
export function isVisibleName(written: string): boolean {
	return isSanitized(written) || isSanitized(written.normalize());
}

/** A country code of ISO 3166-1: two capital letters. */
export const countryPattern = /^[A-Z]{2}$/;

// A colon would begin a drive or an address, a backslash means a folder on some systems and a letter on others.
const climbs = /^\/|[\\:]|(^|\/)\.\.(\/|$)/;

/** True for the name of a file in the folder of the incident's, or in a folder there. */
export function isLocalFileName(name: string): boolean {
	return name !== '' && isSanitized(name) && !climbs.test(name);
}
