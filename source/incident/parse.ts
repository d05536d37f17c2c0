import type {DoubleKey} from './double-keys.ts';
import type {Fault} from './fault.ts';
import {quoted} from './found.ts';
import {incidentOf} from './incident-of.ts';
import {type JsonText, readJson} from './json-text.ts';
import {maximumBytes} from './limits.ts';
import type {Path} from './places.ts';
import type {Problem} from './problem.ts';
import {referenceFaults} from './references.ts';
import {type Incident, incidentSchema} from './schema.ts';
import {schemaFaults, withoutKeys} from './schema-faults.ts';

export {maximumBytes} from './limits.ts';

export type Parsed =
	| {readonly kind: 'incident'; readonly incident: Incident; readonly warnings: readonly Problem[]}
	| {readonly kind: 'broken'; readonly problems: readonly Problem[]};

/**
 * Reads the text of an incident file. A file that cannot be used comes back as every problem that it has, in the
 * order of the file. Unknown keys are warnings, and so is a key that stands twice with the same value; with two
 * values it is an error, because nobody can tell which of them was meant. A map that cannot be used is a warning, and
 * left out. Never throws.
 */
export function parseIncident(text: string): Parsed {
	if (text.length > maximumBytes) return {kind: 'broken', problems: [tooLarge(text.length)]};
	const json = readJson(text);
	if (!('placesOf' in json)) return {kind: 'broken', problems: json};
	const first = incidentSchema.safeParse(json.value, {reportInput: true});
	const {faults: found, unknownKeys} = schemaFaults(first.error?.issues ?? [], json.value);
	const faults = found.filter(fault => !isOfMap(fault));
	const mapFaults = found.filter(isOfMap).map(costsTheMap);
	const leftOut = [...unknownKeys, ...mapFaults.map(fault => ({...fault, path: ['map']}))];
	const known = leftOut.length === 0 ? json.value : withoutKeys(json.value, leftOut);
	const isLeftOut = isBelow(unknownKeys);
	const oddities = [
		...unknownKeys,
		...mapFaults,
		...json.protoKeys.map(protoKey),
		...json.doubleKeys.filter(({path}) => !isLeftOut(path)).map(doubleKey),
	];
	const isWrong = isBelow(faults);
	const dangling = referenceFaults(known).filter(({path}) => !isWrong(path));
	const all = [...faults, ...dangling, ...oddities];
	const hasErrors = all.some(({severity}) => severity !== 'warning');
	// Checks that look at a whole, such as those of a time, are made only where the schema knows every key.
	const second = first.success || hasErrors ? first : incidentSchema.safeParse(known, {reportInput: true});
	if (second.success && !hasErrors) {
		return {kind: 'incident', incident: incidentOf(second.data), warnings: located(json, all)};
	}
	const left = second === first ? [] : schemaFaults(second.error?.issues ?? [], known).faults;
	return {kind: 'broken', problems: located(json, [...all, ...left])};
}

/** In the order of the file. */
function located(json: JsonText, faults: readonly Fault[]): readonly Problem[] {
	const places = json.placesOf(faults);
	const problems = faults.flatMap(({path: _, isKey: __, severity, ...words}, index): readonly Problem[] => {
		const place = places[index];
		return place === undefined ? [] : [{severity: severity ?? 'error', ...place, ...words}];
	});
	return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}

/** Tells the paths that lead to where these faults are, or on from there. */
function isBelow(faults: readonly Fault[]): (path: Path) => boolean {
	const faulty = new Set(faults.map(({path}) => JSON.stringify(path)));
	return path => path.some((_, index) => faulty.has(JSON.stringify(path.slice(0, index + 1))));
}

function doubleKey({path, isSame}: DoubleKey): Fault {
	return {
		path,
		isKey: true,
		expected: 'each key once',
		found: `the key ${quoted(String(path.at(-1)))} again, with ${isSame ? 'the same value' : 'another value'}`,
		hint: isSame ? 'Remove one of them' : 'Remove or rename one of them: only one could be shown',
		...(isSame ? {severity: 'warning' as const} : {}),
	};
}

function isOfMap({path}: Fault): boolean {
	return path[0] === 'map';
}

/** A board without its map tells all that it has to. */
function costsTheMap(fault: Fault): Fault {
	const hint = fault.hint === undefined ? 'The map is left out' : `${fault.hint}. The map is left out`;
	return {...fault, severity: 'warning', hint};
}

function protoKey(path: Path): Fault {
	return {
		path,
		isKey: true,
		severity: 'warning',
		expected: 'another name',
		found: `the key ${quoted(String(path.at(-1)))}`,
		hint: 'It is left out',
	};
}

function tooLarge(length: number): Problem {
	return {
		severity: 'error',
		line: 1,
		column: 1,
		path: '',
		found: `${Math.ceil(length / 2 ** 20)} MB`,
		expected: `a file of at most ${maximumBytes / 2 ** 20} MB`,
		hint: 'Is it the right file?',
	};
}
