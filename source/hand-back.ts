import type {Drawing} from './drawing.ts';
import type {Host} from './ink-host.tsx';
import type {Screen} from './screen.ts';

interface Owner {
	readonly screen: Screen;
	/** What is drawn on the screen; nothing where the board is heard. */
	readonly drawing: Drawing | undefined;
	/** Has the keyboard, once it is there. */
	readonly hosting: Promise<Host>;
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
export function handBackOf({screen, drawing, hosting, isClosed, onBack}: Owner): HandBack {
	let isUnderWay = false;
	let isHandedBack = false;
	return {
		isHandedBack: () => isHandedBack,
		during: async meanwhile => {
			if (isClosed() || isUnderWay) return;
			isUnderWay = true;
			const {suspend} = await hosting;
			if (isClosed()) return;
			isHandedBack = true;
			drawing?.leave();
			const suspension = await suspend();
			await new Promise<void>(resolve => screen.whenFree(resolve));
			if (!isClosed()) await meanwhile();
			// A board that was told to end meanwhile never takes the terminal again.
			if (isClosed()) return;
			isHandedBack = false;
			isUnderWay = false;
			await suspension.resume();
			drawing?.enter();
			onBack();
		},
	};
}
