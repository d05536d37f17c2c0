import {Box, Text} from 'ink';
import {memo} from 'react';
import {cut, widthOf} from '../board/line.ts';
import type {PanelView} from '../board/panel-view.ts';
import {Lines} from './lines.tsx';
import {RegionTable} from './region-table.tsx';
import {type Theme, useTheme} from './theme.ts';

/** A panel in its place: what it is called, what it shows, and whether the keyboard is in it. */
export const Panel = memo(function Panel({view}: {readonly view: PanelView}) {
	const theme = useTheme();
	const {left, top, width, height, frame, isFocused, body} = view;
	const border = frame === 'box' ? (isFocused ? heavyBox : lightBox) : undefined;
	return (
		<Box
			position="absolute"
			left={left}
			top={top}
			width={width}
			height={height}
			flexDirection="column"
			overflow="hidden"
		>
			<Title view={view} theme={theme} />
			<Box
				flexGrow={1}
				flexDirection="column"
				overflow="hidden"
				paddingX={1}
				borderTop={false}
				{...(border === undefined ? {} : {borderStyle: border, ...borderLook(theme, isFocused)})}
			>
				{body.kind === 'lines' ? <Lines lines={body.lines} /> : <RegionTable table={body.table} />}
			</Box>
		</Box>
	);
});

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

/** Focus has to show without colour: heavy lines. */
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

function borderLook({frame, focusedFrame, background}: Theme, isFocused: boolean) {
	const {color, dimColor} = isFocused ? focusedFrame : frame;
	return {
		...(background === undefined ? {} : {borderBackgroundColor: background}),
		...(color === undefined ? {} : {borderColor: color}),
		...(dimColor === undefined ? {} : {borderDimColor: dimColor}),
	};
}

/** The upper edge with the title in it, and at its right as many of the notes as there is room for. */
function Title({view, theme}: {readonly view: PanelView; readonly theme: Theme}) {
	const {width, frame, isFocused} = view;
	const {topLeft, top, topRight} = isFocused ? heavyBox : lightBox;
	const look = isFocused ? theme.focusedFrame : theme.frame;
	const [start, end] = frame === 'box' ? [topLeft + top, top + topRight] : [top, top];
	const room = Math.max(0, width - widthOf(`${start}  ${end}`));
	const title = cut(view.title, room);
	const note = notesThatFit(view.notes, room - widthOf(title) - 4);
	const rule = top.repeat(Math.max(0, room - widthOf(title) - (note === '' ? 0 : widthOf(note) + 2)));
	return (
		<Text wrap="truncate">
			<Text {...look}>{`${start} `}</Text>
			<Text {...theme.tones.title}>{title}</Text>
			<Text {...look}>{` ${rule}`}</Text>
			{note === '' ? null : <Text {...theme.tones.muted}>{` ${note} `}</Text>}
			<Text {...look}>{end}</Text>
		</Text>
	);
}

function notesThatFit(notes: readonly string[], room: number): string {
	const said = notes.filter(note => note !== '');
	const whole = said.join(' · ');
	return whole === '' || widthOf(whole) <= room ? whole : notesThatFit(said.slice(0, -1), room);
}
