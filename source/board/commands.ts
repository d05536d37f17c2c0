import type {Command} from './command.ts';
import type {Event} from './event.ts';
import {focusOf, freshNow, selectableItems, shapesOf} from './selectors.ts';
import type {PanelId, State} from './state.ts';

const onBoard = (word: string) => (state: State) => (state.sheet === undefined ? word : undefined);
const hasData = ({data}: State): boolean => data !== undefined;

const openedBy: Readonly<Record<PanelId, string>> = {
	totals: 'whose claim',
	regions: 'details',
	region: 'whose claim',
	feed: 'speaker',
};

const moved = (by: number): Event => ({type: 'moved', by});

/** In the order in which the footer finds room for them, but for quitting and help, which it always shows. */
export const commands: readonly Command[] = [
	{
		keys: {up: moved(-1), k: moved(-1), down: moved(1), j: moved(1)},
		shown: '↑ ↓ j k',
		brief: '↑↓',
		label: state => {
			const {sheet} = state;
			const focus = focusOf(state);
			if (sheet === 'region' || (sheet === undefined && focus === 'regions')) return 'region';
			if (sheet === undefined && focus !== 'region') return focus === 'feed' ? 'statement' : 'figure';
			if (sheet === 'changes') return 'change';
			return sheet === 'alarms' ? 'alarm' : 'scroll';
		},
		help: 'Next and previous region, figure or statement; in long texts, scroll',
		isNavigation: true,
	},
	{
		keys: {enter: {type: 'entered'}, right: {type: 'entered'}},
		shown: 'Enter →',
		brief: 'Enter',
		label: state => (state.sheet === undefined ? openedBy[focusOf(state)] : 'go there'),
		help: 'What is selected: the region full-size, all claims for a figure, all that a speaker says',
		when: state => hasData(state) && (state.sheet === undefined || selectableItems(state) > 0),
		isNavigation: true,
	},
	{
		keys: {escape: {type: 'left'}, left: {type: 'left'}},
		shown: 'Esc ←',
		brief: 'Esc',
		label: ({sheet, filter}) => (sheet !== undefined ? 'back' : filter === '' ? undefined : 'clear filter'),
		help: 'Back; on the board, clear the filter',
		when: ({sheet, filter}) => sheet !== undefined || filter !== '',
		isNavigation: true,
	},
	{
		keys: {tab: {type: 'focused', by: 1}, 'shift+tab': {type: 'focused', by: -1}},
		shown: 'Tab',
		label: onBoard('panel'),
		help: 'Next panel; Shift+Tab the one before',
		when: ({sheet}) => sheet === undefined,
		isNavigation: true,
	},
	{
		keys: {'/': {type: 'filter-began'}},
		shown: '/',
		label: onBoard('filter'),
		help: 'Filter regions and statements as you type',
		when: state => hasData(state) && state.sheet === undefined,
	},
	{
		keys: {s: {type: 'sorted'}},
		shown: 's',
		label: onBoard('sort'),
		help: 'Sort regions: worst first, by name, as in the file',
		when: hasData,
	},
	{
		keys: {space: {type: 'feed-toggled'}},
		shown: 'Space',
		label: ({sheet, feed}) => (sheet !== undefined ? undefined : feed.isStopped ? 'start feed' : 'stop feed'),
		help: 'Stop and start the feed',
		when: hasData,
	},
	{
		keys: {o: {type: 'feed-narrowed'}},
		shown: 'o',
		label: ({sheet, isAboutRegion}) =>
			sheet !== undefined ? undefined : isAboutRegion ? 'all said' : 'only region',
		help: 'Only what is said about the selected region, and all again',
		when: hasData,
	},
	{
		keys: {c: {type: 'acknowledged'}},
		shown: 'c',
		label: () => 'seen',
		help: 'What has changed is seen, and stands out no longer',
		when: state => freshNow(state).length > 0,
	},
	{
		keys: {n: {type: 'opened', sheet: 'changes'}},
		shown: 'n',
		label: ({sheet, log}) => (sheet === undefined && log.count > 0 ? 'news' : undefined),
		help: 'What has changed and when, newest first; Enter there goes to it',
		when: hasData,
	},
	{
		keys: {'!': {type: 'opened', sheet: 'alarms'}},
		shown: '!',
		label: ({data}) => ((data?.alarms.length ?? 0) > 0 ? 'alarms' : undefined),
		help: 'What looks wrong; Enter there goes to the figure',
		when: hasData,
	},
	{
		keys: {m: {type: 'map-turned'}},
		shown: 'm',
		label: onBoard('map'),
		help: 'The map: off, beside the rest, over the whole board',
		when: state => shapesOf(state) !== undefined,
	},
	{
		keys: {K: {type: 'kiosk-toggled'}},
		shown: 'K',
		label: ({sheet, kiosk}) => (sheet !== undefined ? undefined : kiosk.isOn ? 'end rotation' : 'rotate'),
		help: 'Go through the regions by itself, worst first; any key stops it for a while',
		when: hasData,
	},
	{
		keys: {D: {type: 'distance-toggled'}},
		shown: 'D',
		label: onBoard('large'),
		help: 'The largest text that still shows totals and the worst regions',
		when: hasData,
	},
	{
		keys: {e: {type: 'opened', sheet: 'events'}},
		shown: 'e',
		label: onBoard('events'),
		help: 'What led to it and what followed',
		when: hasData,
	},
	{
		keys: {p: {type: 'opened', sheet: 'problems'}},
		shown: 'p',
		label: ({trouble, data, ownMap}) =>
			trouble?.kind === 'broken' || (data?.warnings.length ?? 0) > 0 || ownMap?.fault !== undefined
				? 'problems'
				: undefined,
		help: 'Problems and warnings of the file',
	},
	{
		keys: {t: {type: 'theme-turned'}},
		shown: 't',
		label: onBoard('theme'),
		help: 'Theme: dark, light, contrast, mono',
	},
	{
		keys: {r: 'reload'},
		shown: 'r',
		label: onBoard('read again'),
		help: 'Read the file again',
	},
	{
		keys: {home: {type: 'jumped', to: 'first'}, g: {type: 'jumped', to: 'first'}},
		shown: 'Home g',
		label: () => undefined,
		help: 'First region, or the top',
		isNavigation: true,
	},
	{
		keys: {end: {type: 'jumped', to: 'last'}, G: {type: 'jumped', to: 'last'}},
		shown: 'End G',
		label: () => undefined,
		help: 'Last region, or the end',
		isNavigation: true,
	},
	{
		keys: {pageup: {type: 'paged', by: -1}, pagedown: {type: 'paged', by: 1}},
		shown: 'PgUp PgDn',
		label: ({sheet}) => (sheet === 'region' ? 'scroll' : undefined),
		help: 'A page of regions, of the feed, or of a long text',
		isNavigation: true,
	},
	{keys: {'ctrl+l': 'repaint'}, shown: 'Ctrl+L', label: () => undefined, help: 'Paint the screen again'},
	{
		keys: {'?': {type: 'opened', sheet: 'help'}},
		shown: '?',
		label: ({sheet}) => (sheet === 'help' ? undefined : 'keys'),
		help: 'This page',
	},
	{keys: {q: 'quit', 'ctrl+c': 'quit'}, shown: 'q', label: () => 'quit', help: 'Quit (also Ctrl+C)'},
];
