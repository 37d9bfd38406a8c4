import { examine } from '../../../scenario/examine';
import { computer } from '../../../simulator/computer';
import { openFile } from '../packing/open';
import type { Answer, Checked, Question, Ready } from './messages';

function answerTo(question: Question): Answer['result'] {
  if (question.kind === 'unpack') return openFile(new Uint8Array(question.bytes));
  const tell = () => postMessage('checked' satisfies Checked);
  return examine(computer, question.texts, question.others, tell);
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  postMessage({ n: data.n, result: answerTo(data) } satisfies Answer);
});

postMessage('ready' satisfies Ready);
