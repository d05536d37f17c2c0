import type {Command} from '../keys.ts';
import {cutLine, type Line, lineWidth, span, spread} from '../line.ts';
import type {State} from '../state.ts';

/** The keys that do something now, as many as fit; help and quitting, the last two commands, always among them. */
export function footerLine(state: State, commands: readonly Command[], width: number): Line {
	if (state.isTyping) return typingLine(state, width);
	const shown = commands.filter(
		command => command.label(state) !== undefined && (command.when?.(state) ?? true),
	);
	const entries = shown.map(command => [
		span(command.brief ?? command.shown, 'key'),
		span(` ${command.label(state)}`, 'muted'),
	]);
	const always = join(entries.slice(-2));
	const room = Math.max(0, width - lineWidth(always) - 2);
	const notice = state.notice === undefined ? [] : cutLine([span(state.notice.text, 'fresh')], room);
	const kept: Line[] = [];
	for (const entry of entries.slice(0, -2)) {
		const wanted = lineWidth(join([...kept, entry])) + 2 + lineWidth(always) + lineWidth(notice);
		if (wanted > width) break;
		kept.push(entry);
	}
	return cutLine(spread(join([...kept, always]), notice, width), width);
}

function join(entries: readonly Line[]): Line {
	return entries.flatMap((entry, index) =>
		index === 0 || entry.length === 0 ? entry : [span('  '), ...entry],
	);
}

function typingLine({filter, data}: State, width: number): Line {
	const found = `${counted(data?.regions.length ?? 0, 'region')}, ${counted(data?.quotes.length ?? 0, 'statement')}`;
	return spread(
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

function counted(count: number, of: string): string {
	return `${count} ${of}${count === 1 ? '' : 's'}`;
}
