// GraphiQL's style.css holds Monaco's rules a second time and 390 kB of fonts; these are its parts without them.
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './editor.css';
