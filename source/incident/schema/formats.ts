import {isSanitized} from '../sanitize.ts';

/** The property that tells which region a feature of a map is, where the file names none. */
export const defaultMapProperty = 'iso_3166_2';

/** A name by which something else in the file may call a thing. */
export const namePattern = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,79}$/u;

/** True for a name whose letters show: Unicode counts some that do not, and any pile of marks. */
export function isVisibleName(written: string): boolean {
	return isSanitized(written.normalize());
}

/** True for what can be a name in a file. */
export function isName(written: string): boolean {
	return isPlainName(written) || (namePattern.test(written) && isVisibleName(written));
}

/** True for a name of plain letters, as nearly all are; a file has tens of thousands. */
function isPlainName(written: string): boolean {
	for (let at = 0; at < written.length; at += 1) {
		const unit = written.charCodeAt(at);
		const letter = unit | 0x20;
		const isSound =
			(letter >= 0x61 && letter <= 0x7a) ||
			(unit >= 0x30 && unit <= 0x39) ||
			(at > 0 && (unit === 0x2d || unit === 0x2e || unit === 0x5f));
		if (!isSound) return false;
	}
	return written.length > 0 && written.length <= 80;
}

/** A country code of ISO 3166-1: two capital letters. */
export const countryPattern = /^[A-Z]{2}$/;

// A colon would begin a drive or an address, a backslash means a folder on some systems and a letter on others.
const climbs = /^\/|[\\:]|(^|\/)\.\.(\/|$)/;

/** True for the name of a file in the folder of the incident's, or in a folder there. */
export function isLocalFileName(name: string): boolean {
	return name !== '' && isSanitized(name) && !climbs.test(name);
}
