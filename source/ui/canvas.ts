import type {ScreenView} from '../board/screen.ts';
import type {Size} from '../board/state.ts';
import {blankCells, type Cells, createPaper, type Paper} from './cells.ts';
import {differences, wiped} from './differences.ts';
import {bare} from './look.ts';
import {paintScreen} from './paint-screen.ts';
import type {Theme} from './theme.ts';

/** Knows what a terminal shows, and what it has to be sent to show something else. */
export interface Canvas {
	/** What a terminal of that size has to be sent to show the view; empty where it does already. */
	readonly show: (view: ScreenView, size: Size, theme: Theme) => string;
	/** Nobody knows any more what the terminal shows: the next frame is sent whole. */
	readonly forget: () => void;
}

/** What is to be seen at once, by terminals that know synchronized updates. */
const together = {begin: '\u001B[?2026h', end: '\u001B[?2026l'};

/** A terminal reads as much as this at once whatever it knows, in characters. */
const atOnceAnyway = 128;

interface Painted {
	readonly view: ScreenView;
	readonly theme: Theme;
}

export function createCanvas(): Canvas {
	let paper: Paper | undefined;
	let shown: Cells | undefined;
	let painted: Painted | undefined;
	let look = bare;

	function show(view: ScreenView, size: Size, theme: Theme): string {
		if (paper === undefined || !isOfSize(paper.cells, size) || paper.isUsedUp()) {
			paper = createPaper(size);
			painted = undefined;
			shown = undefined;
		}
		paintScreen(paper, view, painted?.theme === theme ? painted.view : undefined, theme);
		painted = {view, theme};
		const isWhole = shown === undefined;
		shown ??= blankCells(size);
		const rows = isWhole ? Array.from({length: size.rows}, (_, row) => row) : paper.takeTouched();
		const update = differences(paper, shown, rows, isWhole ? wiped.look : look);
		look = update.look;
		if (isWhole) return together.begin + wiped.output + update.output + together.end;
		if (update.output.length <= atOnceAnyway) return update.output;
		return together.begin + update.output + together.end;
	}

	return {
		show,
		forget: () => {
			shown = undefined;
		},
	};
}

function isOfSize({columns, rows}: Size, size: Size): boolean {
	return columns === size.columns && rows === size.rows;
}
