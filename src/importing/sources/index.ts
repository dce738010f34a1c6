import type { Publication } from './publication';
import { ENGLAND, fingertips, type FingertipsRow } from './fingertips';
import { measures, type MeasureRow } from './measures';
import {
  nhsGpAppointments,
  sumOf as sumOfAppointments,
  type AppointmentsRow,
  type CoverageRow,
  type GpAppointmentsRow,
} from './nhs-gp-appointments';
import { nhsListSize, type ListSizeRow } from './nhs-list-size';
import { nhsPracticeMap, type PracticeMapRow } from './nhs-practice-map';
import {
  nhseAe,
  totalOf as totalOfDepartments,
  type Activity,
  type AeRow,
  type Department,
  type DepartmentMonthRow,
  type ProviderMonthRow,
  type SystemRow,
} from './nhse-ae';
import {
  nhsQof,
  qofYearName,
  qofYearOfEdition,
  type QofAchievement,
  type QofIndicator,
  type QofPlace,
  type QofPrevalence,
  type QofRow,
  type QofValidationOutcome,
} from './nhs-qof';
import { observations, type ObservationBlock, type ObservationWords } from './observations';
import { odsCommissioners, type CommissionerRow } from './ods-commissioners';
import { odsPcnMembers, type PcnMemberRow } from './ods-pcn-members';
import { odsPcns, type PcnRow } from './ods-pcns';
import { odsPracticeCommissioners, type PracticeCommissionerRow } from './ods-practice-commissioners';
import { odsPractices, type PracticeRegisterRow } from './ods-practices';
import { odsTrusts, type TrustRow } from './ods-trusts';
import { practiceCharacteristics, type Characteristic, type CharacteristicsRow } from './practice-characteristics';

export { sumOfAppointments, totalOfDepartments };
export { looksLike } from './looks-like';
export { chooseMeasureFiles, formOf } from './measures';
export { ABSENCES, type Period } from './observations';
export type { Publication, ReadingContext, ReadingOptions, RecordReader } from './publication';
export { ENGLAND, qofYearName, qofYearOfEdition };
export type { SpoiledSums } from './spoiled-sums';
export { attributionOf, type SourceCard } from './source-card';
export type { RegisteredOrganisation } from './standard-form';
export type {
  Activity,
  AeRow,
  AppointmentsRow,
  Characteristic,
  CharacteristicsRow,
  CommissionerRow,
  CoverageRow,
  Department,
  DepartmentMonthRow,
  GpAppointmentsRow,
  FingertipsRow,
  ListSizeRow,
  MeasureRow,
  ObservationBlock,
  ObservationWords,
  PcnMemberRow,
  PcnRow,
  PracticeCommissionerRow,
  PracticeMapRow,
  PracticeRegisterRow,
  QofAchievement,
  QofIndicator,
  QofPlace,
  QofPrevalence,
  QofRow,
  QofValidationOutcome,
  ProviderMonthRow,
  SystemRow,
  TrustRow,
};

/** The row that each kind of file gives. */
export interface RowOfKind {
  'ods-practices': PracticeRegisterRow;
  'ods-trusts': TrustRow;
  'ods-commissioners': CommissionerRow;
  'ods-practice-commissioners': PracticeCommissionerRow;
  'ods-pcns': PcnRow;
  'ods-pcn-members': PcnMemberRow;
  'nhs-list-size': ListSizeRow;
  'nhs-practice-map': PracticeMapRow;
  'nhs-gp-appointments': GpAppointmentsRow;
  'nhse-ae': AeRow;
  'nhs-qof': QofRow;
  fingertips: FingertipsRow;
  'practice-characteristics': CharacteristicsRow;
  measures: MeasureRow;
  observations: ObservationBlock;
}

export type ImportKind = keyof RowOfKind;

/** Every publication that can be imported, by kind. */
export const publications: { readonly [Kind in ImportKind]: Publication<RowOfKind[Kind]> } = {
  'ods-practices': odsPractices,
  'ods-trusts': odsTrusts,
  'ods-commissioners': odsCommissioners,
  'ods-practice-commissioners': odsPracticeCommissioners,
  'ods-pcns': odsPcns,
  'ods-pcn-members': odsPcnMembers,
  'nhs-list-size': nhsListSize,
  'nhs-practice-map': nhsPracticeMap,
  'nhs-gp-appointments': nhsGpAppointments,
  'nhse-ae': nhseAe,
  'nhs-qof': nhsQof,
  fingertips,
  'practice-characteristics': practiceCharacteristics,
  measures,
  observations,
};

export const importKinds = Object.keys(publications) as ImportKind[];
