export * from './commissioner.entity';
export * from './commissioner.resolver';
export * from './federation.entity';
export * from './list-size.entity';
export * from './lists-on';
export * from './organisation-filter';
export * from './organisation-lists.resolver';
export * from './organisation-lookups.resolver';
export * from './organisation-name.entity';
export * from './organisation-node-readers';
export * from './organisation-order';
export * from './organisation-row';
export * from './organisation.entity';
export * from './organisation.resolver';
export * from './organisation-context';
export * from './organisation-loaders';
export * from './other-organisation.entity';
export * from './person.entity';
export * from './person.resolver';
export * from './practice-count';
export * from './practice-parts.resolver';
export * from './practice.entity';
export * from './practice.resolver';
export * from './register-state.entity';
export * from './registered-patients';
export { relationsKnown } from './known-relations';
export * from './relation.entity';
export * from './relation-statement.entity';
export * from './release-relations.entity';
export * from './relation.resolver';
export * from './site.entity';
export * from './succession-hint.type';
export * from './succession.resolver';
export * from './trust.entity';
export * from './vocabulary';
export { readActivePractices, type PracticeCountRow } from './active-practices-queries';
export { readCommissionersOf, readPracticesCommissionedBy, type Commissioning } from './commissioning-queries';
export { readListsThatCount, type ListSizeRow } from './list-size-queries';
export { readPracticesMatching } from './practices-matching';
export {
  asCode,
  readOrganisationsById,
  readOrganisationsByKey,
  readOrganisationsByOdsCode,
} from './organisation-queries';
