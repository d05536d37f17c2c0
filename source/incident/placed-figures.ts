import type {Figure, Incident} from './schema.ts';

/** A claim of the file, and where it stands there. */
export interface PlacedFigure {
	readonly figure: Figure;
	/** The region's id, undefined for national totals. */
	readonly region: string | undefined;
	readonly where: string;
	readonly path: readonly (string | number)[];
}

/** Every claim of an incident, in the order of the file. */
export function placedFigures({totals, regions}: Incident): readonly PlacedFigure[] {
	const national = totals.map(
		(figure, index): PlacedFigure => ({
			figure,
			region: undefined,
			where: 'National total',
			path: ['totals', index],
		}),
	);
	const regional = regions.flatMap(({id, name, figures}, region) =>
		figures.map(
			(figure, index): PlacedFigure => ({
				figure,
				region: id,
				where: name,
				path: ['regions', region, 'figures', index],
			}),
		),
	);
	return [...national, ...regional];
}

/** The claim that leads for a metric in one place: the first one. */
export function leadOf(figures: readonly Figure[], metric: string): Figure | undefined {
	return figures.find(figure => figure.metric === metric);
}

/** Finds the claim that leads for a metric in a place. */
export type Lead = (region: string | undefined, metric: string) => PlacedFigure | undefined;

/** The first claim for each metric in each place, found without going through a long file again and again. */
export function leadsOf(all: readonly PlacedFigure[]): Lead {
	const key = (region: string | undefined, metric: string) => JSON.stringify([region, metric]);
	const leads = new Map<string, PlacedFigure>();
	for (const placed of all) {
		const own = key(placed.region, placed.figure.metric);
		if (!leads.has(own)) leads.set(own, placed);
	}
	return (region, metric) => leads.get(key(region, metric));
}
