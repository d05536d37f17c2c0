import type {Data, State} from '../board/state.ts';
import type {Store} from '../board/store.ts';
import {memoize} from '../incident/memoize.ts';

/**
 * The state as it is drawn: on a terminal that shows ASCII only, the words of the file are spelt in it before lines are
 * laid out, since a spelling may be longer than its letter. What is the same object stays the same object.
 */
export const displayedState = memoize((state: State): State => {
	const {transliterate, data, trouble, log} = state;
	if (transliterate === undefined) return state;
	const {spell, spellSentences, spellData} = spellersFor(transliterate);
	return {
		...state,
		data: data === undefined ? undefined : spellData(data),
		trouble: spell(trouble),
		log: spellSentences(log),
	};
});

/** The store for whoever draws: its state is the displayed one. */
export function displayedStore(store: Store): Store {
	return {...store, getState: () => displayedState(store.getState())};
}

type Spelling = (text: string) => string;

const spellersFor = memoize((transliterate: Spelling) => {
	const spell = speller(transliterate);
	// The board's own arrow, which is drawn and spoken as such.
	const spellSentences = speller(text => text.split(' → ').map(transliterate).join(' → '));
	const spellData = memoize((data: Data): Data => ({...spell(data), alarms: spellSentences(data.alarms)}));
	return {spell, spellSentences, spellData};
});

/** Spells all texts in a value. What an object is spelt to is kept as long as the object is. */
function speller(spelling: Spelling): <Value>(value: Value) => Value {
	const known = new WeakMap<object, object>();
	const spell = (value: unknown, key: string): unknown => {
		if (typeof value === 'string') return spellText(value, key, spelling);
		if (typeof value !== 'object' || value === null) return value;
		const found = known.get(value) ?? spellEntries(value, key);
		known.set(value, found);
		return found;
	};
	const spellEntries = (value: object, key: string): object => {
		if (Array.isArray(value)) return value.map(item => spell(item, key));
		if (value instanceof Map) return new Map([...value].map(([name, entry]) => [name, spell(entry, name)]));
		return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, spell(entry, name)]));
	};
	return <Value>(value: Value) => spell(value, '') as Value;
}

/** Keys whose texts name something else in the incident: spelt otherwise, they would lead nowhere. */
const references: ReadonlySet<string> = new Set(['id', 'metric', 'source', 'partOf', 'region', 'regions']);

function spellText(text: string, key: string, spelling: Spelling): string {
	if (references.has(key)) return text;
	// A link leads to the same place in the form that browsers send.
	return key === 'url' && URL.canParse(text) && !/^[ -~]*$/.test(text) ? new URL(text).href : spelling(text);
}
