import {expect, test} from 'vitest';
import {sanitize} from '../../source/incident/sanitize.ts';
import {attacks} from './corpus.ts';

test.each(attacks)('$name', ({text, readable}) => {
	expect(sanitize(text)).toBe(readable);
	expect(sanitize(readable)).toBe(readable);
});
