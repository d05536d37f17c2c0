import * as grammar from './grammar.ts';
import {escapeKey, keyOfControlSequence, type Token} from './key-sequences.ts';

/** What has been read so far of something whose end has not come yet. */
export interface TokenizerState {
	/** Inside a string that a terminal sends (a reply, never keys), inside a paste, or in neither. */
	readonly mode: 'keys' | 'string' | 'paste';
	/** The beginning of a sequence, to be read again together with what follows it. */
	readonly pending: string;
	/** UTF-16 units of the string that were dropped. */
	readonly dropped: number;
	/** The text of the paste up to now. */
	readonly pasted: string;
}

export interface Tokenized {
	readonly state: TokenizerState;
	readonly tokens: readonly Token[];
}

/** What was understood at the beginning of the input, the number of its units, and what has changed by it. */
interface Step {
	readonly used: number;
	readonly tokens?: readonly Token[];
	readonly change?: Partial<TokenizerState>;
}

export const initialState: TokenizerState = {mode: 'keys', pending: '', dropped: 0, pasted: ''};

/** A string that is longer than this has lost its end, and the rest is keys again. */
const maxString = 65_536;
/** Of a longer paste the rest is dropped, so that one that never ends does not fill the memory. */
const maxPaste = 1_048_576;

const steps = {keys: nextKey, string: nextOfString, paste: nextOfPaste};

/**
 * Cuts decoded input into what Ink is to read, wherever the chunks were cut. Any control character ends a string or a
 * sequence that lacks its end, and counts; of the sequence nothing does.
 */
export function tokenize(before: TokenizerState, chunk: string): Tokenized {
	const tokens: Token[] = [];
	let state: TokenizerState = {...before, pending: ''};
	let rest = before.pending + chunk;
	while (rest !== '') {
		const step = steps[state.mode](rest, state);
		if (step === undefined) return {state: {...state, pending: rest}, tokens};
		tokens.push(...(step.tokens ?? []));
		state = {...state, ...step.change};
		rest = rest.slice(step.used);
	}
	return {state, tokens};
}

/** What is being waited for: to know whether ESC is a key, or the end of a sequence. A paste may take as long as it likes. */
export function waitingFor({mode, pending}: TokenizerState): 'escape' | 'sequence' | undefined {
	if (mode === 'paste' || (mode === 'keys' && pending === '')) return undefined;
	return mode === 'keys' && isEscapes(pending) ? 'escape' : 'sequence';
}

/** Waits no longer: what is only ESC is the key, and the beginning of anything else is nothing. */
export function giveUpWaiting({pending}: TokenizerState): Tokenized {
	return {state: initialState, tokens: isEscapes(pending) ? Array.from(pending, () => escapeKey) : []};
}

const isEscapes = (pending: string) => pending.replaceAll('\u001B', '') === '';

function nextKey(input: string): Step | undefined {
	const text = grammar.printable.exec(input)?.[0];
	if (text !== undefined) {
		// What could not be decoded was not typed.
		const typed = text.replaceAll('\uFFFD', '');
		return {used: text.length, tokens: typed === '' ? [] : [{sequence: typed}]};
	}
	const whole = grammar.sequence.exec(input);
	if (whole !== null) return afterSequence(whole);
	const start = grammar.sequenceStart.exec(input);
	if (start !== null && start[0].length === input.length) return undefined;
	if (start !== null) return {used: start[0].length, tokens: start.groups?.alt === '' ? [] : [escapeKey]};
	const opening = grammar.stringStart.exec(input)?.[0];
	if (opening !== undefined) return {used: opening.length, change: {mode: 'string', dropped: 0}};
	if (input === '\u001B' || input === '\u001B\u001B') return undefined;
	if (grammar.escapeAlone.test(input)) return {used: 1, tokens: [escapeKey]};
	const stray = grammar.stray.exec(input)?.[0];
	if (stray !== undefined) return {used: stray.length};
	const key = grammar.key.exec(input)?.[0] ?? input;
	return {used: key.length, tokens: [{sequence: key}]};
}

/** ESC before the sequence of a key is Alt; before anything else it is a key of its own. */
function afterSequence({0: {length: used}, groups = {}}: RegExpExecArray): Step {
	const {alt = '', control, application} = groups;
	const escapes = alt === '' ? [] : [escapeKey];
	if (control === '200~') return {used, tokens: escapes, change: {mode: 'paste', pasted: ''}};
	const key = control === undefined ? {sequence: `\u001BO${application}`} : keyOfControlSequence(control);
	if (key === undefined) return {used, tokens: escapes};
	const isSequence = key.sequence.startsWith('\u001B');
	return {used, tokens: isSequence ? [{sequence: alt + key.sequence}] : [...escapes, key]};
}

function nextOfString(input: string, {dropped}: TokenizerState): Step | undefined {
	const content = Math.min(grammar.printable.exec(input)?.[0].length ?? 0, maxString - dropped);
	if (content > 0) return {used: content, change: {dropped: dropped + content}};
	if (input === '\u001B') return undefined;
	return {used: grammar.stringEnd.exec(input)?.[0].length ?? 0, change: {mode: 'keys'}};
}

function nextOfPaste(input: string, {pasted}: TokenizerState): Step | undefined {
	const end = grammar.pasteEnd.exec(input);
	const length = end?.index ?? grammar.pasteEndStart.exec(input)?.index ?? input.length;
	const text = (pasted + input.slice(0, length)).slice(0, maxPaste);
	if (end === null) return length === 0 ? undefined : {used: length, change: {pasted: text}};
	const paste: Token = {sequence: `\u001B[200~${text}\u001B[201~`};
	return {
		used: length + end[0].length,
		tokens: end.groups?.interrupt === undefined ? [paste] : [paste, {sequence: '\u0003'}],
		change: {mode: 'keys', pasted: ''},
	};
}
