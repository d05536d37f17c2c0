import chalk from 'chalk';

/** How a piece of text looks: colours as `#rrggbb`, the terminal's own where absent. */
export interface Look {
	readonly color?: string;
	readonly background?: string;
	readonly bold?: boolean;
	readonly dim?: boolean;
	readonly italic?: boolean;
	readonly underline?: boolean;
	readonly inverse?: boolean;
}

/** The look of a terminal that was told nothing. */
export const bare: Look = {};

/** The same for looks that are alike. */
export function keyOf({color, background, bold, dim, italic, underline, inverse}: Look): string {
	return [color, background, bold, dim, italic, underline, inverse].join();
}

/** What is seen of a look where no ink is. */
export function lookOfSpace(look: Look): Look {
	const {background} = look;
	if (look.underline === true || look.inverse === true) return look;
	return background === undefined ? bare : {background};
}

/** True where a space shows no difference between two looks. */
export function isAlikeForSpace(a: Look, b: Look): boolean {
	return keyOf(lookOfSpace(a)) === keyOf(lookOfSpace(b));
}

/**
 * What a terminal has to be sent so that text looks like `to` where it looked like `from`, as short as can be: nothing
 * where the two are the same, or the terminal shows no looks. In as many colours as chalk found that it has.
 */
export function turned(from: Look, to: Look): string {
	if (from === to || chalk.level === 0) return '';
	const parameters = [
		...turn(weight(from), weight(to), '22'),
		...turn(from.italic === true ? '3' : '', to.italic === true ? '3' : '', '23'),
		...turn(from.underline === true ? '4' : '', to.underline === true ? '4' : '', '24'),
		...turn(from.inverse === true ? '7' : '', to.inverse === true ? '7' : '', '27'),
		...turn(foreground(from), foreground(to), '39'),
		...turn(background(from), background(to), '49'),
	];
	return parameters.length === 0 ? '' : `\u001B[${parameters.join(';')}m`;
}

function turn(from: string, to: string, off: string): readonly string[] {
	if (from === to) return [];
	if (to === '') return [off];
	// Bold and faint are ended by one parameter: one of them stays on until both are.
	return from !== '' && off === '22' ? [off, to] : [to];
}

function weight({bold, dim}: Look): string {
	return [bold === true ? '1' : '', dim === true ? '2' : ''].filter(part => part !== '').join(';');
}

function foreground({color}: Look): string {
	return color === undefined ? '' : parameterOf(chalk.hex(color)('|'));
}

function background({background: color}: Look): string {
	return color === undefined ? '' : parameterOf(chalk.bgHex(color)('|'));
}

/** `38;2;215;218;224` of a text in that colour, in the number of colours that chalk gave it. */
function parameterOf(coloured: string): string {
	return coloured.slice(2, coloured.indexOf('m'));
}
