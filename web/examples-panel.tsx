import { useGraphiQL, useGraphiQLActions, type GraphiQLPlugin } from '@graphiql/react';
import { variablesText, type Example } from './examples';

/** A side panel with every example: it shows one in its own tab, or opens it anew where it was changed or closed. */
export function examplesPanel(examples: Example[]): GraphiQLPlugin {
  return { title: 'Examples', icon: ListIcon, content: () => <ExampleList examples={examples} /> };
}

function ExampleList({ examples }: { examples: Example[] }) {
  const { shown, show } = useExampleTabs();
  return (
    <section className="examples" aria-label="Examples">
      <div className="examples-title">Examples</div>
      <p>Each opens as it was written; what you changed stays in its own tab.</p>
      <ul>
        {examples.map((example) => (
          <li key={example.file}>
            <button type="button" aria-current={shown(example)} onClick={() => show(example)}>
              <strong>{example.name}</strong>
              {example.summary && <span>{example.summary}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function useExampleTabs() {
  const { addTab, changeTab, updateActiveTabValues } = useGraphiQLActions();
  const { tabs, activeTabIndex, queryEditor, variableEditor } = useGraphiQL((state) => ({
    tabs: state.tabs,
    activeTabIndex: state.activeTabIndex,
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
  }));

  const tabOf = (example: Example) =>
    tabs.findIndex((tab) => tab.query === example.query && (tab.variables ?? '') === variablesText(example));

  function show(example: Example) {
    const openTab = tabOf(example);
    if (openTab >= 0) return changeTab(openTab);
    const query = example.query;
    const variables = variablesText(example);
    addTab();
    queryEditor?.setValue(query);
    variableEditor?.setValue(variables);
    updateActiveTabValues({ query, variables, operationName: example.name });
  }

  return { shown: (example: Example) => tabOf(example) === activeTabIndex, show };
}

function ListIcon() {
  return (
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round">
      <path d="M3 4.5h.01M3 10h.01M3 15.5h.01M7 4.5h10M7 10h10M7 15.5h10" />
    </svg>
  );
}
