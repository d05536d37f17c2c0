import {Box, type BoxProps} from 'ink';
import type {ReactNode} from 'react';
import type {PanelPlace} from '../../board/layout/rects.ts';
import {ansiRow} from '../text/ansi-row.ts';
import {span, truncate} from '../text/line.ts';
import {textWidth} from '../text/text-width.ts';
import {type Theme, useTheme} from '../theme/theme.ts';
import {Row} from './lines.tsx';

/** Props of a panel that lays text out: all that the text is made of, but for the room that the panel's place gives. */
export type InPlace<TextProps> = Omit<TextProps, 'columns' | 'rows'> & {readonly place: PanelPlace};

export interface PanelProps {
	readonly place: PanelPlace;
	readonly isFocused?: boolean;
	readonly title: string;
	/** At the right of the title, as many as there is room for: the first matter most. */
	readonly notes?: readonly string[];
	/** Rows that fill the inside of the frame exactly. */
	readonly children: ReactNode;
}

/** A panel in its place: its frame with title and notes, and what it shows within. */
export function Panel({place, isFocused = false, title, notes = [], children}: PanelProps) {
	const theme = useTheme();
	const {left, top, width, height, frame} = place;
	return (
		<Box position="absolute" left={left} top={top} width={width} height={height} flexDirection="column">
			<Row text={titleRow({title, notes, place, isFocused}, theme)} />
			<Box
				flexGrow={1}
				flexDirection="column"
				{...(frame === 'box' ? border(theme, isFocused) : {marginX: 1})}
			>
				{children}
			</Box>
		</Box>
	);
}

/** The border without its upper edge, which the title row draws. Heavy lines show the focus without colour. */
function border({styles}: Theme, isFocused: boolean): BoxProps {
	const {color, dim = false, background} = isFocused ? styles.focusedFrame : styles.frame;
	return {
		borderStyle: isFocused ? 'bold' : 'round',
		borderTop: false,
		borderDimColor: dim,
		...(color === undefined ? {} : {borderColor: color}),
		...(background === undefined ? {} : {borderBackgroundColor: background}),
		paddingX: 1,
	};
}

/** The upper edge with the title in it, and at its right as many of the notes as there is room for. */
function titleRow(
	{title, notes, place, isFocused}: Required<Omit<PanelProps, 'children'>>,
	theme: Theme,
): string {
	const line = isFocused ? '━' : '─';
	const role = isFocused ? 'focusedFrame' : 'frame';
	const [start, end] = place.frame === 'rule' ? [line, line] : isFocused ? ['┏━', '━┓'] : ['╭─', '─╮'];
	const room = Math.max(0, place.width - textWidth(`${start}  ${end}`));
	const shown = truncate(title, room);
	const note = notesThatFit(notes, room - textWidth(shown) - 4);
	const rule = line.repeat(Math.max(0, room - textWidth(shown) - (note === '' ? 0 : textWidth(note) + 2)));
	const row = [
		span(`${start} `, role),
		span(shown, 'title'),
		span(` ${rule}`, role),
		...(note === '' ? [] : [span(` ${note} `, 'muted')]),
		span(end, role),
	];
	return ansiRow(row, place.width, theme);
}

function notesThatFit(notes: readonly string[], room: number): string {
	const said = notes.filter(note => note !== '');
	const whole = said.join(' · ');
	return whole === '' || textWidth(whole) <= room ? whole : notesThatFit(said.slice(0, -1), room);
}
