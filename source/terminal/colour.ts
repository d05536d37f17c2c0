import chalk from 'chalk';

/** Terminals that chalk gives colours, though their own descriptions (terminfo) know of none. */
const monochrome = /^vt[123]\d\d(-|$)|-m(ono)?$/;

interface Terminal {
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly isTTY: boolean;
	/** False where the command line asks for no colour. */
	readonly isColorWanted: boolean;
}

/**
 * Says whether nothing is to be coloured, by the flag, NO_COLOR and TERM. On a terminal it then sees to it that chalk
 * still styles: without colour, bold and inverse are what is left to tell things apart.
 */
export function isColorless({env, isTTY, isColorWanted}: Terminal): boolean {
	const {NO_COLOR = '', TERM = '', FORCE_COLOR} = env;
	const isMonochrome = FORCE_COLOR === undefined && monochrome.test(TERM);
	const isWithout = !isColorWanted || NO_COLOR !== '' || isMonochrome || chalk.level === 0;
	if (isWithout && isTTY && TERM !== 'dumb') chalk.level = Math.max(1, chalk.level) as 1;
	return isWithout;
}
