declare module 'wcwidth.js' {
	/** Columns of a text by Markus Kuhn's table (Unicode 5), which xterm.js uses; -1 with a control character in it. */
	// biome-ignore lint/style/noDefaultExport: the package has a default export
	export default function wcwidth(text: string): number;
}
