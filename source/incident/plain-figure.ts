import {
	choice,
	entries,
	list,
	may,
	must,
	name,
	object,
	oneOrMany,
	or,
	type Reader,
	text,
	time,
	value,
} from './plain-parts.ts';
import {revisionReasons, trends, verificationLevels} from './schema/enums.ts';
import type {Figure} from './schema/incident-schema.ts';

type Earlier = NonNullable<Figure['was']>[number];
type OfWhom = NonNullable<Figure['ofWhom']>;
type Dispute = NonNullable<Figure['disputedBy']>[number];

const reason = choice(revisionReasons);

const earlierClaim = object<Earlier>({
	value: must(value),
	source: may(name),
	asOf: may(time),
	reason: may(reason),
});

const earlier: Reader<Earlier> = (written, tally) => {
	const quantity = value(written, tally);
	if (quantity === undefined) return earlierClaim(written, tally);
	return {value: quantity, source: undefined, asOf: undefined, reason: undefined};
};

const counts = entries(text, value);

const ofWhom: Reader<OfWhom> = (written, tally) =>
	counts(written, tally)?.map(([whom, count]) => ({whom, count}));

const disputes = oneOrMany(object<Dispute>({source: must(name), text: must(text)}));

/** A claim, as the schema of figures reads it. */
export const plainFigure = object<Figure>({
	metric: must(name),
	value: must(value),
	source: must(name),
	asOf: may(time),
	via: may(text),
	url: may(text),
	note: may(text),
	ofWhom: may(ofWhom),
	trend: may(choice(trends)),
	was: may(list(earlier)),
	reason: may(reason),
	disputedBy: may(disputes),
	deniedBy: may(disputes),
	verified: or(choice(verificationLevels), 'unverified'),
});
