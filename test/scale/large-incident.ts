import {ukraineCodes} from '../../scripts/map/ukraine-shapes.ts';

export const regionCount = 5000;
export const quoteCount = 20_000;

const codes = [...ukraineCodes.values()];
const kinds = ['homes', 'power', 'fires', 'transport', 'schools'];
const said = {source: 'officials', asOf: '2025-06-06'};

/** A region's id: those that the map draws come first, the others follow. */
function regionId(index: number): string {
	return codes[index] ?? `place-${index}`;
}

/** The text of an incident of about 8 MB; the first of its regions is the worst, with `worst` killed. */
export function largeText(worst = 9000): string {
	const regions = Array.from({length: regionCount}, (_, index) => ({
		id: regionId(index),
		name: `Place ${index}`,
		figures: [
			{metric: 'killed', value: index === 0 ? worst : regionCount - index, ...said},
			{metric: 'injured', value: `at least ${2 * (regionCount - index)}`, ...said},
		],
		damage: kinds
			.slice(index % 4)
			.map(kind => ({what: `${kind} in several districts of place ${index}`, kind, ...said})),
	}));
	const quotes = Array.from({length: quoteCount}, (_, index) => ({
		id: `statement-${index}`,
		source: index % 2 === 0 ? 'officials' : `mayor-${index % 40}`,
		mode: index % 3 === 0 ? 'paraphrase' : 'direct',
		text: `Statement ${index}. ${'Rescue work goes on in every district. '.repeat(1 + (index % 6))}`.trim(),
		...(index % 4 === 0 ? {at: `2025-06-06T09:${String(index % 60).padStart(2, '0')}:00+03:00`} : {}),
		regions: [regionId(index % regionCount)],
	}));
	const mayors = Array.from({length: 40}, (_, index) => [
		`mayor-${index}`,
		{name: `Mayor ${index}`, role: `mayor of place ${index}`, side: 'Ukraine', kind: 'official'},
	]);
	return JSON.stringify({
		incident: {
			id: 'large',
			title: 'The largest incident',
			country: 'UA',
			timeZone: 'Europe/Kyiv',
			start: '2025-06-06',
			status: 'developing',
		},
		sources: {officials: {name: 'Local officials', kind: 'official'}, ...Object.fromEntries(mayors)},
		totals: [{metric: 'killed', value: 'at least 20,000,000', ...said}],
		regions,
		quotes,
		events: [],
	});
}
