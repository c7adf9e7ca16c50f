import { outlookOf } from '../../../src/domain/forecast/outlook';
import { answerWith } from '../in-worker';

// A thousand futures take longer than a page may stand still.
answerWith(outlookOf);
