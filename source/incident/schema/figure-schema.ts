import * as z from 'zod';
import {isProjected} from '../quantity/projection.ts';
import {sanitize} from '../sanitize.ts';
import {choice, name, object, oneOrMany, text, time, value} from './fields.ts';

const reason = text.describe(
	'Why it is no longer what it was: withdrawn, counted twice, only verified deaths, another source, reclassified, scope changed, new information, error, or other words',
);

const earlier = object(
	{value, source: name.optional(), asOf: time.optional(), reason: reason.optional()},
	'an earlier value',
);

const dispute = object({source: name, text}, 'a dispute');

const withdrawal = object(
	{
		source: name.optional().describe('Who withdraws it, where that is not the source of the claim'),
		at: time.optional(),
		reason: reason.optional(),
	},
	'a withdrawal',
);

/** A claim: a number, who said it, when, and in what words. */
export const figure = object(
	{
		metric: name,
		value: value.describe(
			'A count, or the words of the source: "at least 4", "dozens", "about 200", "1.2 million"',
		),
		source: name.describe('Who says so: a name in sources'),
		kind: choice(['count', 'projection'])
			.optional()
			.describe('A projection says what may come: it is no count, and never leads over one'),
		asOf: time.optional().describe('When it was so'),
		confirmedAt: time
			.optional()
			.describe('When its source confirmed it unchanged: it keeps its date, and is as fresh as this'),
		via: text.optional().describe('The channel, such as Telegram'),
		table: text
			.optional()
			.describe('Which of its tables, where a source publishes several: figures of one add up'),
		url: text.optional(),
		note: text.optional(),
		said: text.optional().describe('The words of the source that the number is taken from'),
		quote: name.optional().describe('The id of the statement that the number is taken from'),
		ofWhom: z
			.record(
				z.string().refine(whom => sanitize(whom) !== '', {error: 'words for the people it counts'}),
				value,
				{error: 'an object of counts, each under the people it counts'},
			)
			.transform(given => Object.entries(given).map(([whom, count]) => ({whom: sanitize(whom), count})))
			.optional()
			.describe('Whom the value includes, such as {"emergency workers": 5}'),
		trend: choice(['rose', 'fell', 'unchanged']).optional(),
		was: z
			.array(
				z.union(
					[
						value.transform(
							(quantity): z.output<typeof earlier> => ({
								value: quantity,
								source: undefined,
								asOf: undefined,
								reason: undefined,
							}),
						),
						earlier,
					],
					{error: 'an earlier value, or an object of value, source, asOf'},
				),
				{error: 'a list of earlier values'},
			)
			.optional()
			.describe('Earlier values, oldest first'),
		reason: reason.optional(),
		disputedBy: oneOrMany(dispute, 'a dispute: source, text; or a list of them')
			.optional()
			.describe('Who says that the number is wrong'),
		deniedBy: oneOrMany(dispute, 'a denial: source, text; or a list of them')
			.optional()
			.describe('The body it was attributed to, where that says it never said so'),
		response: oneOrMany(dispute, 'a response: source, text; or a list of them')
			.optional()
			.describe('Who neither confirms nor denies it, such as {"source": "ministry", "text": "No comment"}'),
		withdrawn: withdrawal.optional().describe('Its source no longer says so'),
		doubt: text.optional().describe('The doubt of the desk itself, shown as such'),
		verified: choice(['unverified', 'corroborated', 'verified']).default('unverified'),
	},
	'a figure',
).transform(given =>
	given.kind === undefined && isProjected(given.value.words)
		? {...given, kind: 'projection' as const}
		: given,
);
