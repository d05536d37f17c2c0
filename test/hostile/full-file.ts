const claim = {metric: 'killed', value: 'at least 4', source: 'office', asOf: '2025-06-06'};
const place = {
	kind: 'fires',
	source: 'office',
	asOf: '2025-06-06',
	via: 'Radio',
	url: 'https://a.example',
	note: 'By noon',
};

/** An incident file, as JSON reads it, in which every key of the format stands at least once. */
export const fullFile: unknown = {
	$schema: './incident.schema.json',
	incident: {
		id: 'full',
		title: 'Flood on two rivers',
		summary: 'The dam broke at night.',
		country: 'UA',
		countries: ['UA', 'MD'],
		scope: 'Ukraine and Moldova',
		timeZone: 'Europe/Kyiv',
		start: '2025-06-05',
		status: 'developing',
		staleAfter: 6,
	},
	map: {file: 'map.geojson', property: 'iso'},
	sources: {
		office: {name: 'Anna Ray', role: 'Governor', side: 'North', kind: 'official', url: 'https://b.example'},
		staff: {name: 'General Staff', role: 'Press office', side: 'South', kind: 'military'},
	},
	metrics: {
		homeless: {label: 'Homeless', order: 5, cumulative: false},
		sheltered: {label: 'Sheltered', order: 6, partOf: 'homeless'},
	},
	totals: [
		{
			...claim,
			confirmedAt: '2025-06-07T09:00:00+03:00',
			table: 'Table 3',
			via: 'Telegram',
			url: 'https://c.example',
			note: 'Counted by hand',
			ofWhom: {'emergency workers': 2},
			trend: 'fell',
			was: ['dozens', {value: 9, source: 'staff', asOf: '2025-06-05', reason: 'duplicate'}],
			reason: 'new information',
			disputedBy: {source: 'staff', text: 'We counted nine'},
			deniedBy: [{source: 'office', text: 'Nobody of ours said so'}],
			said: 'Four of ours are dead',
			quote: 'q1',
			response: [{source: 'staff', text: 'No comment'}],
			doubt: 'The count is of one hospital',
			verified: 'corroborated',
		},
		{...claim, value: 5, via: 'Radio'},
		{...claim, value: 'up to 30', source: 'staff', kind: 'projection'},
		{
			...claim,
			value: 8,
			source: 'staff',
			withdrawn: {source: 'office', at: '2025-06-06', reason: 'counted twice'},
		},
		{metric: 'homeless', value: 400, source: 'staff'},
		{metric: 'sheltered', value: 'about 200', source: 'staff'},
	],
	regions: [
		{
			id: 'UA-30',
			name: 'Upper valley',
			note: 'Two bridges are gone',
			figures: [
				{...claim, value: 12, note: 'Not final'},
				{...claim, metric: 'injured', value: 'dozens'},
			],
			damage: [{...place, what: 'Mill and depot'}],
		},
		{
			id: 'lower',
			name: 'Lower valley',
			source: 'staff',
			figures: [],
			damage: [{kind: 'fires', asOf: '08:00', what: 'Lock'}],
		},
	],
	quotes: [
		{
			id: 'q1',
			source: 'office',
			via: 'Telegram',
			mode: 'direct',
			text: 'Stay where it is dry',
			at: '2025-06-06T08:00:00+03:00',
			url: 'https://d.example',
			note: 'To the radio',
			regions: ['UA-30'],
		},
		{id: 'q2', source: 'staff', mode: 'paraphrase', text: 'It sent boats', regions: []},
		{id: 'q3', source: 'staff', mode: 'translated', text: 'Boats are on their way', regions: ['lower']},
	],
	events: [
		{at: '2025-06-05', text: 'The dam broke', source: 'office'},
		{when: 'the night before', text: 'It rained'},
	],
};
