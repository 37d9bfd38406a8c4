const labels = [
  'First name',
  'Family name',
  'Name at birth',
  'Date of birth',
  'Country of birth',
  'Number and street',
  'Building',
  'Postcode',
  'Town',
  'Home telephone',
  'Mobile telephone',
  'E-mail',
  'Customer number',
  'Tax number',
  'Employer',
  'Monthly income',
  'Monthly rent',
  'Children',
  'Name on the account',
  'Signed at',
];

const look =
  'body{max-width:56rem;margin:auto;padding:1rem;font:18px/1.5 sans-serif}' +
  'form{display:grid;grid-template-columns:1fr 1fr;gap:1rem}' +
  'input{display:block;box-sizing:border-box;width:100%;padding:.4rem;font:inherit}';

const field = (label: string, index: number) => `<label id="f${index}">${label}<input></label>`;

/** One page for both tours: a form of twenty fields, with its style and its script inside. */
export function formPage(title: string, style: string, script: string): string {
  const safe = script.trim().replaceAll('</script', '<\\/script');
  return (
    `<!doctype html><html lang="en"><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width"><title>${title}</title>` +
    `<link rel="icon" href="data:,"><style>${look}${style}</style>` +
    `<h1>Form to practise on</h1><p><button id="go">Begin</button></p>` +
    `<form>${labels.map(field).join('')}</form><script>${safe}</script></html>\n`
  );
}
