import * as z from 'zod';
import {sanitize} from '../sanitize.ts';
import {choice, name, object, oneOrMany, text, time, value} from './fields.ts';

const reason = choice(['new information', 'reclassified', 'duplicate', 'error', 'scope changed']).describe(
	'Why the value is no longer the one before',
);

const earlier = object(
	{value, source: name.optional(), asOf: time.optional(), reason: reason.optional()},
	'an earlier value',
);

const dispute = object({source: name, text}, 'a dispute');

/** A claim: a number, who said it, when, and in what words. */
export const figure = object(
	{
		metric: name,
		value: value.describe('A count, or the words of the source: "at least 4", "dozens", "about 200"'),
		source: name.describe('Who says so: a name in sources'),
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
		verified: choice(['unverified', 'corroborated', 'verified']).default('unverified'),
	},
	'a figure',
);
