const mayCome =
	/^(could|may|might|(is|are) (likely|expected|projected|forecast) to|expected to|projected to)\b/i;

/** True for words of what may come, such as "could reach 20,000" or "may rise to 500". */
export function isProjected(words: string): boolean {
	return mayCome.test(words);
}
