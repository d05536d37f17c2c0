import {sourceName} from '../incident/display-names.ts';
import type {Incident, Region} from '../incident/schema/incident-schema.ts';
import {commands} from './commands.ts';
import {indexOfRegion} from './found.ts';
import type {Highlights} from './highlights.ts';
import {blank, type Line, span, wrapLine} from './line.ts';
import {linesBody, type PanelView, scrollNote} from './panel-view.ts';
import {alarmText} from './panels/alarms.ts';
import {changeLines, changesTitle} from './panels/changes.ts';
import {claimLines, claimTitle} from './panels/claim.ts';
import {eventLines} from './panels/events.ts';
import {helpLines} from './panels/help.ts';
import {issueLines} from './panels/problems.ts';
import {regionText} from './panels/region.ts';
import {speakerLines} from './panels/speaker.ts';
import {contentSize, sheetRect, sheetWidth} from './places.ts';
import {remembering} from './remembering.ts';
import {freshNow, highlightsNow, panelTime, selectedRegion} from './selectors.ts';
import type {Sheet, State} from './state.ts';

/** All lines of a sheet, as many as it takes. */
export function sheetLines(state: State, sheet: Sheet): readonly Line[] {
	const width = sheetWidth(state);
	const {data, trouble} = state;
	const now = panelTime(state);
	if (sheet === 'help') return helpIn(width);
	if (sheet === 'problems') {
		if (trouble?.kind === 'missing') return missingLines(state, width);
		const issues = trouble?.kind === 'broken' ? trouble.issues : (data?.warnings ?? []);
		return issueLines(issues, width, state.customMap?.error);
	}
	const region = selectedRegion(state);
	if (data === undefined) return [];
	switch (sheet) {
		case 'events':
			return eventLines(data.incident, width, now);
		case 'claim':
			return state.claim === undefined
				? []
				: claimAt(data.incident, state.claim, width, now, highlightsNow(state));
		case 'speaker':
			return state.speaker === undefined ? [] : speakerAt(data.incident, state.speaker, width, now);
		case 'alarms':
			return alarmText(data.alarms, state.item, width).lines;
		case 'changes':
			return changeLines(state.log, freshNow(state), data.incident.incident.timeZone, width, now, state.item)
				.lines;
		case 'region':
			return region === undefined
				? [[span('No region is selected', 'muted')]]
				: regionAt(data.incident, region, width, now, highlightsNow(state));
		default:
			return sheet satisfies never;
	}
}

// A transition asks how many lines there are, and then they are drawn: the last ones are kept.
const helpIn = remembering((width: number) => helpLines(commands, width));
const claimAt = remembering(claimLines);
const speakerAt = remembering(speakerLines);
const regionAt = remembering(
	(incident: Incident, region: Region, width: number, now: number, highlights: Highlights) =>
		regionText(incident, incident.quotes, region, width, now, {highlights}).lines,
);

/** A sheet over the whole board. */
export function sheetView(state: State, sheet: Sheet): PanelView {
	const lines = sheetLines(state, sheet);
	const rect = sheetRect(state);
	const region = selectedRegion(state);
	const {data, claim, speaker} = state;
	const title = {
		claim: data === undefined || claim === undefined ? 'Claim' : claimTitle(data.incident, claim),
		speaker: data === undefined || speaker === undefined ? 'Source' : sourceName(data.incident, speaker),
		alarms: `What looks wrong: ${data?.alarms.length ?? 0}`,
		changes: changesTitle(state.log, freshNow(state)),
		region: region?.name ?? 'Region',
		events: 'Events: what led to it, and what followed',
		problems: 'The file',
		help: 'Keys and marks',
	}[sheet];
	const {rows} = contentSize(rect, rect.frame);
	const place = sheet === 'region' ? [placeInOrder(state), region?.id ?? ''] : [];
	return {
		...rect,
		id: sheet,
		title,
		notes: [...place, scrollNote(state.scroll, lines.length, rows)],
		isFocused: true,
		body: linesBody(lines.slice(state.scroll, state.scroll + rows)),
	};
}

function placeInOrder({data, selected}: State): string {
	const index = data === undefined ? -1 : indexOfRegion(data.regions, selected);
	return index < 0 ? '' : `${index + 1} of ${data?.regions.length}`;
}

/** What stands there before there is any good data: what is waited for, or what is wrong. */
export function waitingLines({trouble, path}: State, width: number): readonly Line[] {
	if (trouble?.kind === 'broken') {
		return [
			[span('The board shows the incident as soon as the file is mended; nothing has to be pressed.')],
			blank,
			...issueLines(trouble.issues, width),
		].flatMap(line => wrapLine(line, width));
	}
	const words = `There is no file ${path} yet. The board shows the incident as soon as the file is there.`;
	return wrapLine([span(trouble?.kind === 'missing' ? words : `Reading ${path}`)], width);
}

function missingLines({path, data}: State, width: number): readonly Line[] {
	const kept = data === undefined ? '' : ' What it held last goes on being shown.';
	const words = `There is no file ${path}.${kept} As soon as it is back, it is shown again.`;
	return wrapLine([span('✗ ', 'alarm'), span(words)], width);
}

export function waitingView(state: State): PanelView {
	const rect = sheetRect(state);
	const {columns, rows} = contentSize(rect, rect.frame);
	const lines = waitingLines(state, columns);
	const title = {broken: '✗ The file cannot be used', missing: 'Waiting for the file', none: 'Starting'};
	return {
		...rect,
		id: 'notice',
		title: title[state.trouble?.kind ?? 'none'],
		notes: [scrollNote(state.scroll, lines.length, rows)],
		isFocused: true,
		body: linesBody(lines.slice(state.scroll, state.scroll + rows)),
	};
}
