import welcomeQuery from './welcome.graphql?raw';

/** A document of `schema/operations`, as the server lists it. */
export interface Example {
  name: string;
  file: string;
  /** The first sentence of the document's opening comment. */
  summary: string | null;
  query: string;
  variables: Record<string, unknown> | null;
}

export const welcome: Example = {
  name: 'Welcome',
  file: 'welcome.graphql',
  summary: 'How this page works, and a first query',
  query: welcomeQuery,
  variables: null,
};

/** The welcome first, then every document the server offers; without those the editor is still of use. */
export async function loadExamples(): Promise<Example[]> {
  try {
    const response = await fetch('/editor/operations.json');
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return [welcome, ...((await response.json()) as Example[])];
  } catch (error) {
    console.error('The examples could not be loaded:', error);
    return [welcome];
  }
}

/** The variables as the editor shows them. */
export const variablesText = ({ variables }: Example) => (variables ? JSON.stringify(variables, null, 2) : '');
