import {memoize} from '../../incident/memoize.ts';
import {alarmsAt, firstPastAlarm} from '../alarm-times.ts';
import type {Data, State} from '../state.ts';
import {resumeRotation} from './rotation.ts';

/** How long the board says that it slept, in ms. */
const wakeUpShownFor = 120_000;

/** The clock went on: what waits for a moment that has come happens. */
export function tick(state: State, now: number): State {
	return resumeRotation(withTime(state, now));
}

/** The state at a moment, without anything turning. */
export function withTime(before: State, now: number): State {
	const state = now < before.now ? setBack(before, before.now - now) : before;
	const {notice, wakeUp, feed, quitDeadline} = state;
	const isHeldNoMore = feed.heldUntil !== 0 && feed.heldUntil <= now;
	return {
		...state,
		now,
		notice: notice !== undefined && notice.until <= now ? undefined : notice,
		wakeUp: wakeUp !== undefined && wakeUp.until <= now ? undefined : wakeUp,
		quitDeadline: quitDeadline <= now ? 0 : quitDeadline,
		feed: isHeldNoMore ? {...feed, heldUntil: 0} : feed,
		data: withoutPastAlarms(state.data, now),
	};
}

/** The machine slept, or the program was stopped, for `asleep` ms. */
export function resume(state: State, asleep: number): State {
	return {...state, wakeUp: {asleep, until: state.now + wakeUpShownFor}};
}

/** What was dated in the future is no alarm any more once its time has come; nothing else depends on the clock. */
function withoutPastAlarms(data: Data | undefined, now: number): Data | undefined {
	if (data === undefined || now < firstDue(data)) return data;
	const alarms = alarmsAt(data.incident, now, data.falls);
	return alarms.length === data.alarms.length ? data : {...data, alarms};
}

const firstDue = memoize(({incident, alarms}: Data) => firstPastAlarm(incident, alarms));

/** A clock that is set back takes what waits for a moment with it, or the board would stand still until then. */
function setBack(state: State, by: number): State {
	const {feed, notice, rotation, wakeUp: waking, quitDeadline, log, data, trouble} = state;
	const now = state.now - by;
	const back = (moment: number) => (moment === 0 ? 0 : moment - by);
	return {
		...state,
		feed: {...feed, turnedAt: feed.turnedAt - by, heldUntil: back(feed.heldUntil)},
		notice: notice === undefined ? undefined : {...notice, until: notice.until - by},
		rotation: {...rotation, turnedAt: rotation.turnedAt - by, pausedUntil: back(rotation.pausedUntil)},
		wakeUp: waking === undefined ? undefined : {...waking, until: waking.until - by},
		quitDeadline: back(quitDeadline),
		log: {...log, entries: log.entries.map(entry => ({...entry, at: Math.min(entry.at, now)}))},
		// What had come to pass may be to come again.
		data: data === undefined ? undefined : {...data, alarms: alarmsAt(data.incident, now, data.falls)},
		trouble: trouble === undefined ? undefined : {...trouble, since: Math.min(trouble.since, now)},
	};
}
