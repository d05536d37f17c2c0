import {readFileSync} from 'node:fs';
import type {Plugin} from 'esbuild';

/** What is changed in libraries while they are bundled. The build fails where a library has come to differ. */
export const libraryPatches: Plugin = {
	name: 'library-patches',
	setup(build) {
		// Ink looks for React's devtools where DEV=true stands in somebody's shell. They are not installed, so the build
		// fails where Ink comes to import them otherwise.
		build.onLoad({filter: /[\\/]ink[\\/]build[\\/]devtools\.js$/}, () => ({contents: ''}));
		// Yoga fetches its WebAssembly from a data URL, for which Node loads its whole HTTP client: 20 ms of every start.
		// It can decode it by itself (react/yoga#1793).
		build.onLoad({filter: /[\\/]yoga-wasm-base64-esm\.js$/}, ({path}) => {
			const text = readFileSync(path, 'utf8');
			const canFetch = '"function"!=typeof fetch';
			if (!text.includes(canFetch)) throw new Error(`${path} no longer asks whether it can fetch`);
			return {contents: text.replaceAll(canFetch, 'true')};
		});
	},
};
