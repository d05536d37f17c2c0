import {defineConfig} from 'vitest/config';
import {BaseSequencer, type TestSpecification} from 'vitest/node';

/** Files that take long for their length begin first; without what it remembers of a run before, vitest goes by length. */
class LongestFirst extends BaseSequencer {
	override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
		const isLong = ({moduleId}: TestSpecification) => /(soak|bench\/run)\.test\.ts$/.test(moduleId);
		const sorted = await super.sort(files);
		return [...sorted.filter(isLong), ...sorted.filter(file => !isLong(file))];
	}
}

export default defineConfig({
	// React as the board ships it.
	oxc: {jsx: {runtime: 'automatic', development: false}},
	test: {
		env: {NODE_ENV: 'production'},
		include: ['test/**/*.test.{ts,tsx}'],
		setupFiles: ['test/helpers/fast-check.ts', 'test/helpers/string-width.ts'],
		// Files of one worker share what they import, which takes longer to load than most tests to run.
		isolate: false,
		// Journeys wait for most of their time.
		maxWorkers: 4,
		sequence: {sequencer: LongestFirst},
		// Only what hangs is to be ended: a busy machine takes its time, and no test asserts one.
		testTimeout: 120_000,
		hookTimeout: 120_000,
	},
});
