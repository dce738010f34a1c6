import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Lines of a query wrap, as GraphiQL's answers do, and letters are small enough for three panes side by side. */
export function ReadableEditors() {
  const editors = useGraphiQL(({ queryEditor, variableEditor, headerEditor, responseEditor }) => ({
    queryEditor,
    variableEditor,
    headerEditor,
    responseEditor,
  }));
  useEffect(() => {
    for (const editor of Object.values(editors)) editor?.updateOptions({ fontSize: 13, wordWrap: 'on' });
  }, [editors]);
  return null;
}
