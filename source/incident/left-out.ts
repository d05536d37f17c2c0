import {clip, describeValue} from './issues/describe-value.ts';
import {asObject, member} from './issues/json-members.ts';
import type {JsonPath} from './json/locations.ts';
import {pluralize} from './pluralize.ts';
import {sanitize} from './sanitize.ts';

const kinds = {
	totals: 'total',
	regions: 'region',
	quotes: 'statement',
	events: 'event',
	figures: 'figure',
	damage: 'damage',
} as const;

/** An item of a file that is not shown, because something is wrong with it. */
export interface LeftOutItem {
	readonly kind: (typeof kinds)[keyof typeof kinds] | 'region of a statement';
	/** In the file: `["regions", 0, "figures", 1]`. */
	readonly path: JsonPath;
	/** The id of the region that a figure or damage is in. */
	readonly region?: string;
	/** What it is, as far as can be told, safe to show: `Kyiv: killed, 3`. */
	readonly words: string;
	/** The texts by which it can be known again in another version of the file, safe to show. */
	readonly names: Readonly<Record<string, string>>;
}

/** Lists within items, whose items are left out by themselves. */
export const nestedLists = {regions: ['figures', 'damage'], quotes: ['regions']} as const;

/** The path of the item that an error at a path costs; undefined where it costs the file. */
export function itemPathOf(path: JsonPath): JsonPath | undefined {
	const [list, index, nested, nestedIndex] = path;
	if (!(list === 'totals' || list === 'regions' || list === 'quotes' || list === 'events')) return undefined;
	if (typeof index !== 'number') return undefined;
	const lists: readonly unknown[] = list === 'regions' || list === 'quotes' ? nestedLists[list] : [];
	const isNested = lists.includes(nested) && typeof nestedIndex === 'number';
	return path.slice(0, isNested ? 4 : 2);
}

const namesOf = ['id', 'name', 'metric', 'source', 'what', 'text'];

/** Says what an item is that stands at a path of a file, as it is written there, in the item around it, if any. */
export function leftOutItem(path: JsonPath, item: unknown, around?: unknown): LeftOutItem {
	const [list, , nested] = path;
	if (list === 'quotes' && nested !== undefined) {
		const words = `${itemWords(around)}: region ${typeof item === 'string' ? clip(item) : describeValue(item)}`;
		return {kind: 'region of a statement', path, words, names: {}};
	}
	const names = Object.fromEntries(
		namesOf.flatMap(key => {
			const text = member(item, key);
			return typeof text === 'string' ? [[key, sanitize(text)]] : [];
		}),
	);
	const region = member(around, 'id');
	const place = [member(around, 'name'), region].find(text => typeof text === 'string' && text !== '');
	const kind = kinds[(nested ?? list) as keyof typeof kinds];
	const words = [typeof place === 'string' ? clip(place) : '', itemWords(item) || kind];
	return {
		kind,
		path,
		...(typeof region === 'string' ? {region: sanitize(region)} : {}),
		words: words.filter(each => each !== '').join(': '),
		names,
	};
}

/** `2 items left out`; empty where there are none. */
export function leftOutCount(leftOut: readonly LeftOutItem[] = []): string {
	return leftOut.length === 0 ? '' : `${pluralize(leftOut.length, 'item')} left out`;
}

/** `killed, 3`, a name, or the first words of a text. */
function itemWords(item: unknown): string {
	const {metric, value, name, what, text, id, source} = asObject(item);
	const [first] = [metric, name, what, text, id, source].filter(
		each => typeof each === 'string' && each !== '',
	);
	const count = typeof value === 'string' || Number.isFinite(value) ? clip(String(value)) : '';
	return [typeof first === 'string' ? clip(first) : '', count].filter(each => each !== '').join(', ');
}

/**
 * The path in the file of what stands at a path of the incident: where items are left out, those behind them stand
 * further down in the file.
 */
export function pathInFile(path: JsonPath, leftOut: readonly LeftOutItem[] = []): JsonPath {
	const found: (string | number)[] = [];
	for (const step of path) {
		const gone = leftOut
			.filter(item => item.path.length === found.length + 1)
			.filter(item => found.every((each, index) => each === item.path[index]))
			.map(item => Number(item.path.at(-1)))
			.sort((a, b) => a - b);
		found.push(
			typeof step === 'number'
				? gone.reduce((index, each) => (each <= index ? index + 1 : index), step)
				: step,
		);
	}
	return found;
}
