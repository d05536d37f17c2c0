import {changedMark} from '../../board/highlights.ts';
import {pluralize} from '../../incident/pluralize.ts';
import {justify, type Line, lineWidth, span, truncateLine} from '../text/line.ts';

/** A key that does something now, and what it does in a word. */
export interface FooterKey {
	readonly shown: string;
	readonly label: string;
}

/** What a board does that goes through the regions by itself; seconds are those until it goes on. */
export type RotationStatus =
	| {readonly kind: 'empty'}
	| {readonly kind: 'rotating' | 'interrupted' | 'resting'; readonly seconds: number};

/** What is typed into the filter, and how much it finds. */
interface Typing {
	readonly filter: string;
	readonly regions: number;
	readonly quotes: number;
}

export interface FooterLineProps {
	/** In the order in which they find room; none without a keyboard. */
	readonly keys: readonly FooterKey[];
	/** Help and quitting, which always find room. */
	readonly lastKeys: readonly FooterKey[];
	readonly isLocked: boolean;
	/** Undefined while the board does not rotate. */
	readonly rotation: RotationStatus | undefined;
	/** A passing word to the user; empty for none. */
	readonly notice: string;
	/** Undefined while nobody types. */
	readonly typing: Typing | undefined;
	readonly columns: number;
}

/** The last line of the board: whether it rotates, and the keys that do something now, as many as fit. */
export function footerLine(props: FooterLineProps): Line {
	const {keys, lastKeys, isLocked, rotation, notice, typing, columns} = props;
	if (typing !== undefined) return typingLine(typing, columns);
	const always = isLocked
		? [span('locked: ', 'muted'), span('Ctrl+C', 'key'), span(' twice leaves', 'muted')]
		: joinEntries(lastKeys.map(keyEntry));
	const shown: Line[] = rotation === undefined ? [] : [rotationEntry(rotation)];
	const room = Math.max(0, columns - lineWidth(joinEntries([...shown, always])) - 2);
	const passing = notice === '' ? [] : truncateLine([span(notice, 'fresh')], room);
	for (const entry of keys.map(keyEntry)) {
		const wanted =
			lineWidth(joinEntries([...shown, entry])) +
			2 +
			lineWidth(always) +
			lineWidth(passing) +
			(notice === '' ? 0 : 2);
		if (wanted > columns) break;
		shown.push(entry);
	}
	return truncateLine(justify(joinEntries([...shown, always]), passing, columns), columns);
}

function keyEntry({shown, label}: FooterKey): Line {
	return [span(shown, 'key'), span(` ${label}`, 'muted')];
}

function rotationEntry(rotation: RotationStatus): Line {
	switch (rotation.kind) {
		case 'empty':
			return [span('↻ ROTATING', 'fresh'), span(' no region is reported')];
		case 'rotating':
			return [span('↻ ROTATING', 'fresh'), span(` next in ${rotation.seconds} s`)];
		case 'interrupted':
			return [span(`${changedMark} CHANGED`, 'changed'), span(` next in ${rotation.seconds} s`)];
		case 'resting':
			return [span('‖ RESTING', 'old'), span(` goes on in ${rotation.seconds} s`)];
		default:
			return rotation satisfies never;
	}
}

function joinEntries(entries: readonly Line[]): Line {
	return entries.flatMap((entry, index) =>
		index === 0 || entry.length === 0 ? entry : [span('  '), ...entry],
	);
}

function typingLine({filter, regions, quotes}: Typing, columns: number): Line {
	const found = `${pluralize(regions, 'region')}, ${pluralize(quotes, 'statement')}`;
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
		columns,
	);
}
