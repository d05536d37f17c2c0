import {keyBindings} from '../board/key-bindings.ts';
import type {State} from '../board/state.ts';
import type {OverlayPlace} from './components/overlay-panel.tsx';
import {
	alarmsProps,
	changesOverlayProps,
	claimProps,
	problemsProps,
	regionOverlayProps,
	speakerProps,
	waitingProps,
} from './overlay-props.ts';
import {AlarmsOverlay} from './overlays/alarms.tsx';
import {ChangesOverlay} from './overlays/changes.tsx';
import {ClaimOverlay} from './overlays/claim.tsx';
import {EventsOverlay} from './overlays/events.tsx';
import {HelpOverlay} from './overlays/help.tsx';
import {ProblemsOverlay} from './overlays/problems.tsx';
import {RegionOverlay} from './overlays/region.tsx';
import {SpeakerOverlay} from './overlays/speaker.tsx';
import {WaitingOverlay} from './overlays/waiting.tsx';
import {eventsProps} from './panel-props.ts';

interface BoardOverlayProps extends OverlayPlace {
	readonly state: State;
}

/** The overlay that is open; without data and overlay, what the board waits for. */
export function BoardOverlay({state, ...place}: BoardOverlayProps) {
	const {data, overlay, claim, speaker} = state;
	if (overlay === 'help') return <HelpOverlay {...place} keyBindings={keyBindings} />;
	if (overlay === 'problems') return <ProblemsOverlay {...place} {...problemsProps(state)} />;
	if (data === undefined || overlay === undefined)
		return <WaitingOverlay {...place} {...waitingProps(state)} />;
	switch (overlay) {
		case 'region':
			return <RegionOverlay {...place} {...regionOverlayProps(state, data)} />;
		case 'claim':
			return claim === undefined ? null : <ClaimOverlay {...place} {...claimProps(state, data, claim)} />;
		case 'speaker':
			return speaker === undefined ? null : (
				<SpeakerOverlay {...place} {...speakerProps(state, data, speaker)} />
			);
		case 'alarms':
			return <AlarmsOverlay {...place} {...alarmsProps(state, data)} />;
		case 'changes':
			return <ChangesOverlay {...place} {...changesOverlayProps(state, data)} />;
		case 'events':
			return <EventsOverlay {...place} {...eventsProps(state, data)} />;
		default:
			return overlay satisfies never;
	}
}
