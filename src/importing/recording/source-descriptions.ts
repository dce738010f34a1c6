import type { SourceKind } from '../../evidence';
import { qofYearName, qofYearOfEdition, type ImportKind } from '../sources';

/** How an edition of a publication is named and described as a source. */
export interface SourceDescription {
  /** The key of the source, as the evidence names the editions that it holds. */
  key: (edition: string) => string;
  publisher: string;
  title: (edition: string) => string;
  kind: `${SourceKind}`;
  url: string | null;
  grade: 'A' | 'B';
  note?: string;
}

export const sourceDescriptions: Record<ImportKind, SourceDescription> = {
  'ods-practices': {
    key: (edition) => `ODS-EPRACCUR-${edition}`,
    publisher: 'NHS England, Organisation Data Service',
    title: (edition) => `GP practices file, ${edition}`,
    kind: 'REGISTER',
    url: 'digital.nhs.uk (epraccur)',
    grade: 'A',
  },
  'ods-trusts': {
    key: (edition) => `ODS-ETR-${edition}`,
    publisher: 'NHS England, Organisation Data Service',
    title: (edition) => `NHS trusts file, ${edition}`,
    kind: 'REGISTER',
    url: 'digital.nhs.uk (etr)',
    grade: 'A',
  },
  'ods-commissioners': {
    key: (edition) => `ODS-ECCG-${edition}`,
    publisher: 'NHS England, Organisation Data Service',
    title: (edition) => `Commissioners file, ${edition}`,
    kind: 'REGISTER',
    url: 'digital.nhs.uk (eccg)',
    grade: 'A',
  },
  'ods-practice-commissioners': {
    key: (edition) => `ODS-EPCMEM-${edition}`,
    publisher: 'NHS England, Organisation Data Service',
    title: (edition) => `Practice to commissioner links, ${edition}`,
    kind: 'REGISTER',
    url: 'digital.nhs.uk (epcmem)',
    grade: 'A',
  },
  // A sheet of the same workbook as the members: one source, whichever is imported.
  'ods-pcns': {
    key: (edition) => `ODS-EPCN-${edition}`,
    publisher: 'NHS England, Organisation Data Service',
    title: (edition) => `Primary care networks workbook, ${edition}`,
    kind: 'REGISTER',
    url: 'digital.nhs.uk (ePCN)',
    grade: 'A',
  },
  'ods-pcn-members': {
    key: (edition) => `ODS-EPCN-${edition}`,
    publisher: 'NHS England, Organisation Data Service',
    title: (edition) => `Primary care networks workbook, ${edition}`,
    kind: 'REGISTER',
    url: 'digital.nhs.uk (ePCN)',
    grade: 'A',
  },
  'nhs-list-size': {
    key: (edition) => `NHSD-LIST-${edition}`,
    publisher: 'NHS Digital',
    title: (edition) => `Patients registered at a GP practice, ${edition}`,
    kind: 'OFFICIAL_STATISTIC',
    url: 'digital.nhs.uk (gp-reg-pat-prac-all)',
    grade: 'A',
  },
  'nhs-practice-map': {
    key: (edition) => `NHSD-MAP-${edition}`,
    publisher: 'NHS Digital',
    title: (edition) => `Patients registered: practice to PCN map, ${edition}`,
    kind: 'OFFICIAL_STATISTIC',
    url: 'digital.nhs.uk (gp-reg-pat-prac-map)',
    grade: 'A',
  },
  'nhs-gp-appointments': {
    key: (edition) => `NHSD-APPOINTMENTS-${edition}`,
    publisher: 'NHS Digital',
    title: (edition) => `Appointments in General Practice, ${edition}`,
    kind: 'OFFICIAL_STATISTIC',
    url: 'digital.nhs.uk (appointments in general practice)',
    grade: 'A',
  },
  'nhse-ae': {
    key: (edition) => `NHSE-AE-${edition}`,
    publisher: 'NHS England',
    title: (edition) => `A&E attendances and emergency admissions, ${edition}`,
    kind: 'OFFICIAL_STATISTIC',
    url: 'england.nhs.uk (statistics, A&E waiting times and activity)',
    grade: 'A',
  },
  'nhs-qof': {
    key: (edition) => `NHSD-QOF-${qofYear(edition)}`,
    publisher: 'NHS Digital',
    title: (edition) => `Quality and Outcomes Framework, raw data of ${qofYear(edition)}`,
    kind: 'OFFICIAL_STATISTIC',
    url: 'digital.nhs.uk (quality and outcomes framework)',
    grade: 'A',
  },
  fingertips: {
    key: (edition) => `OHID-FINGERTIPS-${edition}`,
    publisher: 'Office for Health Improvement and Disparities',
    title: (edition) => `Public health profiles (Fingertips), download of ${edition}`,
    kind: 'OFFICIAL_STATISTIC',
    url: 'fingertips.phe.org.uk',
    grade: 'A',
  },
  'practice-characteristics': {
    key: (edition) => `CHARACTERISTICS-${edition}`,
    publisher: 'The DataLab behind OpenPrescribing',
    title: (edition) => `Characteristics of practices, compiled with figures up to ${edition}`,
    kind: 'COMPILATION',
    url: null,
    grade: 'B',
    note: 'Compiled from published statistics for a study of prescribing. The compilation carries no licence of its own, so clear it before shipping it.',
  },
  measures: {
    key: (edition) => `MEASURES-${edition}`,
    publisher: 'Whoever computed the measure; for OpenPrescribing the DataLab behind it',
    title: (edition) => `Measures by practice and month, up to ${edition}`,
    kind: 'COMPILATION',
    url: null,
    grade: 'B',
    note: 'Those of OpenPrescribing are computed from prescribing data of the NHS Business Services Authority; the files carry no licence of their own, so clear it before shipping them.',
  },
  observations: {
    key: (edition) => `OBSERVATIONS-${edition}`,
    publisher: 'Whoever drew the extract',
    title: (edition) => `Observations by organisation and period, up to ${edition}`,
    kind: 'COMPILATION',
    url: null,
    grade: 'B',
  },
};

/** Of one year there is one source, whatever its files and their editions are called. */
function qofYear(edition: string): string {
  const year = qofYearOfEdition(edition);
  return year === null ? edition : qofYearName(year);
}
