import type { Database } from '../database';
import { inOrderOf, type NodeReader, type NodeRow } from '../graphql';
import type { Moment } from '../time';
import { readOrganisationsByKey } from './organisation-queries';
import { type OrganisationTypeName } from './organisation-row';
import { readPeopleByKey } from './person-queries';
import { readRelationsByKey } from './relation-queries';
import { readSitesByKey } from './site-queries';

type ReadByKey = (database: Database, keys: readonly string[], moment: Moment) => Promise<NodeRow[]>;

/** How the nodes of this folder are read again by their keys; null for what is unknown, or was not yet published, at the moment. */
export function organisationNodeReaders({ database }: { database: Database }): Record<string, NodeReader> {
  const reader =
    (read: ReadByKey): NodeReader =>
    async (keys, moment) =>
      inOrderOf(keys, await read(database, keys, moment), (row) => row.key);
  // An id names its type: one that is put together by hand for another type finds nothing.
  const organisation = (typeName: OrganisationTypeName): NodeReader =>
    reader(async (...asked) => (await readOrganisationsByKey(...asked)).filter((row) => row.typeName === typeName));
  return {
    Trust: organisation('Trust'),
    Practice: organisation('Practice'),
    Federation: organisation('Federation'),
    Commissioner: organisation('Commissioner'),
    OtherOrganisation: organisation('OtherOrganisation'),
    Relation: reader(readRelationsByKey),
    Person: reader(readPeopleByKey),
    Site: reader(readSitesByKey),
  };
}
