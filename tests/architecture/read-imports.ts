import ts from 'typescript';
import type { SourceFile } from './sources';

/** One import as it is written. */
export interface Import {
  readonly target: string;
  /** Erased by the compiler: nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
}

function wordOf(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

function fromCall(node: ts.CallExpression): string | undefined {
  const callee = node.expression;
  const dynamic = callee.kind === ts.SyntaxKind.ImportKeyword;
  const glob = callee.getText() === 'import.meta.glob';
  const required = ts.isIdentifier(callee) && callee.text === 'require';
  return dynamic || glob || required ? wordOf(node.arguments[0]) : undefined;
}

/** `new URL('./worker.ts', import.meta.url)` brings a file in as well. */
function fromAddress(node: ts.NewExpression): string | undefined {
  const [place, base] = node.arguments ?? [];
  const target = base?.getText() === 'import.meta.url' ? wordOf(place) : undefined;
  const isFolder = target !== undefined && /(^|\/)\.*$/.test(target);
  return isFolder ? undefined : target;
}

function importOf(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) {
    const target = wordOf(node.moduleSpecifier);
    const phase = node.importClause?.phaseModifier;
    return target === undefined
      ? undefined
      : { target, typeOnly: phase === ts.SyntaxKind.TypeKeyword };
  }
  if (ts.isExportDeclaration(node)) {
    const target = wordOf(node.moduleSpecifier);
    return target === undefined ? undefined : { target, typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    const target = wordOf(node.argument.literal);
    return target === undefined ? undefined : { target, typeOnly: true };
  }
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    const target = ts.isCallExpression(node) ? fromCall(node) : fromAddress(node);
    return target === undefined ? undefined : { target, typeOnly: false };
  }
  return undefined;
}

function fromScript(script: string): readonly Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const one = importOf(node);
    if (one) found.push(one);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.ts', script, ts.ScriptTarget.Latest, true));
  return found;
}

const scripts = /<script[^>]*>([\s\S]*?)<\/script>/g;
const inTemplate = /\bimport\(\s*['"]([^'"]+)['"]/g;

function fromComponent(text: string): readonly Import[] {
  const inScripts = [...text.matchAll(scripts)].flatMap(([, script]) => fromScript(script ?? ''));
  const template = text.replace(scripts, '');
  const dynamic = [...template.matchAll(inTemplate)].map(([, target]) => ({
    target: target ?? '',
    typeOnly: false,
  }));
  return [...inScripts, ...dynamic];
}

/** Every import of a file: static, dynamic, of types alone, of a worker, in a template. */
export function readImports(file: SourceFile): readonly Import[] {
  return file.path.endsWith('.svelte') ? fromComponent(file.text) : fromScript(file.text);
}
