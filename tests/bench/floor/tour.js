// About the least that a tour can be: a veil with a hole, a title, a sentence and a button.
const fields = [...document.querySelectorAll('label')];
const hole = document.createElement('div');
const tip = document.createElement('div');
const title = document.createElement('b');
const sentence = document.createElement('p');
const next = document.createElement('button');
hole.id = 'hole';
tip.id = 'tip';
tip.setAttribute('role', 'dialog');
next.textContent = 'Next';
tip.append(title, sentence, next);

let at = 0;

function show() {
  const field = fields[at];
  if (!field) return [hole, tip].forEach((part) => part.remove());
  field.scrollIntoView({ block: 'nearest' });
  const { left, top, width, height } = field.getBoundingClientRect();
  Object.assign(hole.style, {
    left: `${left + scrollX - 6}px`,
    top: `${top + scrollY - 6}px`,
    width: `${width + 12}px`,
    height: `${height + 12}px`,
  });
  Object.assign(tip.style, {
    left: `${left + scrollX}px`,
    top: `${top + scrollY + height + 14}px`,
  });
  title.textContent = `Step ${at + 1} of ${fields.length}`;
  sentence.textContent = `Fill in « ${field.textContent} », then press Next.`;
}

next.onclick = () => {
  at += 1;
  show();
};
document.getElementById('go').onclick = () => {
  document.body.append(hole, tip);
  show();
};
addEventListener('load', () => navigator.serviceWorker.register('sw.js'));
