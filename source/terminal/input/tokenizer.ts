import * as grammar from './grammar.ts';
import {escapeKey, keyOfControlSequence, type Token} from './key-sequences.ts';

/** What the tokenizer remembers from one chunk to the next. */
export interface TokenizerState {
	/** `string` inside a reply such as OSC or DCS, `paste` inside a bracketed paste, else `keys`. */
	readonly mode: 'keys' | 'string' | 'paste';
	/** An incomplete sequence, to be read again together with the next chunk. */
	readonly pending: string;
	/** Length of the string so far, in UTF-16 units; its text is dropped. */
	readonly dropped: number;
	/** Text of the paste so far. */
	readonly pasted: string;
}

export interface Tokenized {
	readonly state: TokenizerState;
	readonly tokens: readonly Token[];
}

interface Step {
	/** UTF-16 units consumed from the beginning of the input. */
	readonly used: number;
	readonly tokens?: readonly Token[];
	readonly change?: Partial<TokenizerState>;
}

export const initialState: TokenizerState = {mode: 'keys', pending: '', dropped: 0, pasted: ''};

/** A longer string must have lost its end: what follows is keys again. No reply but a large clipboard is as long. */
const maxString = 65_536;
/** The rest of a longer paste is dropped, so that one that never ends cannot fill the memory. */
const maxPaste = 1_048_576;

const steps = {keys: nextKey, string: nextOfString, paste: nextOfPaste};

/**
 * Splits decoded input into tokens; the result does not depend on how the input was cut into chunks. Strings, reports and
 * releases yield none. A control character inside an unfinished string or sequence breaks it off and is a key, so that
 * Ctrl+C and Esc always get through.
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

/** What must be decided by time: whether ESC is the Esc key, or when to drop an unfinished sequence. Pastes may take any time. */
export function waitingFor({mode, pending}: TokenizerState): 'escape' | 'sequence' | undefined {
	if (mode === 'paste' || (mode === 'keys' && pending === '')) return undefined;
	return mode === 'keys' && isEscapes(pending) ? 'escape' : 'sequence';
}

/** When time is up: ESC alone is the Esc key, any other unfinished sequence is dropped. */
export function giveUpWaiting({pending}: TokenizerState): Tokenized {
	return {state: initialState, tokens: isEscapes(pending) ? Array.from(pending, () => escapeKey) : []};
}

const isEscapes = (pending: string) => pending.replaceAll('\u001B', '') === '';

function nextKey(input: string): Step | undefined {
	const text = grammar.printable.exec(input)?.[0];
	if (text !== undefined) {
		// Bytes that are not UTF-8 were not typed.
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

/** An ESC before the sequence of a key is Alt, before a reply it is the Esc key. */
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
