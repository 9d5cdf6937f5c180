import type { Asked } from '../transport/case';

/** What narrows what every view shows of the case. */
export class Filters {
  question = $state.raw<Asked>({});
}
