import {inPanelOrder, metricLabel, trendOf, whatWasHit} from '../../board/claims.ts';
import {isOld} from '../../board/incident-time.ts';
import {rivalryWords, rivalWords} from '../../incident/checks/rivals.ts';
import {metricPhrase} from '../../incident/display-names.ts';
import {leadClaim} from '../../incident/lead-claim.ts';
import {pluralize} from '../../incident/pluralize.ts';
import type {Figure, Incident, Quote, Region} from '../../incident/schema/incident-schema.ts';
import {attribution} from '../text/claims/attribution.ts';
import {figureLines} from '../text/claims/figure-lines.ts';
import {quoteLines} from '../text/claims/quote-lines.ts';
import {formatClaimTime} from '../text/format-time.ts';
import {plainText} from '../text/line.ts';
import {textWidth} from '../text/text-width.ts';
import {sentence, speechLines, speechText, speechValue} from './speech-text.ts';

/** Columns wider than any sentence: what is spoken is not wrapped. */
const endless = 100_000;

/**
 * A claim with all that belongs to its number, in one sentence and one more for each note and dispute: hedge, trend,
 * whom it includes, what it was, what others of the `figures` of its place say instead, who says so, when. The number comes first, and no age, which a clock would change.
 */
export function figureSentences(
	incident: Incident,
	figure: Figure,
	figures: readonly Figure[],
	now: number,
): string {
	const {
		source,
		via,
		table,
		asOf,
		confirmedAt,
		note,
		was = [],
		withdrawn,
		doubt,
		response = [],
		disputedBy = [],
		deniedBy = [],
	} = figure;
	const isLead = leadClaim(figures, figure.metric) === figure;
	const label = `${figureName(incident, figure, isLead)}:`;
	const lines = figureLines({
		incident,
		figure: atFirst(figure),
		label,
		labelColumns: textWidth(label) + 2,
		columns: endless,
		now,
		isWhole: false,
		rivals: isLead ? rivalWords(incident, figures, figure.metric) : rivalryWords(figures, figure),
	});
	const earlier = was.map(({value}) => speechValue(value.words)).join(', then ');
	const told = formatClaimTime(figure, incident.incident.timeZone, now);
	const time = told === undefined ? 'of when is not told' : asOf === undefined ? told : `as of ${told}`;
	const head = sentence(
		...speechLines(lines.slice(0, 1)),
		earlier === '' ? '' : `before that ${earlier}`,
		`according to ${speechText(plainText([attribution(incident, source)]))}`,
		table === undefined ? '' : speechText(table),
		via === undefined ? '' : `via ${speechText(via)}`,
		speechText(time),
		isOld(incident, confirmedAt ?? asOf, now) ? 'which is old' : '',
	);
	const doubts = [withdrawn, doubt].filter(part => part !== undefined);
	const contests = [...doubts, ...response, ...disputedBy, ...deniedBy].length;
	return [
		head,
		...(note === undefined ? [] : [speechText(note)]),
		...speechLines(lines.slice(lines.length - contests)),
	]
		.map(text => capital(sentence(text)))
		.join(' ');
}

/** The figure without earlier values and with its numbers in words, so that the present value is heard first. */
function atFirst({was, ...figure}: Figure): Figure {
	const worded = (value: Figure['value']) => ({...value, words: speechValue(value.words)});
	return {
		...figure,
		trend: trendOf({...figure, was}),
		value: worded(figure.value),
		ofWhom: figure.ofWhom?.map(({whom, count}) => ({whom, count: worded(count)})),
	};
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a figure is called where several stand for one metric: the lead by its label, the others as other claims. */
function figureName(incident: Incident, {metric}: Figure, isLead: boolean): string {
	const label = metricLabel(incident, metric);
	return isLead ? label : `${label}, another claim`;
}

/** All figures of one place, the leads in the order of the metrics, each followed by the other claims. */
export function figuresSentences(
	incident: Incident,
	figures: readonly Figure[],
	now: number,
): readonly string[] {
	return inPanelOrder(incident, figures).map(({figure}) => figureSentences(incident, figure, figures, now));
}

/** Where a region stands among those shown, from 1, and whether it is the selected one. */
interface RegionPlace {
	readonly number: number;
	readonly of: number;
	readonly isSelected: boolean;
}

/** A region in one paragraph: its figures, of which metrics nobody has said anything, what was hit, how much was said. */
export function regionSentences(incident: Incident, region: Region, place: RegionPlace, now: number): string {
	const {number, of, isSelected} = place;
	const silent = ['killed', 'injured']
		.filter(id => !region.figures.some(({metric}) => metric === id))
		.map(id => metricPhrase(incident, id));
	// Figures have sentences of their own.
	const hit = whatWasHit({...region, figures: []}, incident);
	const said = incident.quotes.filter(({regions}) => regions.includes(region.id)).length;
	return [
		sentence(`${speechText(region.name)}: region ${number} of ${of}`, isSelected ? 'selected' : ''),
		...(region.note === undefined ? [] : [sentence(speechText(region.note))]),
		...figuresSentences(incident, region.figures, now),
		...(silent.length === 0 ? [] : [`Nobody has said anything about ${silent.join(' or ')}.`]),
		hit === '' ? 'No damage reported.' : sentence(`What was hit: ${hit}`),
		...(said === 0 ? [] : [sentence(pluralize(said, 'statement'))]),
	].join(' ');
}

/** Who says it, and the words; as a quote only where they are the speaker's own. */
export function quoteSentence(incident: Incident, quote: Quote, now: number): string {
	const {via} = quote;
	// Without "via", a channel would sound like another speaker.
	const told = via === undefined ? quote : {...quote, via: `via ${via}`};
	const {speaker, words} = quoteLines({incident, quote: told, now, columns: endless});
	return `${speechLines(speaker).join(' ')}: ${sentence(speechLines(words).join(' '))}`;
}
