import { DOC_EXPLORER_PLUGIN } from '@graphiql/plugin-doc-explorer';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import 'graphiql/setup-workers/vite';
import { createRoot } from 'react-dom/client';
import { loadExamples, variablesText, type Example } from './examples';
import { examplesPanel } from './examples-panel';
import { fetcher } from './fetcher';
import { ReachableTabs } from './reachable-tabs';
import { isFirstVisit, storage } from './storage';
import './styles';
import { ReadableEditors } from './readable-editors';

/** GraphiQL with a ready tab for each example; on a later visit, with the tabs as they were left. */
function editor(examples: Example[]) {
  return (
    <GraphiQL
      fetcher={fetcher}
      storage={storage}
      defaultTabs={examples.map((example) => ({ query: example.query, variables: variablesText(example) }))}
      plugins={[examplesPanel(examples), HISTORY_PLUGIN]}
      visiblePlugin={isFirstVisit() ? DOC_EXPLORER_PLUGIN : undefined}
      defaultEditorToolsVisibility
      // A token typed as a header is never written to the disk.
      shouldPersistHeaders={false}
    >
      <GraphiQL.Logo>Wulfrun</GraphiQL.Logo>
      <ReachableTabs />
      <ReadableEditors />
    </GraphiQL>
  );
}

const container = document.getElementById('editor')!;
void loadExamples().then((examples) => createRoot(container).render(editor(examples)));
