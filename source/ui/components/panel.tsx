import {Box, type BoxProps} from 'ink';
import type {ReactNode} from 'react';
import type {FrameStyle, Rect} from '../../board/layout/rects.ts';
import {ansiRow} from '../text/ansi-row.ts';
import {truncate} from '../text/line.ts';
import {textWidth} from '../text/text-width.ts';
import {type Theme, useTheme} from '../theme/theme.ts';
import {Row} from './row.tsx';

/** Where a panel stands on the board, with the frame around it. */
export interface PanelPlace extends Rect {
	readonly frame: FrameStyle;
}

export interface PanelProps extends PanelPlace {
	readonly isFocused?: boolean;
	readonly title: string;
	/** At the right of the title, as many as there is room for: the first matter most. */
	readonly notes?: readonly string[];
	/** Rows that fill the inside of the frame exactly. */
	readonly children: ReactNode;
}

/** A panel in its place: its frame with title and notes, and what it shows within. */
export function Panel({
	left,
	top,
	width,
	height,
	frame,
	isFocused = false,
	title,
	notes = [],
	children,
}: PanelProps) {
	const theme = useTheme();
	return (
		<Box position="absolute" left={left} top={top} width={width} height={height} flexDirection="column">
			<Row text={titleRow({title, notes, frame, isFocused, width, theme})} />
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

const lightBox = {
	topLeft: '╭',
	top: '─',
	topRight: '╮',
	left: '│',
	right: '│',
	bottomLeft: '╰',
	bottom: '─',
	bottomRight: '╯',
};

/** Heavy lines show the focus without colour. */
const heavyBox = {
	topLeft: '┏',
	top: '━',
	topRight: '┓',
	left: '┃',
	right: '┃',
	bottomLeft: '┗',
	bottom: '━',
	bottomRight: '┛',
};

/** The border without its upper edge, which the title row draws. */
function border({frame, focusedFrame}: Theme, isFocused: boolean): BoxProps {
	const {color, dim = false, background} = isFocused ? focusedFrame : frame;
	return {
		borderStyle: isFocused ? heavyBox : lightBox,
		borderTop: false,
		borderDimColor: dim,
		...(color === undefined ? {} : {borderColor: color}),
		...(background === undefined ? {} : {borderBackgroundColor: background}),
		paddingX: 1,
	};
}

interface TitleRowProps
	extends Required<Pick<PanelProps, 'title' | 'notes' | 'frame' | 'isFocused' | 'width'>> {
	readonly theme: Theme;
}

/** The upper edge with the title in it, and at its right as many of the notes as there is room for. */
function titleRow({title, notes, frame, isFocused, width, theme}: TitleRowProps): string {
	const {topLeft, top, topRight} = isFocused ? heavyBox : lightBox;
	const style = isFocused ? theme.focusedFrame : theme.frame;
	const [start, end] = frame === 'box' ? [topLeft + top, top + topRight] : [top, top];
	const room = Math.max(0, width - textWidth(`${start}  ${end}`));
	const shown = truncate(title, room);
	const note = notesThatFit(notes, room - textWidth(shown) - 4);
	const rule = top.repeat(Math.max(0, room - textWidth(shown) - (note === '' ? 0 : textWidth(note) + 2)));
	const runs = [
		{text: `${start} `, style},
		{text: shown, style: theme.styles.title},
		{text: ` ${rule}`, style},
		...(note === '' ? [] : [{text: ` ${note} `, style: theme.styles.muted}]),
		{text: end, style},
	];
	return ansiRow(runs, width, theme.ground);
}

function notesThatFit(notes: readonly string[], room: number): string {
	const said = notes.filter(note => note !== '');
	const whole = said.join(' · ');
	return whole === '' || textWidth(whole) <= room ? whole : notesThatFit(said.slice(0, -1), room);
}
