import * as fc from 'fast-check';
import {expect, test} from 'vitest';
import {escapeJson, notAscii} from '../../source/commands/escape-json.ts';

test('escaped JSON is ASCII and parses as the same values', () => {
	fc.assert(
		fc.property(fc.json({stringUnit: 'binary'}), json => {
			const escaped = escapeJson(json, notAscii);
			expect(escaped).toMatch(/^\p{ASCII}*$/u);
			expect(JSON.parse(escaped)).toEqual(JSON.parse(json));
		}),
	);
});
