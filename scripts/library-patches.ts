import {readFileSync} from 'node:fs';
import type {Plugin} from 'esbuild';

/**
 * Leaves out React's devtools, which Ink looks for where DEV=true stands in somebody's shell. They are not installed, so
 * that the build fails where Ink comes to import them otherwise.
 */
export const withoutDevtools: Plugin = {
	name: 'without-devtools',
	setup(build) {
		build.onLoad({filter: /[\\/]ink[\\/]build[\\/]devtools\.js$/}, () => ({contents: ''}));
	},
};

/**
 * Has Yoga decode its WebAssembly by itself (react/yoga#1793). It fetches it from a data URL, for which Node loads its
 * whole HTTP client: 20 ms of every start. Fails where Yoga has changed.
 */
export const yogaWithoutFetch: Plugin = {
	name: 'yoga-without-fetch',
	setup(build) {
		build.onLoad({filter: /[\\/]yoga-wasm-base64-esm\.js$/}, ({path}) => {
			const text = readFileSync(path, 'utf8');
			const canFetch = '"function"!=typeof fetch';
			if (!text.includes(canFetch)) throw new Error(`${path} no longer asks whether it can fetch`);
			return {contents: text.replaceAll(canFetch, 'true')};
		});
	},
};
