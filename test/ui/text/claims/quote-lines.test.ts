import {describe, expect, test} from 'vitest';
import {quoteLines} from '../../../../source/ui/text/claims/quote-lines.ts';
import {plainText} from '../../../../source/ui/text/line.ts';
import {morning} from '../../../helpers/boards.ts';
import {incidentWith} from '../../../helpers/mayor-incident.ts';

describe('a statement', () => {
	const quote = {id: 'q', source: 'mayor', text: 'Stay safe', regions: []};
	const incident = incidentWith({});
	const shown = (mode: 'direct' | 'translated' | 'paraphrase', text = quote.text) => {
		const {speaker, words} = quoteLines({incident, quote: {...quote, text, mode}, now: morning, columns: 60});
		return plainText([...speaker, ...words]);
	};

	test('has quotation marks only where the words are the speaker’s', () => {
		expect(shown('direct')).toBe('Ana Petrenko, mayor\n  “Stay safe”');
		expect(shown('translated')).toBe('Ana Petrenko, mayor · translated\n  “Stay safe”');
		expect(shown('paraphrase')).toBe('Ana Petrenko, mayor · paraphrase\n  Stay safe');
	});

	test.each([
		['“We need help,” she said', '“‘We need help,’ she said”', '“We need help,” she said'],
		['"The road is gone"', '“The road is gone”', 'The road is gone'],
		['He told us “stop” and left', '“He told us ‘stop’ and left”', 'He told us “stop” and left'],
	])('of %s has its marks once', (text, direct, paraphrase) => {
		expect(shown('direct', text).split('\n  ').at(-1)).toBe(direct);
		expect(shown('translated', text).split('\n  ').at(-1)).toBe(direct);
		expect(shown('paraphrase', text).split('\n  ').at(-1)).toBe(paraphrase);
	});
});
