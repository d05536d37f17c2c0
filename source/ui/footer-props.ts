import {isPossible} from '../board/key-action.ts';
import type {KeyBinding} from '../board/key-binding.ts';
import {keyBindings} from '../board/key-bindings.ts';
import {boardArea} from '../board/layout/board-area.ts';
import {isRotating} from '../board/rotation.ts';
import type {State} from '../board/state.ts';
import {rotationDueAt} from './due-events.ts';
import type {FooterKey, FooterLineProps, RotationStatus} from './panels/footer-lines.ts';

/** What the footer is given of the state. */
export function footerProps(state: State): FooterLineProps {
	const {isTyping, filter, data, notice, settings} = state;
	const keys = settings.hasKeyboard ? footerKeys(state) : [];
	return {
		keys: settings.isLocked ? keys : keys.slice(0, -2),
		lastKeys: keys.slice(-2),
		isLocked: settings.isLocked,
		rotation: rotationStatus(state),
		notice: notice?.text ?? '',
		typing: isTyping
			? {filter, regions: data?.regions.length ?? 0, quotes: data?.quotes.length ?? 0}
			: undefined,
		columns: boardArea(state).columns,
	};
}

/** The keys that do something now, the most useful first; the last two are help and quitting. */
function footerKeys(state: State): readonly FooterKey[] {
	const possible = keyBindings.flatMap(binding => {
		const label = isPossible(state, binding) ? binding.label?.(state) : undefined;
		return label === undefined ? [] : [{binding, label}];
	});
	const isUrgent = ({binding}: {readonly binding: KeyBinding}) => binding.isUrgent?.(state) ?? false;
	// Moving, opening and going back are what everything else begins with, but while the board moves by itself.
	const first = isRotating(state.rotation) ? 0 : 3;
	const [basic, others] = [possible.slice(0, first), possible.slice(first)];
	const ranked = [...basic, ...others.filter(isUrgent), ...others.filter(each => !isUrgent(each))];
	return ranked.map(({binding, label}) => ({shown: binding.brief ?? binding.shown, label}));
}

function rotationStatus(state: State): RotationStatus | undefined {
	const {rotation, now, data} = state;
	if (!rotation.isOn || data === undefined) return undefined;
	if (data.incident.regions.length === 0) return {kind: 'empty'};
	const secondsTo = (moment: number) => Math.max(0, Math.round((moment - now) / 1000));
	if (!isRotating(rotation)) return {kind: 'resting', seconds: secondsTo(rotation.pausedUntil)};
	const kind = rotation.interrupted === undefined ? 'rotating' : 'interrupted';
	return {kind, seconds: secondsTo(rotationDueAt(state))};
}
