import {listWords} from '../list-words.ts';
import {pluralize} from '../pluralize.ts';
import type {Figure, Incident} from '../schema/incident-schema.ts';
import {isSameTable, tableName} from './own-table.ts';
import type {Reconciliation} from './reconcile.ts';
import {type Sum, sumOf} from './sum.ts';
import type {Placed} from './verdict.ts';

/** How many sources of a mixed sum are named; the sheet of the claim has all. */
const maxSources = 3;

/**
 * The verdict in one line: `20 in no region: board’s sum of 6 regions is 2,926 of “2,946”`. Where the sum is of other
 * sources than the total, both are named.
 */
export function describeVerdict(incident: Incident, reconciliation: Reconciliation): string {
	const {total, placed, verdict} = reconciliation;
	const isOwn = reconciliation.whose === 'own';
	const where = pluralize(placed.length, 'region');
	const words = `“${total.value.words}”`;
	const by = isOwn ? '' : ` by ${tableName(incident, total)}`;
	const whose = isOwn ? '' : contributions(incident, total, placed);
	const summed = (sum: Sum) => {
		const floors = sum.earlier === 0 ? '' : ` (${sum.earlier} of earlier times)`;
		const made = `board’s sum of ${where}${floors} is ${sum.words}`;
		return isOwn ? `${made} of ${words}` : `${made}${whose}, against ${words}${by}`;
	};
	switch (verdict.kind) {
		case 'agrees':
			return `agrees${verdict.isExact ? ' exactly' : ''}: ${summed(verdict.sum)}`;
		case 'unplaced': {
			const rest = verdict.rest === undefined ? 'not all placed' : `${verdict.rest} in no region`;
			return `${rest}: ${summed(verdict.sum)}`;
		}
		case 'exceeds': {
			const {sum, by: excess, covered} = verdict;
			const of = covered.length === placed.length ? where : `${covered.length} of ${where}`;
			if (isOwn) return `board’s sum of ${of}, ${sum.words}, exceeds ${words} by ${excess}`;
			const said = contributions(incident, total, covered);
			return `board’s sum of ${of}, ${sum.words}${said}, exceeds ${words}${by}: ${excess} too many`;
		}
		case 'beyond-floor':
			return `exceeds the floor by ${verdict.by}, the total is behind: ${summed(verdict.sum)}`;
		case 'older': {
			const {sum, totalTime, regionsTime} = verdict;
			const said = `${total.value.words}${by} ${totalTime.includes(':') ? 'at' : 'of'} ${totalTime}`;
			return `total is older: ${said}, regions ${sum.words}${whose} by ${regionsTime} (board’s sum of ${where})`;
		}
		case 'incomparable':
			return `cannot be compared with ${where}, because ${verdict.why}`;
		default:
			return verdict satisfies never;
	}
}

/** `, of which 50 by District heads and 12 by Police`; only who, where one source has claimed it all. */
function contributions(incident: Incident, total: Figure, placed: readonly Placed[]): string {
	const bySource = Map.groupBy(placed, ({figure}) =>
		isSameTable(incident, total, figure) ? tableName(incident, total) : tableName(incident, figure),
	);
	const parts = [...bySource].sort(([a], [b]) => (a < b ? -1 : 1));
	const [only] = parts;
	if (parts.length === 1 && only !== undefined) return ` by ${only[0]}`;
	const named = parts.slice(0, maxSources).map(([name, places]) => {
		const sum = sumOf(places.map(({figure}) => ({value: figure.value, isEarlier: false})));
		return `${sum?.words ?? 'more than can be added up'} by ${name}`;
	});
	const more = parts.length - named.length;
	const rest = more > 0 ? [`the rest by ${pluralize(more, 'other')}`] : [];
	return `, of which ${listWords([...named, ...rest])}`;
}
