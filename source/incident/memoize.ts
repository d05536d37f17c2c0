/**
 * Memoizes a pure function, whose arguments must not change: a result is kept for as long as all objects among its
 * arguments are. Other arguments are to be few.
 */
export {weakMapMemoize as memoize} from 'reselect';
