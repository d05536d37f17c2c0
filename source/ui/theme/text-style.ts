import chalk from 'chalk';

/** The style of a piece of text: colours as `#rrggbb`, the terminal's own where absent. */
export interface TextStyle {
	readonly color?: string;
	readonly background?: string;
	readonly bold?: boolean;
	readonly dim?: boolean;
	readonly italic?: boolean;
	readonly underline?: boolean;
	readonly inverse?: boolean;
}

/** The terminal's own style. */
export const noStyle: TextStyle = {};

/**
 * The shortest SGR sequence that changes one style into another, in as many colours as chalk found; empty where there is
 * nothing to change or the terminal shows no styles.
 */
export function sgrBetween(from: TextStyle, to: TextStyle): string {
	if (from === to || chalk.level === 0) return '';
	const before = parametersOf(from);
	const parameters = parametersOf(to).flatMap((parameter, kind) => {
		const was = before[kind] ?? '';
		if (parameter === was) return [];
		if (parameter === '') return [ends[kind]];
		// One parameter ends both bold and faint.
		return was !== '' && kind === 0 ? [ends[kind], parameter] : [parameter];
	});
	return parameters.length === 0 ? '' : `\u001B[${parameters.join(';')}m`;
}

/** What ends each kind of parameter: weight, slant, line, inversion, colour and ground. */
const ends = ['22', '23', '24', '27', '39', '49'] as const;

// Cache by styles, of which there are as many as themes have, and by the number of colours.
const known = new WeakMap<TextStyle, {readonly level: number; readonly parameters: readonly string[]}>();

/** The SGR parameters of a style in the order of `ends`; empty where it is the terminal's own. */
function parametersOf(style: TextStyle): readonly string[] {
	const {level} = chalk;
	const found = known.get(style);
	if (found?.level === level) return found.parameters;
	const {color, background, bold, dim, italic, underline, inverse} = style;
	const parameters = [
		[bold === true ? '1' : '', dim === true ? '2' : ''].filter(part => part !== '').join(';'),
		italic === true ? '3' : '',
		underline === true ? '4' : '',
		inverse === true ? '7' : '',
		color === undefined ? '' : parameterOf(chalk.hex(color)('|')),
		background === undefined ? '' : parameterOf(chalk.bgHex(background)('|')),
	];
	known.set(style, {level, parameters});
	return parameters;
}

/** `38;2;215;218;224` of a text in that colour, in the number of colours that chalk gave it. */
function parameterOf(coloured: string): string {
	return coloured.slice(2, coloured.indexOf('m'));
}
