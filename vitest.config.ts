import {defineConfig} from 'vitest/config';

export default defineConfig({
	// React as the board ships it.
	oxc: {jsx: {runtime: 'automatic', development: false}},
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		setupFiles: ['test/helpers/fast-check.ts', 'test/helpers/string-width.ts'],
		env: {NODE_ENV: 'production'},
		// Files of one worker share what they import, which takes longer to load than most tests to run.
		isolate: false,
		// Journeys wait for most of their time.
		maxWorkers: 4,
		// Only what hangs is to be ended: a busy machine takes its time, and no test asserts one.
		testTimeout: 120_000,
		hookTimeout: 120_000,
	},
});
