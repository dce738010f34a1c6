import type { MomentLoader } from './moment-loader';
import type { NodeRow } from './node';

/** The slice of the context that leads from an identity in the record to its row, whatever its kind; `app.ts` composes it. */
export interface NodesContext {
  nodes: MomentLoader<number, NodeRow | null>;
}

/** What a folder contributes to `node`, `nodes` and {@link NodesContext}: for each GraphQL type, how its rows are read by key. */
export type NodeReader = (keys: readonly string[], moment: NodeRow['moment']) => Promise<(NodeRow | null)[]>;
