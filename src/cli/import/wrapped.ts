const WIDTH = 100;

/** Text behind a label, broken between words and indented a little further than the label is. */
export function wrapped(label: string, text: string): string {
  const indent = ' '.repeat(label.search(/\S/) + 2);
  const lines = [label.trimEnd()];
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (longer.length <= WIDTH) lines[lines.length - 1] = longer;
    else lines.push(`${indent}${word}`);
  }
  return lines.join('\n');
}
