import { examine } from '../../../scenario/examine';
import { readability } from '../../../scenario/readability';
import { computer } from '../../../simulator/computer';
import { openFile } from '../packing/open';
import type { Answer, Checked, Question, Ready } from './messages';

function answerTo(question: Question): Answer['result'] {
  if (question.kind === 'unpack') return openFile(new Uint8Array(question.bytes));
  const tell = () => postMessage('checked' satisfies Checked);
  const { texts, others } = question;
  const readable = readability(texts.source);
  return { ...examine(computer, texts, others, tell), ...(readable && { readability: readable }) };
}

addEventListener('message', ({ data }: MessageEvent<Question>) => {
  postMessage({ n: data.n, result: answerTo(data) } satisfies Answer);
});

postMessage('ready' satisfies Ready);
