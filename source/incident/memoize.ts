/**
 * Memoizes a function of one object in a WeakMap: a result is kept for as long as its argument is. The function has to
 * be pure, and its argument must not change.
 */
export function memoize<Key extends WeakKey, Result>(compute: (key: Key) => Result): (key: Key) => Result {
	const results = new WeakMap<Key, {readonly result: Result}>();
	return key => {
		const known = results.get(key);
		if (known !== undefined) return known.result;
		const result = compute(key);
		results.set(key, {result});
		return result;
	};
}
