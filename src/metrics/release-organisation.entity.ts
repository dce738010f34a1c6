import { Entity, PrimaryColumn } from 'typeorm';

/** An organisation that a release speaks of; a release without any speaks of all. */
@Entity('release_organisation')
export class ReleaseOrganisation {
  @PrimaryColumn({ type: 'integer' })
  releaseId!: number;

  @PrimaryColumn({ type: 'integer' })
  organisationId!: number;
}
