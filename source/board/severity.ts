import {memoize} from '../incident/memoize.ts';
import {isUnknown} from '../incident/quantity/parse-quantity.ts';
import type {Quantity} from '../incident/quantity/quantity.ts';
import type {Figure, Region} from '../incident/schema/incident-schema.ts';
import {casualtyFigures, isDamage, quantityIn} from './claims.ts';

/** How bad it is in a region beside the others of the incident: from 0, where nothing is reported, to the worst. */
type Severity = 0 | 1 | 2 | 3 | 4;

/** What one level means, such as 10 to 99 killed. */
interface SeverityClass {
	readonly level: Severity;
	/** `damage`, `10–99`, `100+` */
	readonly label: string;
	/** What a label that is a number counts. */
	readonly metric?: CasualtyMetric;
}

/** The levels of an incident. */
export interface SeverityScale {
	/** What its levels mean, the least first, without 0. */
	readonly classes: readonly SeverityClass[];
	/**
	 * By the claims that lead. It never overstates: "up to 20" is nobody for certain, "dozens" the floor it is coded by,
	 * "about 200" 200, "several" somebody.
	 */
	readonly levelOf: (region: Region) => Severity;
}

type CasualtyMetric = 'killed' | 'injured';

/** From so many casualties in one region on, there are three classes of them: two would tell too little. */
const many = 100;

/**
 * The levels for the regions of an incident, such that the worst of them have the highest: those killed are counted in
 * one class to three, by how many there are; where nobody was, those injured. Below stand the injured and the damage,
 * as one where three classes count the killed.
 */
export const severityScale = memoize((regions: readonly Region[]): SeverityScale => {
	const most = (metric: CasualtyMetric) =>
		regions.reduce((most, region) => Math.max(most, certainOf(region, metric)), 0);
	const mostKilled = most('killed');
	const metric: CasualtyMetric = mostKilled > 0 ? 'killed' : 'injured';
	const starts = classStarts(metric === 'killed' ? mostKilled : most('injured'));
	const isMerged = metric === 'killed' && starts.length === 3;
	const first = metric === 'killed' && !isMerged ? 3 : 2;
	const below: readonly SeverityClass[] =
		metric === 'injured'
			? [{level: 1, label: 'damage'}]
			: isMerged
				? [{level: 1, label: 'damage or injured'}]
				: [
						{level: 1, label: 'damage'},
						{level: 2, label: 'injured'},
					];
	return {
		classes: [
			...below,
			...starts.map((start, index) => ({
				level: (first + index) as Severity,
				label: rangeFrom(start, starts[index + 1]),
				metric,
			})),
		],
		levelOf: region => {
			const count = certainOf(region, metric);
			if (count > 0) return (first + starts.findLastIndex(start => start <= count)) as Severity;
			if (certainOf(region, 'injured') > 0) return isMerged ? 1 : 2;
			return region.damage.some(isDamage) ? 1 : 0;
		},
	};
});

/** Where the classes of counts up to the largest begin: round numbers, each about as many times the one before. */
function classStarts(largest: number): readonly number[] {
	if (largest < 1) return [];
	const count = largest < 2 ? 1 : largest < many ? 2 : 3;
	const inner = Array.from({length: count - 1}, (_, index) => roundNumber(largest ** ((index + 1) / count)));
	return [1, ...inner];
}

/** The one of 2, 5, 10, 20, 50, 100 and so on that a number is nearest to, by how many times it is as large. */
function roundNumber(value: number): number {
	const power = 10 ** Math.floor(Math.log10(value));
	const near = [1, 2, 5, 10].map(digit => digit * power).filter(round => round > 1);
	const distance = (round: number) => Math.abs(Math.log(round / value));
	return near.toSorted((a, b) => distance(a) - distance(b))[0] ?? power;
}

function rangeFrom(start: number, next: number | undefined): string {
	if (next === undefined) return `${grouped(start)}+`;
	return next - start === 1 ? grouped(start) : `${grouped(start)}–${grouped(next - 1)}`;
}

/** `1,000`: `Intl` would take 10 ms to say so. */
function grouped(count: number): string {
	return String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** The claim to put beside a region's name: those killed, else those injured; none where nobody was, or it is not known. */
export function worstFigure(region: Region): Figure | undefined {
	return casualtyFigures(region).find(({value}) => value.high !== 0 && !isUnknown(value));
}

function certainOf(region: Region, metric: CasualtyMetric): number {
	return certain(quantityIn(region, metric));
}

function certain(quantity: Quantity | undefined): number {
	if (quantity === undefined || isUnknown(quantity)) return 0;
	return quantity.best ?? quantity.low ?? (quantity.high === undefined ? 1 : 0);
}
