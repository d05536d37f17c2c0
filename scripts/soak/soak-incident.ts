import {ukraineCodes} from '../map/ukraine-shapes.ts';

const places = [...ukraineCodes].map(([name, id]) => ({id, name}));
const kinds = ['homes', 'power', 'fires', 'transport', 'schools'];
const statements = 40;

/**
 * The incident file at its `edition`th state, changed at `now` (ms since 1970), titled so that the screen shows which
 * one it is: every third figure is another than in the edition before, a region comes or goes, a statement is new.
 */
export function incidentText(edition: number, now: number): string {
	const time = new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
	const said = {source: 'officials', asOf: time};
	const regions = places
		.filter((_, index) => (index + edition) % 19 !== 0)
		.map(({id, name}, index) => {
			const count = Math.floor((edition + index) / 3);
			return {
				id,
				name,
				figures: [
					{metric: 'killed', value: `at least ${count}`, ...said},
					{metric: 'injured', value: 10 + count, was: [{value: 9 + count, source: 'police'}], ...said},
				],
				damage: kinds.slice(index % 4).map(kind => ({what: `${kind} in ${name}`, kind, ...said})),
			};
		});
	const newest = Math.floor(edition / 3);
	const quotes = Array.from({length: statements}, (_, index) => {
		const number = newest + index;
		return {
			id: `statement-${number}`,
			source: number % 2 === 0 ? 'officials' : 'police',
			mode: number % 3 === 0 ? 'paraphrase' : 'direct',
			text: `Statement ${number}. ${'Rescue work goes on in every district. '.repeat(1 + (number % 12))}`,
			regions: [regions[number % regions.length]?.id],
		};
	});
	return JSON.stringify({
		incident: {
			id: 'soak',
			title: titleOf(edition),
			country: 'UA',
			timeZone: 'Europe/Kyiv',
			start: time,
			status: 'developing',
		},
		sources: {
			officials: {name: 'Local officials', kind: 'official', side: 'Ukraine'},
			police: {name: 'Police', kind: 'police', side: 'Ukraine'},
		},
		totals: [
			{metric: 'killed', value: `at least ${edition}`, ...said},
			{metric: 'drones-launched', value: 400 + edition, ...said},
			{metric: 'drones-destroyed', value: 'about 200', ...said},
		],
		regions,
		quotes,
		events: [{at: time, text: 'The alarm was raised', source: 'officials'}],
	});
}

/** Short enough for the narrowest board to show it whole. */
export function titleOf(edition: number): string {
	return `#${edition}.`;
}
