import type {Terminal} from '@xterm/headless';

/** Follows the sequences (DECTCEM, RIS) that hide and show a terminal's cursor; returns whether it is hidden now. */
export function followCursor({parser}: Pick<Terminal, 'parser'>): () => boolean {
	let isHidden = false;
	// Returning false hands the sequence on to the terminal itself.
	const set = (value: boolean) => (params: readonly (number | number[])[]) => {
		if (params.includes(25)) isHidden = value;
		return false;
	};
	parser.registerCsiHandler({prefix: '?', final: 'h'}, set(false));
	parser.registerCsiHandler({prefix: '?', final: 'l'}, set(true));
	parser.registerEscHandler({final: 'c'}, () => set(false)([25]));
	return () => isHidden;
}
