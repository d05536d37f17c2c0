import {Box, render, Text, useApp, useInput, useWindowSize} from 'ink';
import {useEffect, useState} from 'react';
import {
	around,
	figuresText,
	moved,
	type Region,
	readIncident,
	type ShownIncident,
	watchIncident,
} from './shown-incident.ts';

// What somebody who knows Ink writes in an afternoon: everything on one screen, and nothing else.

const file = process.argv[2] ?? '';
/** Statements that there is room for, wrapped. */
const statements = 10;
/** Rows that are no regions: frames, headings, totals and the footer. */
const otherRows = 9;

function Clock() {
	const [now, setNow] = useState(() => new Date());
	useEffect(() => {
		const ticking = setTimeout(() => setNow(new Date()), 1000 - (Date.now() % 1000));
		return () => clearTimeout(ticking);
	});
	return <Text>{now.toISOString().slice(11, 19)}</Text>;
}

function Regions({
	regions,
	selected,
	rows,
}: {
	readonly regions: readonly Region[];
	readonly selected: number;
	readonly rows: number;
}) {
	const [shown, first] = around(regions, selected, rows);
	return (
		<Box flexDirection="column" width="50%" borderStyle="round">
			<Text bold>{regions.length} regions</Text>
			{shown.map(({id, name, figures}, index) => (
				<Text key={id} wrap="truncate" inverse={first + index === selected}>
					{name} {figuresText(figures)}
				</Text>
			))}
		</Box>
	);
}

function Statements({quotes}: {readonly quotes: ShownIncident['quotes']}) {
	return (
		<Box flexDirection="column" width="50%" borderStyle="round" overflow="hidden">
			<Text bold>{quotes.length} statements</Text>
			{quotes.slice(0, statements).map(({id, source, text}) => (
				<Text key={id}>
					<Text dimColor>{source}: </Text>
					{text}
				</Text>
			))}
		</Box>
	);
}

function Board({first}: {readonly first: ShownIncident}) {
	const [{incident, totals, regions, quotes}, setIncident] = useState(first);
	const [selected, setSelected] = useState(0);
	const {rows} = useWindowSize();
	const {exit} = useApp();
	useEffect(() => watchIncident(file, setIncident), []);
	useInput((input, {upArrow, downArrow}) => {
		const key = upArrow ? 'k' : downArrow ? 'j' : input;
		if (key === 'q') exit();
		else setSelected(before => moved(before, key, regions.length));
	});
	return (
		<Box flexDirection="column" height={rows}>
			<Box justifyContent="space-between">
				<Text bold wrap="truncate">
					{incident.title}
				</Text>
				<Clock />
			</Box>
			<Box borderStyle="round" flexShrink={0}>
				<Text>{figuresText(totals)}</Text>
			</Box>
			<Box flexGrow={1} overflow="hidden">
				<Regions regions={regions} selected={selected} rows={rows - otherRows} />
				<Statements quotes={quotes} />
			</Box>
			<Text dimColor>↑↓ region q quit</Text>
		</Box>
	);
}

const ink = render(<Board first={readIncident(file)} />, {
	alternateScreen: true,
	incrementalRendering: true,
	maxFps: 60,
});
await ink.waitUntilExit();
process.exit();
