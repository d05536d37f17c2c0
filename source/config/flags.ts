import {parseArgs} from 'node:util';
import {nearestName} from '../incident/issues/nearest-name.ts';
import type {ArgumentError} from './flag-values.ts';

// Values are read as text, for messages of our own.
const types = {
	map: 'string',
	poll: 'string',
	kiosk: 'boolean',
	dwell: 'string',
	resume: 'string',
	lock: 'boolean',
	highlight: 'string',
	bell: 'boolean',
	distance: 'boolean',
	dim: 'string',
	theme: 'string',
	color: 'boolean',
	ascii: 'boolean',
	'screen-reader': 'boolean',
	'escape-timeout': 'string',
	once: 'boolean',
	columns: 'string',
	json: 'boolean',
	strict: 'boolean',
	reset: 'boolean',
	help: 'boolean',
	version: 'boolean',
} as const;

export type FlagName = keyof typeof types;
const names = Object.keys(types) as FlagName[];
const options = Object.fromEntries(names.map(name => [name, {type: types[name]}]));

/** What was given; false for `--no-…`. */
export type Flags = {
	readonly [Name in FlagName]?: (typeof types)[Name] extends 'string' ? string : boolean;
};

interface CommandLine {
	/** The first word, where it names a command; after `--` it is a file. */
	readonly command: 'check' | 'prefs' | undefined;
	/** All other words that are no flags. */
	readonly words: readonly string[];
	readonly flags: Flags;
}

/** Splits a command line into command, words and flags; an error where a flag is unknown or stands twice. */
export function readFlags(argv: readonly string[]): CommandLine | ArgumentError {
	const {tokens} = parseArgs({args: [...argv], options, strict: false, tokens: true});
	const flags: Record<string, string | boolean> = {};
	const words: string[] = [];
	let command: CommandLine['command'];
	let isFlagsEnd = false;
	for (const token of tokens) {
		if (token.kind === 'option-terminator') {
			isFlagsEnd = true;
		} else if (token.kind === 'positional') {
			const {value: word} = token;
			const isCommand = command === undefined && words.length === 0 && !isFlagsEnd;
			if (isCommand && (word === 'check' || word === 'prefs')) command = word;
			else words.push(word);
		} else {
			const isNegated = token.name.startsWith('no-');
			const name = isNegated ? token.name.slice('no-'.length) : token.name;
			const type = names.some(known => known === name) ? types[name as FlagName] : undefined;
			if (type === undefined) return unknownFlag(name);
			if (isNegated && (type === 'string' || token.inlineValue)) return unknownFlag(token.name);
			if (type === 'string' && name in flags) return {error: `The flag --${name} can only be set once.`};
			if (type === 'boolean' && token.inlineValue) return {error: `--${name} takes no value`};
			// Another flag in the place of the value means that there is none.
			const {value = ''} = token;
			const isMissing = value.startsWith('--') && !token.inlineValue;
			flags[name] = type === 'boolean' ? !isNegated : isMissing ? '' : value;
		}
	}
	return {command, words, flags};
}

/** The first flag given that is not among the allowed ones, as it was written; undefined where there is none. */
export function disallowedFlag(given: Flags, allowed: readonly FlagName[]): string | undefined {
	const found = names.find(name => given[name] !== undefined && !allowed.includes(name));
	return found && `--${given[found] === false ? 'no-' : ''}${found}`;
}

function unknownFlag(name: string): ArgumentError {
	const dashes = name.length === 1 ? '-' : '--';
	const known = names.map(flag => (flag === 'color' ? 'no-color' : flag));
	return {
		error: `unknown option ${dashes}${name}${didYouMean(name, known, '--')}; sitboard --help lists the options`,
	};
}

/** The question whether the nearest known name was meant, with `prefix` before it; empty where none is near. */
export function didYouMean(written: string, known: readonly string[], prefix = ''): string {
	const near = nearestName(written, known);
	return near === undefined ? '' : ` (did you mean ${prefix}${near}?)`;
}
