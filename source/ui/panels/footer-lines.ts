import {changedMark} from '../../board/highlights.ts';
import {isPossible} from '../../board/key-action.ts';
import type {KeyBinding} from '../../board/key-binding.ts';
import {isRotating} from '../../board/rotation.ts';
import type {State} from '../../board/state.ts';
import {pluralize} from '../../incident/pluralize.ts';
import {justify, type Line, lineWidth, span, truncateLine} from '../text/line.ts';

/** Whether the board rotates, and the keys that do something now, as many as fit; help and quitting, the last two commands, always among them. */
export function footerLine(
	state: State,
	commands: readonly KeyBinding[],
	width: number,
	rotationDueAt: number,
): Line {
	if (state.isTyping) return typingLine(state, width);
	const {isLocked, hasKeyboard} = state.settings;
	const entries = hasKeyboard ? entriesOf(state, commands) : [];
	const always = isLocked
		? [span('locked: ', 'muted'), span('Ctrl+C', 'key'), span(' twice leaves', 'muted')]
		: join(entries.slice(-2));
	const rotation = rotationSpans(state, rotationDueAt);
	const kept: Line[] = rotation.length === 0 ? [] : [rotation];
	const room = Math.max(0, width - lineWidth(join([...kept, always])) - 2);
	const notice = state.notice === undefined ? [] : truncateLine([span(state.notice.text, 'fresh')], room);
	for (const entry of isLocked ? entries : entries.slice(0, -2)) {
		const wanted = lineWidth(join([...kept, entry])) + 2 + lineWidth(always) + lineWidth(notice);
		if (wanted > width) break;
		kept.push(entry);
	}
	return truncateLine(justify(join([...kept, always]), notice, width), width);
}

function entriesOf(state: State, commands: readonly KeyBinding[]): readonly Line[] {
	const shown = commands.filter(command => command.label(state) !== undefined && isPossible(state, command));
	const isUrgent = ({isUrgent: is}: KeyBinding) => is?.(state) ?? false;
	// Moving, opening and going back are what everything else begins with, but while the board moves by itself.
	const first = isRotating(state.rotation) ? 0 : 3;
	const [basic, others] = [shown.slice(0, first), shown.slice(first)];
	const ranked = [...basic, ...others.filter(isUrgent), ...others.filter(command => !isUrgent(command))];
	return ranked.map(command => [
		span(command.brief ?? command.shown, 'key'),
		span(` ${command.label(state)}`, 'muted'),
	]);
}

/** Which state the rotation is in, and for how long. */
function rotationSpans(state: State, dueAt: number): Line {
	const {rotation, now, data} = state;
	if (!rotation.isOn || data === undefined) return [];
	if (data.incident.regions.length === 0)
		return [span('↻ ROTATING', 'fresh'), span(' no region is reported')];
	if (!isRotating(rotation)) {
		return [span('‖ RESTING', 'old'), span(` goes on in ${seconds(rotation.pausedUntil - now)}`)];
	}
	const next = ` next in ${seconds(dueAt - now)}`;
	return rotation.interrupted === undefined
		? [span('↻ ROTATING', 'fresh'), span(next)]
		: [span(`${changedMark} CHANGED`, 'changed'), span(next)];
}

function seconds(ms: number): string {
	return `${Math.max(0, Math.round(ms / 1000))} s`;
}

function join(entries: readonly Line[]): Line {
	return entries.flatMap((entry, index) =>
		index === 0 || entry.length === 0 ? entry : [span('  '), ...entry],
	);
}

function typingLine({filter, data}: State, width: number): Line {
	const found = `${pluralize(data?.regions.length ?? 0, 'region')}, ${pluralize(data?.quotes.length ?? 0, 'statement')}`;
	return justify(
		[span('/', 'key'), span(filter, 'claim'), span('▏', 'key')],
		[
			span(found, 'muted'),
			span('  '),
			span('Enter', 'key'),
			span(' keep  ', 'muted'),
			span('Esc', 'key'),
			span(' clear', 'muted'),
		],
		width,
	);
}
