import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from '@swc/core';
import { filesBelow, projectFolder, textOf } from './project';

/** One file of `src` takes something from another. */
export interface ImportOf {
  from: string;
  to: string;
  /** Only types: gone when it runs. */
  isTypeOnly: boolean;
}

/** Every import between files of `src`, by their paths from the project's root. */
export function importsWithinSource(): ImportOf[] {
  return filesBelow('src', '.ts').flatMap((from) =>
    importedBy(textOf(from))
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map(({ specifier, isTypeOnly }) => ({ from, to: resolved(from, specifier), isTypeOnly }))
      .filter(({ to }) => to.startsWith('src/')),
  );
}

/** What a text of TypeScript imports, exports onwards or loads when it runs. */
export function importedBy(text: string): { specifier: string; isTypeOnly: boolean }[] {
  const found: { specifier: string; isTypeOnly: boolean }[] = [];
  walk(parseSync(text, { syntax: 'typescript', decorators: true }), (node) => {
    if (node.type === 'CallExpression' && (node.callee?.type === 'Import' || node.callee?.value === 'require')) {
      const argument = node.arguments?.[0]?.expression;
      if (argument?.type === 'StringLiteral') found.push({ specifier: argument.value as string, isTypeOnly: false });
    } else if (isDeclaration(node) && node.source?.value !== undefined) {
      found.push({ specifier: node.source.value, isTypeOnly: node.typeOnly === true || hasOnlyTypes(node) });
    }
  });
  return found;
}

interface SyntaxNode {
  type?: string;
  typeOnly?: boolean;
  value?: unknown;
  source?: { value?: string };
  specifiers?: { isTypeOnly?: boolean }[];
  callee?: SyntaxNode;
  arguments?: { expression?: SyntaxNode }[];
}

const DECLARATIONS = ['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration'];

function isDeclaration(node: SyntaxNode): boolean {
  return node.type !== undefined && DECLARATIONS.includes(node.type);
}

function hasOnlyTypes({ specifiers = [] }: SyntaxNode): boolean {
  return specifiers.length > 0 && specifiers.every(({ isTypeOnly }) => isTypeOnly === true);
}

function walk(value: unknown, visit: (node: SyntaxNode) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) visit(value);
  for (const item of Object.values(value)) walk(item, visit);
}

function resolved(from: string, specifier: string): string {
  const path = posix.join(posix.dirname(from), specifier);
  return (
    [path, `${path}.ts`, `${path}/index.ts`].find(
      (file) => file.endsWith('.ts') && existsSync(join(projectFolder, file)),
    ) ?? path
  );
}
