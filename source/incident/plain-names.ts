import {referenceIssues} from './issues/reference-issues.ts';
import type {Damage, Figure, File, Quote, Region} from './schema/incident-schema.ts';

type Event = File['events'][number];

/** What the names of a file may lead to. */
export interface Known {
	readonly sources: ReadonlyMap<string, unknown>;
	/** The well-known ones among them. */
	readonly metrics: ReadonlyMap<string, unknown>;
	readonly regions: ReadonlySet<string>;
}

type Leads<Item> = (item: Item, known: Known) => boolean;

const claimLeads: Leads<Figure> = ({metric, source, was, disputedBy, deniedBy}, {sources, metrics}) => {
	if (!metrics.has(metric) || !sources.has(source)) return false;
	const isSource = (given: {readonly source?: string | undefined}) =>
		given.source === undefined || sources.has(given.source);
	return (
		(was ?? []).every(isSource) && (disputedBy ?? []).every(isSource) && (deniedBy ?? []).every(isSource)
	);
};

const damageLeads: Leads<Damage> = ({source}, {sources}) => sources.has(source);

const regionLeads: Leads<Region> = ({figures, damage}, known) =>
	figures.every(figure => claimLeads(figure, known)) && damage.every(each => damageLeads(each, known));

const quoteLeads: Leads<Quote> = ({source, regions: about}, {sources, regions}) =>
	sources.has(source) && about.every(id => regions.has(id));

const eventLeads: Leads<Event> = ({source}, {sources}) => source === undefined || sources.has(source);

/** Say whether every name in an item of a file leads somewhere. */
export const leading = {
	totals: claimLeads,
	regions: regionLeads,
	quotes: quoteLeads,
	events: eventLeads,
} as const;

/** True where no metric is a part of one that is not there, or in the end of itself. */
export function areMetricsSound(metrics: File['metrics']): boolean {
	return metrics.size === 0 || referenceIssues({metrics: Object.fromEntries(metrics)}).length === 0;
}
