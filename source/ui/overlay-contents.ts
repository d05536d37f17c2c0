import {keyBindings} from '../board/key-bindings.ts';
import type {Overlay, State} from '../board/state.ts';
import {
	alarmsProps,
	changesOverlayProps,
	claimProps,
	problemsProps,
	regionOverlayProps,
	speakerProps,
	waitingProps,
} from './overlay-props.ts';
import {alarmsText} from './overlays/alarms-lines.ts';
import {changesText} from './overlays/changes-lines.ts';
import {claimText} from './overlays/claim-lines.ts';
import {eventsText} from './overlays/events-lines.ts';
import {helpText} from './overlays/help-lines.ts';
import {problemsText} from './overlays/problems-lines.ts';
import {regionText} from './overlays/region-lines.ts';
import {speakerText} from './overlays/speaker-lines.ts';
import {waitingText} from './overlays/waiting-lines.ts';
import {eventsProps} from './panel-props.ts';
import type {OverlayText} from './text/overlay-text.ts';

/** All that an overlay says, in lines of `columns` cells; without data and overlay, what the board waits for. */
export function overlayText(state: State, overlay: Overlay | undefined, columns: number): OverlayText {
	const {data, claim, speaker} = state;
	if (overlay === 'help') return helpText({keyBindings, columns});
	if (overlay === 'problems') return problemsText({...problemsProps(state), columns});
	if (data === undefined || overlay === undefined) return waitingText({...waitingProps(state), columns});
	switch (overlay) {
		case 'region':
			return regionText({...regionOverlayProps(state, data), columns});
		case 'claim':
			return claim === undefined ? nothing : claimText({...claimProps(state, data, claim), columns});
		case 'speaker':
			return speaker === undefined ? nothing : speakerText({...speakerProps(state, data, speaker), columns});
		case 'alarms':
			return alarmsText({...alarmsProps(state, data), columns});
		case 'changes':
			return changesText({...changesOverlayProps(state, data), columns});
		case 'events':
			return eventsText({...eventsProps(state, data), columns});
		default:
			return overlay satisfies never;
	}
}

const nothing: OverlayText = {title: '', lines: []};
