import { Field, Int, ObjectType } from 'type-graphql';
import { DateTimeScalar } from '../graphql';
import type { Moment } from '../time';
import { Release } from './release.entity';
import { Source } from './source.entity';
import { EvidenceGrade } from './vocabulary';

@ObjectType('Provenance', {
  description:
    'Where a value came from: who says so, the file it was loaded with, its place in that file, and when it was recorded here.',
  simpleResolvers: true,
})
export class Provenance {
  @Field(() => Source, { description: 'The publication or register edition that says it.' })
  source!: Source;

  @Field(() => Release, {
    nullable: true,
    description: 'The file it was loaded with; null where it was recorded by hand.',
  })
  release!: Release | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Its line in that file, the first line being 1; null where it was recorded by hand or made from several lines.',
  })
  row!: number | null;

  @Field(() => DateTimeScalar, { description: 'When this server recorded it.' })
  recordedAt!: string;

  @Field(() => EvidenceGrade, {
    description: 'How far this value can be relied on; may be lower than the grade of its source.',
  })
  grade!: EvidenceGrade;
}

/** What provenance is resolved from; its fields reach for more only when they are asked for. */
export interface ProvenanceRow {
  /** Null for rows that name no source of their own: then it is the source of their release. */
  sourceId: number | null;
  releaseId: number | null;
  row: number | null;
  recordedIn: number;
  /** Null for rows that carry no grade of their own: then it is the grade of their source. */
  grade: string | null;
  moment: Moment;
}

/** The columns of a versioned row that its provenance rests on, under the names that rows give them. */
export interface ProvenanceColumns {
  sourceId: number | null;
  releaseId: number | null;
  releaseRow: number | null;
  recordedIn: number;
  grade: string | null;
  moment: Moment;
}

export function provenanceOf({
  sourceId,
  releaseId,
  releaseRow,
  recordedIn,
  grade,
  moment,
}: ProvenanceColumns): ProvenanceRow {
  return { sourceId, releaseId, row: releaseRow, recordedIn, grade, moment };
}
