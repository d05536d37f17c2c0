import type {Movement} from './event.ts';
import type {KeyBinding} from './key-binding.ts';
import {
	feedQuotes,
	focusOf,
	freshNow,
	hasShapes,
	isMapFull,
	isWithoutPanels,
	selectableItems,
	selectedClaim,
	selectedRegion,
} from './selectors.ts';
import type {State} from './state.ts';

const onBoard = (word: string) => (state: State) => (state.overlay === undefined ? word : undefined);
/** A word for what can be seen only while the panels have their places. */
const onPanels = (word: string) => (state: State) =>
	state.overlay === undefined && !isWithoutPanels(state) ? word : undefined;
const hasData = ({data}: State): boolean => data !== undefined;

/** What Enter opens on the board; undefined where there is nothing to open. */
function opened(state: State): string | undefined {
	const focus = focusOf(state);
	if (focus === 'feed' && feedQuotes(state).length > 0) return 'speaker';
	if (selectedClaim(state) !== undefined && focus !== 'regions') return 'whose claim';
	return selectedRegion(state) === undefined ? undefined : 'details';
}

const moved = (by: number): Movement => ({type: 'moved', by});

/** In the order in which the footer finds room for them, but for quitting and help, which it always shows. */
export const keyBindings: readonly KeyBinding[] = [
	{
		keys: {up: moved(-1), k: moved(-1), down: moved(1), j: moved(1)},
		shown: '↑ ↓ j k',
		brief: '↑↓',
		label: state => {
			const {overlay} = state;
			const focus = focusOf(state);
			if (overlay === 'region' || (overlay === undefined && focus === 'regions')) return 'region';
			if (overlay === undefined && focus !== 'region') return focus === 'feed' ? 'statement' : 'figure';
			if (overlay === 'changes') return 'change';
			return overlay === 'alarms' ? 'alarm' : 'scroll';
		},
		help: 'Next and previous region, figure or statement; in long texts, scroll',
		isNavigation: true,
	},
	{
		keys: {enter: {type: 'entered'}, right: {type: 'entered'}},
		shown: 'Enter →',
		brief: 'Enter',
		label: state => (state.overlay === undefined ? opened(state) : 'go there'),
		help: 'What is selected: the region full-size, all claims for a figure, all that a speaker says',
		when: state => (state.overlay === undefined ? opened(state) !== undefined : selectableItems(state) > 0),
		isNavigation: true,
	},
	{
		keys: {escape: {type: 'back'}, left: {type: 'back'}},
		shown: 'Esc ←',
		brief: 'Esc',
		label: state => (state.overlay !== undefined || isWithoutPanels(state) ? 'back' : 'clear filter'),
		help: 'Back, to the board too from the map or the large text; on the board, clear the filter',
		when: state =>
			state.overlay !== undefined ||
			(!state.settings.isLocked && (isWithoutPanels(state) || state.filter !== '')),
		isNavigation: true,
	},
	{
		keys: {tab: {type: 'focus-moved', by: 1}, 'shift+tab': {type: 'focus-moved', by: -1}},
		shown: 'Tab',
		label: onPanels('panel'),
		help: 'Next panel; Shift+Tab the one before',
		when: state => state.overlay === undefined && !isWithoutPanels(state),
		isNavigation: true,
	},
	{
		keys: {'/': {type: 'filter-opened'}},
		shown: '/',
		label: onBoard('filter'),
		help: 'Filter regions and statements as you type',
		when: state => hasData(state) && state.overlay === undefined,
	},
	{
		keys: {s: {type: 'sort-cycled'}},
		shown: 's',
		label: onPanels('sort'),
		help: 'Sort regions: worst first, by name, as in the file',
		when: hasData,
	},
	{
		keys: {space: {type: 'feed-toggled'}},
		shown: 'Space',
		label: state => onPanels(state.feed.isStopped ? 'start feed' : 'stop feed')(state),
		help: 'Stop and start the feed',
		when: hasData,
	},
	{
		keys: {o: {type: 'feed-scope-toggled'}},
		shown: 'o',
		label: state => onPanels(state.isAboutRegion ? 'all said' : 'only region')(state),
		help: 'Only what is said about the selected region, and all again',
		when: hasData,
	},
	{
		keys: {c: {type: 'changes-acknowledged'}},
		shown: 'c',
		label: () => 'seen',
		help: 'What has changed is seen, and stands out no longer',
		when: state => freshNow(state).length > 0,
		isUrgent: () => true,
	},
	{
		keys: {n: {type: 'overlay-opened', overlay: 'changes'}},
		shown: 'n',
		label: ({overlay, log}) => (overlay === undefined && log.count > 0 ? 'news' : undefined),
		help: 'What has changed and when, newest first; Enter there goes to it',
		when: hasData,
		isUrgent: state => freshNow(state).length > 0,
	},
	{
		keys: {'!': {type: 'overlay-opened', overlay: 'alarms'}},
		shown: '!',
		label: ({data}) => ((data?.alarms.length ?? 0) > 0 ? 'alarms' : undefined),
		help: 'What looks wrong; Enter there goes to the figure',
		when: hasData,
		isUrgent: () => true,
	},
	{
		keys: {m: {type: 'map-cycled'}},
		shown: 'm',
		label: state => (hasShapes(state) ? onBoard('map')(state) : undefined),
		help: 'The map: off, beside the rest, over the whole board',
		when: hasData,
		isUrgent: isMapFull,
	},
	{
		keys: {K: {type: 'rotation-toggled'}},
		shown: 'K',
		label: ({overlay, rotation}) =>
			overlay !== undefined ? undefined : rotation.isOn ? 'end rotation' : 'rotate',
		help: 'Go through the regions by itself, worst first; any key stops it for a while',
		when: hasData,
		isUrgent: ({rotation}) => rotation.isOn,
	},
	{
		keys: {D: {type: 'large-type-toggled'}},
		shown: 'D',
		label: state => onBoard(state.isLargeType ? 'all panels' : 'large')(state),
		help: 'The largest text that still shows totals and the worst regions',
		when: hasData,
		isUrgent: ({isLargeType}) => isLargeType,
	},
	{
		keys: {e: {type: 'overlay-opened', overlay: 'events'}},
		shown: 'e',
		label: onBoard('events'),
		help: 'What led to it and what followed',
		when: hasData,
	},
	{
		keys: {p: {type: 'overlay-opened', overlay: 'problems'}},
		shown: 'p',
		label: ({trouble, data, loadedMap}) =>
			trouble?.kind === 'broken' ||
			trouble?.kind === 'replaced' ||
			(data !== undefined && data.errors.length + data.warnings.length > 0) ||
			loadedMap?.error !== undefined
				? 'problems'
				: undefined,
		help: 'Problems and warnings of the file',
		isUrgent: ({trouble, data}) => trouble?.kind === 'broken' || (data?.errors.length ?? 0) > 0,
	},
	{
		keys: {t: {type: 'theme-cycled'}},
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
		help: 'First region, or the top',
		isNavigation: true,
	},
	{
		keys: {end: {type: 'jumped', to: 'last'}, G: {type: 'jumped', to: 'last'}},
		shown: 'End G',
		help: 'Last region, or the end',
		isNavigation: true,
	},
	{
		keys: {pageup: {type: 'paged', by: -1}, pagedown: {type: 'paged', by: 1}},
		shown: 'PgUp PgDn',
		label: ({overlay}) => (overlay === 'region' ? 'scroll' : undefined),
		help: 'A page of regions, of the feed, or of a long text',
		isNavigation: true,
	},
	{keys: {'ctrl+l': 'repaint'}, shown: 'Ctrl+L', help: 'Paint the screen again'},
	{
		keys: {'ctrl+z': 'suspend'},
		shown: 'Ctrl+Z',
		help: 'Back to the shell for a while; fg there comes back to the board',
	},
	{
		keys: {'?': {type: 'overlay-opened', overlay: 'help'}},
		shown: '?',
		label: ({overlay}) => (overlay === 'help' ? undefined : 'keys'),
		help: 'This page',
	},
	{keys: {q: 'quit', 'ctrl+c': 'quit'}, shown: 'q', label: () => 'quit', help: 'Quit (also Ctrl+C)'},
];
