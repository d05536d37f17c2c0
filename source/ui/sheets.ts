import type {Highlights} from '../board/highlights.ts';
import {keyBindings} from '../board/key-bindings.ts';
import {contentSize} from '../board/layout/rects.ts';
import {indexOfRegion} from '../board/lookup.ts';
import {remembering} from '../board/remembering.ts';
import {freshNow, highlightsNow, panelTime, selectedRegion} from '../board/selectors.ts';
import type {Overlay, State} from '../board/state.ts';
import {sourceName} from '../incident/display-names.ts';
import type {Incident, Region} from '../incident/schema/incident-schema.ts';
import {overlayColumns, overlayRect} from './measure-layout.ts';
import {alarmLines} from './overlays/alarms-lines.ts';
import {claimLines, claimTitle} from './overlays/claim-lines.ts';
import {helpLines} from './overlays/help-lines.ts';
import {issueLines} from './overlays/problems-lines.ts';
import {speakerLines} from './overlays/speaker-lines.ts';
import {linesBody, type PanelView, scrollNote} from './panel-view.ts';
import {changeLines, changesTitle} from './panels/changes-lines.ts';
import {eventLines} from './panels/events-lines.ts';
import {regionLines} from './panels/region-lines.ts';
import {blank, type Line, span, wrapLine} from './text/line.ts';

/** All lines of a sheet, as many as it takes. */
export function overlayLines(state: State, overlay: Overlay): readonly Line[] {
	const width = overlayColumns(state);
	const {data, trouble} = state;
	const now = panelTime(state);
	if (overlay === 'help') return helpIn(width);
	if (overlay === 'problems') {
		if (trouble?.kind === 'missing') return missingLines(state, width);
		const issues = trouble?.kind === 'broken' ? trouble.issues : (data?.warnings ?? []);
		return issueLines(issues, width, state.customMap?.error);
	}
	const region = selectedRegion(state);
	if (data === undefined) return [];
	switch (overlay) {
		case 'events':
			return eventLines(data.incident, width, now);
		case 'claim':
			return state.claim === undefined
				? []
				: claimAt(data.incident, state.claim, width, now, highlightsNow(state));
		case 'speaker':
			return state.speaker === undefined ? [] : speakerAt(data.incident, state.speaker, width, now);
		case 'alarms':
			return alarmLines(data.alarms, state.item, width).lines;
		case 'changes':
			return changeLines(state.log, freshNow(state), data.incident.incident.timeZone, width, now, state.item)
				.lines;
		case 'region':
			return region === undefined
				? [[span('No region is selected', 'muted')]]
				: regionAt(data.incident, region, width, now, highlightsNow(state));
		default:
			return overlay satisfies never;
	}
}

// A transition asks how many lines there are, and then they are drawn: the last ones are kept.
const helpIn = remembering((width: number) => helpLines(keyBindings, width));
const claimAt = remembering(claimLines);
const speakerAt = remembering(speakerLines);
const regionAt = remembering(
	(incident: Incident, region: Region, width: number, now: number, highlights: Highlights) =>
		regionLines(incident, incident.quotes, region, width, now, {highlights}).lines,
);

/** A sheet over the whole board. */
export function overlayView(state: State, overlay: Overlay): PanelView {
	const lines = overlayLines(state, overlay);
	const rect = overlayRect(state);
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
	}[overlay];
	const {rows} = contentSize(rect, rect.frame);
	const place = overlay === 'region' ? [placeInOrder(state), region?.id ?? ''] : [];
	const from = Math.min(state.scroll, Math.max(0, lines.length - rows));
	return {
		...rect,
		id: overlay,
		title,
		notes: [...place, scrollNote(from, lines.length, rows)],
		isFocused: true,
		body: linesBody(lines.slice(from, from + rows)),
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
	const rect = overlayRect(state);
	const {columns, rows} = contentSize(rect, rect.frame);
	const lines = waitingLines(state, columns);
	const from = Math.min(state.scroll, Math.max(0, lines.length - rows));
	const title = {broken: '✗ The file cannot be used', missing: 'Waiting for the file', none: 'Starting'};
	return {
		...rect,
		id: 'notice',
		title: title[state.trouble?.kind ?? 'none'],
		notes: [scrollNote(from, lines.length, rows)],
		isFocused: true,
		body: linesBody(lines.slice(from, from + rows)),
	};
}
