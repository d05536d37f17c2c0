/** Colours by meaning, as `#rrggbb`, with the background, since terminals differ in theirs. */
export type Palette = Readonly<
	Record<'background' | 'text' | 'muted' | 'claim' | 'accent' | 'alarm' | 'old' | 'fresh' | 'frame', string>
>;

/**
 * Colours that differ also for readers who do not tell red from green or blue from yellow (after Okabe and Ito, "Color
 * Universal Design", 2008), and in 256 colours. Those for the night give about half the light of white at most.
 */
export const palettes = {
	dark: {
		background: '#12141a',
		text: '#d7dae0',
		muted: '#9097a3',
		claim: '#ffffff',
		accent: '#56b4e9',
		alarm: '#ff8c5a',
		old: '#f0c33c',
		fresh: '#4fd1a5',
		frame: '#5f6672',
	},
	light: {
		background: '#ffffff',
		text: '#262626',
		muted: '#585858',
		claim: '#000000',
		accent: '#004ca8',
		alarm: '#a93400',
		old: '#7a4b00',
		fresh: '#00684a',
		frame: '#8a8a8a',
	},
	contrast: {
		background: '#000000',
		text: '#ffffff',
		muted: '#d0d0d0',
		claim: '#ffff00',
		accent: '#66d9ff',
		alarm: '#ff9d5c',
		old: '#ffb43c',
		fresh: '#3df0a8',
		frame: '#ffffff',
	},
	night: {
		text: '#9a9488',
		muted: '#7b766d',
		claim: '#b5ad9c',
		accent: '#4f8fbf',
		alarm: '#e0743c',
		old: '#a98a2c',
		fresh: '#00b386',
		frame: '#5e5a52',
		background: '#000000',
	},
	contrastAtNight: {
		text: '#bebebe',
		muted: '#9e9e9e',
		claim: '#b8b800',
		accent: '#55a9cc',
		alarm: '#ef8a3c',
		old: '#cf9030',
		fresh: '#2fb884',
		frame: '#9e9e9e',
		background: '#000000',
	},
} as const satisfies Readonly<Record<string, Palette>>;
