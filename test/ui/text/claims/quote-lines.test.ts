import {describe, expect, test} from 'vitest';
import {quoteLines} from '../../../../source/ui/text/claims/quote-lines.ts';
import {plainText} from '../../../../source/ui/text/line.ts';
import {morning} from '../../../helpers/boards.ts';
import {incidentWith} from '../../../helpers/mayor-incident.ts';

describe('a statement', () => {
	const quote = {id: 'q', source: 'mayor', text: 'Stay safe', regions: []};
	const incident = incidentWith({});
	const shown = (mode: 'direct' | 'translated' | 'paraphrase') => {
		const {speaker, words} = quoteLines({incident, quote: {...quote, mode}, now: morning, columns: 60});
		return plainText([...speaker, ...words]);
	};

	test('has quotation marks only where the words are the speaker’s', () => {
		expect(shown('direct')).toBe('Ana Petrenko, mayor\n  “Stay safe”');
		expect(shown('translated')).toBe('Ana Petrenko, mayor · translated\n  “Stay safe”');
		expect(shown('paraphrase')).toBe('Ana Petrenko, mayor · paraphrase\n  Stay safe');
	});
});
