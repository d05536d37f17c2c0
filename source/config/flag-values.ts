interface Range {
	readonly unit: 'seconds' | 'minutes' | 'milliseconds' | 'a whole number';
	readonly from: number;
	readonly to: number;
}

const ranges = {
	poll: {unit: 'seconds', from: 0.1, to: 3600},
	dwell: {unit: 'seconds', from: 3, to: 3600},
	resume: {unit: 'seconds', from: 5, to: 86_400},
	highlight: {unit: 'minutes', from: 0, to: 1440},
	escapeTimeout: {unit: 'milliseconds', from: 10, to: 5000},
	columns: {unit: 'a whole number', from: 40, to: 1000},
} as const satisfies Record<string, Range>;

/** One line on what is wrong with the command line. */
export type ArgumentError = {readonly error: string};

/** The number after a flag, in the flag's own unit; an error where it is none or out of the flag's range. */
export function readNumber(flag: keyof typeof ranges, written: string): number | ArgumentError {
	const {unit, from, to}: Range = ranges[flag];
	// `Number('')` is 0.
	const value = written.trim() === '' ? Number.NaN : Number(written);
	const isValid = value >= from && value <= to && (unit !== 'a whole number' || Number.isInteger(value));
	return isValid
		? value
		: {error: `--${dashed(flag)} takes ${unit} from ${from} to ${to}, not ${quotedWord(written)}`};
}

/** Hours of every day, in minutes from midnight; they span midnight where `to` is smaller than `from`. */
interface DailySpan {
	readonly from: number;
	readonly to: number;
}

/** The hours after --dim, such as `22:00-06:00`; an error for 24:00, minutes over 59, and two equal times. */
export function readDailySpan(written: string): DailySpan | ArgumentError {
	const [from, to, ...more] = written.split('-').map(minuteOfDay);
	if (from === undefined || to === undefined || more.length > 0 || from === to) {
		return {error: `--dim takes two different times of day, such as 22:00-06:00, not ${quotedWord(written)}`};
	}
	return {from, to};
}

function minuteOfDay(written: string): number | undefined {
	const [, hours, minutes] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(written.trim()) ?? [];
	return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/** A word of the command line in quotation marks, with control characters escaped. */
export function quotedWord(text: string): string {
	return JSON.stringify(text);
}

/** A flag's name as it is written: `screen-reader` for `screenReader`. */
export function dashed(camelCase: string): string {
	return camelCase.replaceAll(/(?<=[a-z])[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}
