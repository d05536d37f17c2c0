import type {Line} from './line.ts';

/** All that an overlay says. */
export interface OverlayText {
	readonly title: string;
	/** At the right of the title. */
	readonly notes?: readonly string[];
	/** As many as it takes. */
	readonly lines: readonly Line[];
	/** The line that each entry begins on which can be selected. */
	readonly itemRows?: readonly number[];
}
