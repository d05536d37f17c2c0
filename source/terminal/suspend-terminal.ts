import type {SuspendTerminal} from 'ink';
import type {RefObject} from 'react';
import type {Screen} from './output.ts';

interface Owner {
	readonly screen: Screen;
	/** Ink's way to hand the terminal back; null until it draws. */
	readonly suspendRef: RefObject<SuspendTerminal | null>;
	readonly isClosed: () => boolean;
	/** The terminal is the board's again. */
	readonly onBack: () => void;
}

interface HandBack {
	/** True while somebody else has the terminal. */
	readonly isHandedBack: () => boolean;
	/** Lets somebody else have the terminal for that while, and then takes it again, with its modes and every cell. */
	readonly during: (meanwhile: () => Promise<void>) => Promise<void>;
}

/** Gives the terminal back as it was found for a while; asked for in the midst of that, it does nothing. */
export function handBackOf({screen, suspendRef, isClosed, onBack}: Owner): HandBack {
	let isHandedBack = false;
	return {
		isHandedBack: () => isHandedBack,
		during: async meanwhile => {
			if (isClosed() || isHandedBack || suspendRef.current === null) return;
			isHandedBack = true;
			const suspension = await suspendRef.current();
			await new Promise<void>(resolve => screen.whenFree(resolve));
			if (!isClosed()) await meanwhile();
			// A board that was told to end meanwhile never takes the terminal again.
			if (isClosed()) return;
			isHandedBack = false;
			await suspension.resume();
			onBack();
		},
	};
}
