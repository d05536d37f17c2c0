import {expect, test} from 'vitest';
import {printable} from '../../source/incident/printable.ts';
import {attacks} from './corpus.ts';

test.each(attacks)('$name', ({text, readable}) => {
	expect(printable(text)).toBe(readable);
	expect(printable(readable)).toBe(readable);
});
