import {inPanelOrder, metricLabel} from '../../board/claims.ts';
import {newestInPlace} from '../../board/sort-and-filter.ts';
import type {ClaimAbout} from '../../board/state.ts';
import {describeVerdict} from '../../incident/checks/describe-verdict.ts';
import {tableName} from '../../incident/checks/own-table.ts';
import {isExcess, reconciliations} from '../../incident/checks/reconcile.ts';
import {rivalryWords} from '../../incident/checks/rivals.ts';
import {totalName, withinSentence} from '../../incident/display-names.ts';
import {leadClaim} from '../../incident/lead-claim.ts';
import {shareOf} from '../../incident/quantity/share.ts';
import type {Figure, Incident} from '../../incident/schema/incident-schema.ts';
import {figureLines} from '../text/claims/figure-lines.ts';
import {quoteLines} from '../text/claims/quote-lines.ts';
import {blank, type Line, span, wrapLine} from '../text/line.ts';
import {memoizeProps} from '../text/memoize-props.ts';
import type {OverlayText} from '../text/overlay-text.ts';
import type {TextContext} from '../text/text-context.ts';

interface ClaimTextProps extends TextContext {
	readonly about: ClaimAbout;
	readonly columns: number;
}

/** Cells for `leads` and `also` beside the claims. */
const labelColumns = 8;

/** The figures of the place that a claim is about, and what that place is called. */
function placeOf(
	incident: Incident,
	about: ClaimAbout,
): {readonly name: string; readonly figures: readonly Figure[]} {
	const region = incident.regions.find(({id}) => id === about.region);
	if (about.region === undefined)
		return {name: withinSentence(totalName(incident)), figures: incident.totals};
	return {name: region?.name ?? about.region, figures: region?.figures ?? []};
}

/**
 * Every claim about one metric in one place, the lead first, how the board's own arithmetic compares them, and what
 * their sources say. Memoized, since a source may have made thousands of statements.
 */
export const claimText = memoizeProps((props: ClaimTextProps): OverlayText => {
	const {incident, about} = props;
	const {name, figures} = placeOf(incident, about);
	const title = `${metricLabel(incident, about.metric)}, ${name}`;
	const claims = figures.filter(({metric}) => metric === about.metric);
	if (claims.length === 0) return {title, lines: [[span('Nobody claims this any more', 'muted')]]};
	const speakers = [...new Set(claims.map(({source}) => source))];
	return {title, lines: [...claimLines(props), ...speakers.flatMap(source => statementLines(props, source))]};
});

/** Every claim about one metric in one place with all that belongs to it, and how the board's own arithmetic compares them. */
export function claimLines({incident, about, columns, now, highlights}: ClaimTextProps): readonly Line[] {
	const {figures} = placeOf(incident, about);
	const lead = leadClaim(figures, about.metric);
	const claims = inPanelOrder(
		incident,
		figures.filter(({metric}) => metric === about.metric),
	);
	return [
		...claims.flatMap(({figure}, index) => [
			...(index === 0 ? [] : [blank]),
			...figureLines({
				incident,
				figure,
				label: figure === lead ? 'leads' : lead === undefined ? 'was' : 'also',
				labelColumns,
				columns,
				now,
				isWhole: true,
				isOverlay: true,
				rivals: rivalryWords(figures, figure),
				highlight: figure === lead ? highlights.figure(about.region, about.metric) : undefined,
			}),
		]),
		...(about.region === undefined ? sumLines(incident, about.metric, columns) : []),
		...partLines(incident, about, columns),
	];
}

function heading(text: string): readonly Line[] {
	return [blank, [span(text, 'label')]];
}

/** Which regions carry what, by whom where that is another than the total's own table, and which are silent. */
function sumLines(incident: Incident, metric: string, columns: number): readonly Line[] {
	const all = reconciliations(incident, metric);
	const names = all[0]?.silent.map(({name}) => name).join(', ') ?? '';
	return [
		...all.flatMap(reconciliation => {
			const {total, placed, whose} = reconciliation;
			const isOwn = whose === 'own';
			const which = isOwn ? ' OF ITS OWN SOURCE' : ' OF ALL SOURCES';
			const isLead = total === all[0]?.total;
			const of = isLead ? '' : `${tableName(incident, total)}: `;
			const described = `${of}${describeVerdict(incident, reconciliation)}`;
			return [
				...heading(`AGAINST THE REGIONS${all.length > 1 ? which : ''}`),
				...wrapLine([span(described, isExcess(reconciliation) ? 'alarm' : 'plain')], columns),
				...placed.flatMap(({region, figure}) => {
					const by = isOwn ? '' : `, ${tableName(incident, figure)}`;
					return wrapLine(
						[span(`  ${figure.value.words}`, 'claim'), span(`  ${region.name}`), span(by, 'muted')],
						columns,
					);
				}),
			];
		}),
		...(names === ''
			? []
			: wrapLine([span('–  nobody has said anything: ', 'muted'), span(names, 'muted')], columns)),
	];
}

/** What of it became what: the metrics that are a part of this one, and the one that it is a part of. */
function partLines(incident: Incident, about: ClaimAbout, columns: number): readonly Line[] {
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
		...wrapLine([span(whole.value.words, 'claim'), span(`  ${metricLabel(incident, wholeId)}`)], columns),
		...known.flatMap(part => {
			const share = shareOf(part.value, whole.value);
			const words = share === undefined ? '' : `, ${share.words} by the board’s arithmetic`;
			return wrapLine(
				[span(part.value.words, 'claim'), span(`  ${metricLabel(incident, part.metric)}${words}`)],
				columns,
			);
		}),
	];
}

function statementLines({incident, now, columns}: ClaimTextProps, source: string): readonly Line[] {
	const all = newestInPlace(incident.quotes, incident.incident.timeZone);
	const quotes = all.filter(quote => quote.source === source);
	return quotes.flatMap((quote, index) => {
		const {speaker, words} = quoteLines({incident, quote, now, columns});
		return [...(index === 0 ? heading('WHAT THEY SAY') : [blank]), ...speaker, ...words];
	});
}
