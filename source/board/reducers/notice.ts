import type {State} from '../state.ts';

/** A notice stays this long, in ms. */
const noticeFor = 5000;

/** The state with a passing word to the user. */
export function withNotice(state: State, text: string, lasting = noticeFor): State {
	return {...state, notice: {text, until: state.now + lasting}};
}
