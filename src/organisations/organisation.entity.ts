import { Field, InterfaceType } from 'type-graphql';
import { Column, PrimaryColumn } from 'typeorm';
import { VersionedRow } from '../changes';
import { Provenance } from '../evidence';
import { DateScalar, Node } from '../graphql';
import type { OrganisationRow } from './organisation-row';
import type { OrganisationKind } from './vocabulary';

/**
 * All organisations stand in one table; each kind is an entity of its own over it, with the same columns. A row never changes
 * its kind in the API without changing it in the record.
 */
@InterfaceType({
  implements: Node,
  description:
    'An organisation that the record speaks of. It is an identity: the three clocks decide what is said of it, never whether it is found.',
  resolveType: (row: OrganisationRow) => row.typeName,
})
export abstract class Organisation extends VersionedRow {
  @PrimaryColumn({ type: 'integer' })
  nodeId!: number;

  @Column({ name: 'kind', type: 'text' })
  filedAs!: OrganisationKind;

  @Field(() => String, {
    description: 'Names it across time where it has no ODS code: its ODS code, or an id of ours that begins with `X-`.',
  })
  slug!: string;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Code of the Organisation Data Service, never reused; null where it has none.',
  })
  odsCode!: string | null;

  @Column({ type: 'text' })
  @Field(() => String, {
    description:
      'The latest register name in mixed case, or the name as printed. `aliases` says which name was printed when.',
  })
  name!: string;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The latest name as the register prints it; null where no register lists it.',
  })
  registerName!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'The kind more narrowly, such as ACUTE, CCG or GENERAL_PRACTICE; null where not stated.',
  })
  subKind!: string | null;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, {
    nullable: true,
    description: 'Postcode in the latest register edition; null where not known to us.',
  })
  postcode!: string | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The first day it was open, as registers print it; null where not known to us, or not known at `asKnownAt`.',
  })
  openedOn!: string | null;

  @Column({ type: 'date', nullable: true })
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day it was open, as the latest known register edition prints it; null where open, not known to us, or not known at `asKnownAt`. For a practice it says nothing about leaving a programme.',
  })
  closedOn!: string | null;

  @Column({ name: 'status', type: 'text' })
  registeredStatus!: string;

  @Column({ type: 'text', nullable: true })
  statusAsOf!: string | null;

  @Column({ type: 'text', nullable: true })
  commissionerCode!: string | null;

  @Column({ type: 'integer' })
  sourceId!: number;

  @Column({ type: 'text' })
  grade!: string;

  @Column({ type: 'boolean', default: false })
  @Field(() => Boolean, { description: 'True for an invented organisation of a simulation, false for a real one.' })
  isSimulated!: boolean;

  @Column({ type: 'text', nullable: true })
  @Field(() => String, { nullable: true, description: 'What else must be known to read it rightly.' })
  note!: string | null;

  @Field(() => Provenance, { description: 'Where the record of this organisation comes from.' })
  provenance!: Provenance;
}
