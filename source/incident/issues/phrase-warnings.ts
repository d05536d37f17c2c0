import type {JsonPath} from '../json/locations.ts';
import {parseQuantity} from '../quantity/parse-quantity.ts';
import {sanitize} from '../sanitize.ts';
import {quantityWords} from '../schema/fields.ts';
import {describeValue} from './describe-value.ts';
import {asObject} from './json-members.ts';
import type {PathIssue} from './path-issue.ts';

/** Values of an item of the file, as it is written, that are plainly phrases but not understood. */
export function phraseWarnings(item: unknown): readonly PathIssue[] {
	const warnings: PathIssue[] = [];
	const visit = (value: unknown, isValue: boolean, path: JsonPath): void => {
		if (typeof value === 'string') {
			if (isValue && parseQuantity(sanitize(value))?.isPhrase) warnings.push(warningOf(value, path));
		} else if (Array.isArray(value)) {
			for (const [index, each] of value.entries()) visit(each, isValue, [...path, index]);
		} else {
			for (const [key, each] of Object.entries(asObject(value))) {
				// Whom a figure includes is told in words, which may be those of a key.
				const isWhom = path.at(-1) === 'ofWhom';
				visit(each, isWhom || key === 'value' || key === 'was', [...path, key]);
			}
		}
	};
	visit(item, false, []);
	return warnings;
}

function warningOf(value: string, path: JsonPath): PathIssue {
	return {
		path,
		severity: 'warning',
		expected: quantityWords,
		found: `words that are not understood, ${describeValue(value)}`,
		hint: 'They are shown as they are, and take no part in sums',
	};
}
