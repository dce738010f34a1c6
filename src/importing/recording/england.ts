import { identitiesOf } from '../../changes';
import type { Transaction } from '../../database';
import { ENGLAND } from '../sources';
import type { RecordedSource } from './recorder';
import { keepWhatStands, stageByColumn } from './table-stage';
import { tables } from './tables';

/** England as an organisation that figures can be of. It is in no register, and has an ONS code instead of another. */
export class England {
  private id: number | null = null;

  constructor(private readonly transaction: Transaction) {}

  /** Its identity; asking for it means that there are figures of England. */
  async identity(): Promise<number> {
    this.id ??= (await identitiesOf(this.transaction, 'ORGANISATION', [ENGLAND])).get(ENGLAND)!;
    return this.id;
  }

  /** Stages it where figures of it came and nobody has it yet. */
  async stage({ sourceId }: RecordedSource, releaseId: number): Promise<void> {
    const england = {
      node_id: this.id,
      kind: 'OTHER',
      sub_kind: 'COUNTRY',
      name: 'England',
      status: 'ACTIVE',
      source_id: sourceId,
      grade: 'A',
      note: 'Figures of a whole publication, as the publisher gives them.',
      release_id: releaseId,
    };
    await stageByColumn(this.transaction, tables.organisation, this.id === null ? [] : [england]);
    await keepWhatStands(this.transaction, tables.organisation);
  }
}
