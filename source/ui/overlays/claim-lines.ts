import {metricLabel} from '../../board/claims.ts';
import {noHighlights} from '../../board/highlights.ts';
import type {ClaimAbout} from '../../board/state.ts';
import {describeVerdict, type Reconciliation, reconcile} from '../../incident/checks/reconcile.ts';
import {leadClaim} from '../../incident/lead-claim.ts';
import {shareOf} from '../../incident/quantity/share.ts';
import type {Figure, Incident} from '../../incident/schema/incident-schema.ts';
import {figureLines} from '../text/claims/figure-lines.ts';
import {quoteLines} from '../text/claims/quote-lines.ts';
import {blank, type Line, span, wrapLine} from '../text/line.ts';

/** Cells for `leads` and `also` beside the claims. */
const label = 8;

/** Where a claim sheet looks: the figures of one place, and what that place is called. */
function placeOf(
	incident: Incident,
	about: ClaimAbout,
): {readonly name: string; readonly figures: readonly Figure[]} {
	const region = incident.regions.find(({id}) => id === about.region);
	if (about.region === undefined) return {name: 'national total', figures: incident.totals};
	return {name: region?.name ?? about.region, figures: region?.figures ?? []};
}

/** `Killed, Kyiv` for the head of a claim sheet. */
export function claimTitle(incident: Incident, about: ClaimAbout): string {
	return `${metricLabel(incident, about.metric)}, ${placeOf(incident, about).name}`;
}

/** Every claim about one metric in one place, the lead first, and how the board's own arithmetic looks at it. */
export function claimLines(
	incident: Incident,
	about: ClaimAbout,
	width: number,
	now: number,
	highlights = noHighlights,
): readonly Line[] {
	const claims = placeOf(incident, about).figures.filter(({metric}) => metric === about.metric);
	if (claims.length === 0) return [[span('Nobody claims this any more', 'muted')]];
	const frame = {label, width, now, isWhole: true, isOverlay: true};
	const speakers = [...new Set(claims.map(({source}) => source))];
	return [
		...claims.flatMap((figure, index) => [
			...(index === 0 ? [] : [blank]),
			...figureLines(incident, figure, index === 0 ? 'leads' : 'also', {
				...frame,
				highlight: index === 0 ? highlights.figure(about.region, about.metric) : undefined,
			}),
		]),
		...(about.region === undefined ? sumLines(reconcile(incident, about.metric), width) : []),
		...partLines(incident, about, width),
		...speakers.flatMap(source => statementLines(incident, source, width, now)),
	];
}

function heading(text: string): readonly Line[] {
	return [blank, [span(text, 'label')]];
}

/** Which regions carry what, and which are silent. */
function sumLines(reconciliation: Reconciliation | undefined, width: number): readonly Line[] {
	if (reconciliation === undefined) return [];
	const {placed, silent, verdict} = reconciliation;
	const names = silent.map(({name}) => name).join(', ');
	return [
		...heading('AGAINST THE REGIONS'),
		...wrapLine(
			[span(describeVerdict(reconciliation), verdict.kind === 'exceeds' ? 'alarm' : 'plain')],
			width,
		),
		...placed.flatMap(({region, figure}) =>
			wrapLine([span(`  ${figure.value.words}`, 'claim'), span(`  ${region.name}`)], width),
		),
		...(names === ''
			? []
			: wrapLine([span('–  nobody has said anything: ', 'muted'), span(names, 'muted')], width)),
	];
}

/** What of it became what: the metrics that are a part of this one, and the one that it is a part of. */
function partLines(incident: Incident, about: ClaimAbout, width: number): readonly Line[] {
	const {figures} = placeOf(incident, about);
	const wholeId = incident.metrics.get(about.metric)?.partOf ?? about.metric;
	const whole = leadClaim(figures, wholeId);
	const parts = [...incident.metrics]
		.filter(([, {partOf}]) => partOf === wholeId)
		.map(([id]) => leadClaim(figures, id));
	const known = parts.filter(part => part !== undefined);
	if (whole === undefined || known.length === 0) return [];
	return [
		...heading('WHOLE AND PARTS'),
		...wrapLine([span(whole.value.words, 'claim'), span(`  ${metricLabel(incident, wholeId)}`)], width),
		...known.flatMap(part => {
			const share = shareOf(part.value, whole.value);
			const words = share === undefined ? '' : `, ${share.words} by the board’s arithmetic`;
			return wrapLine(
				[span(part.value.words, 'claim'), span(`  ${metricLabel(incident, part.metric)}${words}`)],
				width,
			);
		}),
	];
}

function statementLines(incident: Incident, source: string, width: number, now: number): readonly Line[] {
	const quotes = incident.quotes.filter(quote => quote.source === source);
	return quotes.flatMap((quote, index) => {
		const {speaker, words} = quoteLines(incident, quote, width, now);
		return [...(index === 0 ? heading('WHAT THEY SAY') : [blank]), ...speaker, ...words];
	});
}
