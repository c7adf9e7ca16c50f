import { pastCost } from '../../../src/domain/order/past-cost';
import { answerWith } from '../in-worker';

// Each past sprint is put in order anew: of thousands of work items that takes longer than a page may stand still.
answerWith((asked: Parameters<typeof pastCost>) => pastCost(...asked));
