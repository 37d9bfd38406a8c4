import { examine } from '../../../scenario/examine';
import { computer } from '../../../simulator/computer';
import type { Answer, Question, Ready } from './messages';

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const { n, texts, others } = data;
  postMessage({ n, result: examine(computer, texts, others) } satisfies Answer);
});

postMessage('ready' satisfies Ready);
