import type {TextRole} from '../../text/line.ts';

/** What each level is filled with: the darker, the worse, without any colour. */
export const severityFill: readonly string[] = [' ', '░', '▒', '▓', '█'];

/** The role that it is drawn in. */
export const severityRole: readonly TextRole[] = ['muted', 'rest', 'plain', 'claim', 'claim'];
