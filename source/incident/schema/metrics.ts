/** What a metric counts, how it is called on the board, and where it stands among the others. */
export interface Metric {
	readonly label: string;
	/** Lower comes first. */
	readonly order: number;
	/** The metric that this one is a share of, drawn as a bar. */
	readonly partOf?: string;
	/** True for a toll that only grows unless somebody corrects it; as `isCumulative` says where it is not given. */
	readonly cumulative?: boolean;
}

/** An incident's own metric without an `order` comes after the well-known ones. */
const lastOrder = 1000;

/** The metrics that need no entry in an incident file. */
export const knownMetrics: ReadonlyMap<string, Metric> = new Map([
	['killed', {label: 'Killed', order: 1}],
	['injured', {label: 'Injured', order: 2}],
	['missing', {label: 'Missing', order: 3}],
	['displaced', {label: 'Displaced', order: 4}],
	['evacuated', {label: 'Evacuated', order: 5}],
	['rescued', {label: 'Rescued', order: 6}],
	['regions-hit', {label: 'Regions hit', order: 7}],
	['drones-launched', {label: 'Drones launched', order: 8}],
	['drones-destroyed', {label: 'Drones destroyed', order: 9, partOf: 'drones-launched'}],
	['missiles-launched', {label: 'Missiles launched', order: 10}],
	['missiles-destroyed', {label: 'Missiles destroyed', order: 11, partOf: 'missiles-launched'}],
]);

type GivenMetrics = ReadonlyMap<string, {readonly [Key in keyof Metric]?: Metric[Key] | undefined}>;

/** All metrics of an incident: the well-known ones and its own; what the file says of a metric comes first. */
export function withKnownMetrics(given: GivenMetrics): ReadonlyMap<string, Metric> {
	const metrics = new Map(knownMetrics);
	for (const [id, {label, order, partOf, cumulative}] of given) {
		const known = knownMetrics.get(id);
		const whole = partOf ?? known?.partOf;
		metrics.set(id, {
			label: label ?? known?.label ?? id,
			order: order ?? known?.order ?? lastOrder,
			...(whole === undefined ? {} : {partOf: whole}),
			...(cumulative === undefined ? {} : {cumulative}),
		});
	}
	return metrics;
}

/** Words in the names of states that pass: the missing are found, who fled goes home, power comes back. */
const passing =
	/missing|displaced|evacuat|shelter|trapped|stranded|cut.off|without|hospital|in.care|homeless|outage|closed|remain|still|current/i;

/** True for a metric that only ever grows, unless somebody corrects it: what the file says, else what its name tells. */
export function isCumulative(metrics: ReadonlyMap<string, Metric>, id: string): boolean {
	const metric = metrics.get(id);
	return metric?.cumulative ?? !passing.test(`${id} ${metric?.label ?? ''}`);
}
