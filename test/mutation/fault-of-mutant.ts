import {isUtf8} from 'node:buffer';
import {emptyLog} from '../../source/board/change-log.ts';
import {noHighlights} from '../../source/board/highlights.ts';
import {reducer} from '../../source/board/reducer.ts';
import type {Overlay, Size, State} from '../../source/board/state.ts';
import {codeFrame} from '../../source/commands/code-frame.ts';
import {diffIncidents} from '../../source/incident/diff/diff-incidents.ts';
import type {Issue} from '../../source/incident/issues/issue.ts';
import {type Parsed, parseIncident} from '../../source/incident/parse-incident.ts';
import {sanitize} from '../../source/incident/sanitize.ts';
import type {Incident} from '../../source/incident/schema/incident-schema.ts';
import {bundledShapes} from '../../source/map/bundled.ts';
import {encodingIssue} from '../../source/sources/file/encoding-issue.ts';
import {mapLines} from '../../source/ui/panels/map-lines.ts';
import {printSections} from '../../source/ui/print/sections.ts';
import {boardSentences} from '../../source/ui/screen-reader/board-sentences.ts';
import {type Line, lineWidth, plainText} from '../../source/ui/text/line.ts';
import {boardOf, morning, realIncident, snapshotOf} from '../helpers/boards.ts';
import {faultOf} from '../helpers/fault-of.ts';
import {contentText, panelContents} from '../helpers/screen-contents.ts';

/** What became of a mutant, and what is wrong with that; undefined where nothing is. */
export interface Verdict {
	readonly outcome: 'shown' | 'refused';
	readonly fault: string | undefined;
}

const sizes: readonly Size[] = [
	{columns: 80, rows: 24},
	{columns: 120, rows: 40},
	{columns: 40, rows: 12},
	{columns: 200, rows: 60},
	{columns: 60, rows: 100},
	{columns: 320, rows: 90},
];

const overlays: readonly Overlay[] = [
	...(['region', 'claim', 'speaker', 'alarms', 'changes', 'events', 'problems', 'help'] as const),
];

/** Each takes a board that showed the real incident and then read the mutant, full of news, to something to look at. */
const looks: readonly ((state: State) => State)[] = [
	state => state,
	state => ({...state, focus: 'region', log: emptyLog}),
	state => ({...state, map: 'on'}),
	state => ({...state, map: 'full'}),
	state => ({...state, isLargeType: true}),
	...overlays.map(overlay => (state: State) => withOverlay(state, overlay)),
];

/** A board to look at a mutant on. */
interface View {
	readonly size: Size;
	readonly look: (state: State) => State;
}

const views: readonly View[] = looks.flatMap(look => sizes.map(size => ({size, look})));

/** Some of the views, for the mutant of this number: over many mutants, all of them in turn. */
export function viewsFor(number: number, count: number): readonly View[] {
	// 31 has no divisor in common with how many there are, so that sizes and looks both change from one to the next.
	return Array.from(
		{length: count},
		(_, index) => views[((number * count + index) * 31) % views.length],
	).filter(view => view !== undefined);
}

/** What no board may say unless the file does: JavaScript's words for what is not there. */
const slips = /\b(undefined|NaN|Infinity|Invalid Date)\b|\[object /;

/** Looks whether a file is shown in shape on these boards, or refused with problems that each have a place; never throws. */
export function verdictOn(file: Buffer, on: readonly View[]): Verdict {
	let outcome: Verdict['outcome'] = 'refused';
	try {
		const text = file.toString('utf8');
		const parsed: Parsed = isUtf8(file)
			? parseIncident(text)
			: {kind: 'broken', issues: [encodingIssue(file)]};
		if (parsed.kind === 'broken') {
			return {outcome, fault: faultOfRefusal(text, parsed.issues, on)};
		}
		outcome = 'shown';
		return {outcome, fault: faultOfIncident(text, parsed, on)};
	} catch (error) {
		return {outcome, fault: `it throws ${error instanceof Error ? error.stack : error}`};
	}
}

function faultOfRefusal(text: string, issues: readonly Issue[], on: readonly View[]) {
	if (!issues.some(({severity}) => severity === 'error')) return 'it is refused for no error';
	const snapshot = {kind: 'broken', issues, readAt: morning} as const;
	return (
		faultOfProblems(text, issues) ??
		firstFault(on, ({size}) => {
			const held = reducer(boardOf({size}), {type: 'snapshot-loaded', snapshot});
			const waiting: State = {...held, data: undefined};
			return faultOf(waiting) ?? faultOf({...held, overlay: 'problems'});
		})
	);
}

/** Every problem has to say where it is, in a place that the text has, and what it is. */
function faultOfProblems(text: string, issues: readonly Issue[]): string | undefined {
	const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
	return firstFault(issues, issue => {
		const {line, column, expected, found, path, hint} = issue;
		const isThere =
			column >= 1 && column <= (lines[line - 1] ?? '').length + 1 && lines[line - 1] !== undefined;
		const said = JSON.stringify(issue);
		if (!isThere) return `a problem has no place: ${said}`;
		if (expected.trim() === '' || found.trim() === '') return `a problem says nothing: ${said}`;
		const shown = [path, expected, found, hint ?? ''];
		if (shown.some(words => words !== sanitize(words))) return `a problem is not printable: ${said}`;
		const [, caret] = codeFrame(text, line, column);
		return caret.endsWith('^') ? undefined : `a problem cannot be pointed at: ${said}`;
	});
}

function faultOfIncident(
	text: string,
	{incident, errors, warnings}: Parsed & {readonly kind: 'incident'},
	on: readonly View[],
) {
	const snapshot = {...snapshotOf(incident), errors, warnings};
	return (
		faultOfProblems(text, [...errors, ...warnings]) ??
		faultOfChanges(incident) ??
		faultOfPrinting(text, boardOf({}, incident)) ??
		faultOfMap(incident) ??
		firstFault(on, ({size, look}) =>
			faultOfScreen(text, look(reducer(boardOf({size}), {type: 'snapshot-loaded', snapshot}))),
		)
	);
}

function withOverlay(state: State, overlay: Overlay): State {
	const {totals = [], quotes = []} = state.data?.incident ?? {};
	const metric = totals[0]?.metric;
	return {
		...state,
		overlay,
		claim: metric === undefined ? undefined : {region: undefined, metric},
		speaker: quotes[0]?.source,
	};
}

function faultOfScreen(text: string, state: State): string | undefined {
	const panels = panelContents(state);
	return faultOf(state, panels) ?? slipIn(text, panels.map(contentText).join('\n'));
}

function slipIn(text: string, said: string): string | undefined {
	const [slip] = slips.exec(said) ?? [];
	return slip === undefined || text.includes(slip) ? undefined : `it says ${slip}: ${said.slice(0, 2000)}`;
}

function faultOfChanges(incident: Incident): string | undefined {
	const both = [...diffIncidents(realIncident, incident), ...diffIncidents(incident, realIncident)];
	const empty = both.find(({text}) => text.trim() === '');
	if (empty !== undefined) return `a change says nothing: ${JSON.stringify(empty)}`;
	const [none] = diffIncidents(incident, incident);
	return none === undefined ? undefined : `it differs from itself: ${none.text}`;
}

/** What `--once` prints, and what is spoken. */
function faultOfPrinting(text: string, state: State): string | undefined {
	const {data} = state;
	if (data === undefined) return 'it was not read';
	const columns = 80;
	const tooWide = (lines: readonly Line[]) => lines.find(line => lineWidth(line) > columns);
	const wide = firstFault(printSections(state, data, columns), ({title, lines}) => {
		const line = tooWide(lines);
		return line === undefined
			? slipIn(text, plainText(lines))
			: `printed too wide, ${title}: ${plainText([line])}`;
	});
	const spoken = boardSentences(state);
	if (spoken.some(sentence => sentence.trim() === '' || sentence.includes('\n'))) {
		return `a sentence is none: ${JSON.stringify(spoken)}`;
	}
	return wide ?? slipIn(text, spoken.join('\n'));
}

function faultOfMap(incident: Incident): string | undefined {
	const shapes = bundledShapes(['UA']);
	if (shapes === undefined) return 'there is no map';
	const [columns, rows] = [90, 30];
	const view = {
		shapes,
		incident,
		regions: incident.regions,
		selected: incident.regions[0]?.id,
		highlights: noHighlights,
	};
	const lines = mapLines({...view, columns, rows});
	if (lines.length > rows) return 'the map is too high';
	return lines.some(line => lineWidth(line) > columns) ? 'the map is too wide' : undefined;
}

function firstFault<T>(
	items: readonly T[],
	faultOfItem: (item: T) => string | undefined,
): string | undefined {
	for (const item of items) {
		const fault = faultOfItem(item);
		if (fault !== undefined) return fault;
	}
	return undefined;
}
