import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		setupFiles: ['test/helpers/patient-properties.ts', 'test/helpers/string-width.ts'],
		include: ['test/**/*.test.{ts,tsx}'],
		// Journeys start whole programs; two shared cores need patience, and no test asserts a time.
		testTimeout: 60_000,
		// They wait for most of their time.
		maxWorkers: 3,
		hookTimeout: 60_000,
	},
});
