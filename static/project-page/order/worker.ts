import { answerWith } from '../in-worker';
import { answer } from './beside';

answerWith(answer);
