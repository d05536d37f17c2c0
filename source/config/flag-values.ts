interface Range {
	readonly what: 'seconds' | 'minutes' | 'a whole number';
	readonly from: number;
	readonly to: number;
}

const ranges = {
	poll: {what: 'seconds', from: 0.1, to: 3600},
	dwell: {what: 'seconds', from: 3, to: 3600},
	resume: {what: 'seconds', from: 5, to: 86_400},
	highlight: {what: 'minutes', from: 0, to: 1440},
	columns: {what: 'a whole number', from: 40, to: 1000},
} as const satisfies Record<string, Range>;

type Fault = {readonly fault: string};

/** The number written after a flag, checked against the flag's range; in the flag's own unit. */
export function readNumber(flag: keyof typeof ranges, written: string): number | Fault {
	const {what, from, to}: Range = ranges[flag];
	// `Number` takes nothing for 0.
	const value = written.trim() === '' ? Number.NaN : Number(written);
	const isRight = value >= from && value <= to && (what !== 'a whole number' || Number.isInteger(value));
	return isRight ? value : {fault: `--${flag} takes ${what} from ${from} to ${to}, not ${quoted(written)}`};
}

/** A stretch of every day in minutes from midnight; where `to` is the smaller one, it spans midnight. */
export interface DailySpan {
	readonly from: number;
	readonly to: number;
}

/** The stretch of the day that --dim names, `22:00-06:00`; 24:00, minutes over 59, and two equal ends are faults. */
export function readDailySpan(written: string): DailySpan | Fault {
	const [from, to, ...more] = written.split('-').map(minuteOfDay);
	if (from === undefined || to === undefined || more.length > 0 || from === to) {
		return {fault: `--dim takes two different times of day, such as 22:00-06:00, not ${quoted(written)}`};
	}
	return {from, to};
}

function minuteOfDay(written: string): number | undefined {
	const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(written.trim()) ?? [];
	return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/** A word of the command line as messages show it: in quotation marks, with what is special in it escaped. */
export function quoted(text: string): string {
	return JSON.stringify(text);
}
