import { addDays } from '../../time';
import { commissionerCode, federationCode, firstDayOf, practiceCode, trustCode, type World } from '../world';
import { SOURCE_KEY } from './source-table';
import { tableFile, type TableFile } from './table-file';

const GRADE = 'D';
type Row = Record<string, string>;

export function organisationTable({ parameters, areas, practices, trusts, federations, mergers }: World): TableFile {
  const common = { status: 'ACTIVE', source_id: SOURCE_KEY, grade: GRADE };
  const numbered = (items: readonly unknown[], kind: string, name: string, code: (number: number) => string): Row[] =>
    items.map((_, place) => ({
      ...identity(code(place + 1)),
      ...common,
      kind,
      name: `Simulated ${name} ${place + 1}`,
    }));
  const closedIn = new Map(mergers.map(({ absorbed, month }) => [absorbed, month]));
  const ofPractices = practices.map(({ number, area, deprivationDecile }, place): Row => {
    const month = closedIn.get(place);
    const closing: Row =
      month === undefined ? {} : { closed_on: addDays(firstDayOf(parameters, month), -1), status: 'CLOSED' };
    return {
      ...identity(practiceCode(number)),
      ...common,
      kind: 'PRACTICE',
      sub_kind: 'GENERAL_PRACTICE',
      name: `Simulated practice ${number}`,
      commissioner_code: commissionerCode(area + 1),
      note: `Invented. Deprivation decile ${deprivationDecile}, 1 being the most deprived.`,
      ...closing,
    };
  });
  return tableFile(
    'organisations.csv',
    'org_id kind sub_kind ods_code name register_name postcode opened_on closed_on status status_as_of commissioner_code source_id grade note',
    [
      ...numbered(areas, 'COMMISSIONER', 'commissioner', commissionerCode),
      ...numbered(trusts, 'TRUST', 'trust', trustCode),
      ...numbered(federations, 'FEDERATION', 'federation', federationCode),
      ...ofPractices,
    ],
  );
}

function identity(code: string): Row {
  return { org_id: code, ods_code: code };
}

/** What an invented register says: every practice is a general practice, open from the start. */
export function registerTable({ parameters, practices, mergers }: World): TableFile {
  const start = firstDayOf(parameters, 0);
  const closedIn = new Map(mergers.map(({ absorbed, month }) => [absorbed, month]));
  return tableFile(
    'register_states.csv',
    'ods_code source_id recorded_on recorded_on_latest register_name status closed_on prescribing_setting commissioner_code operator_code postcode',
    practices.map(({ number, area }, place) => {
      const month = closedIn.get(place);
      return {
        ods_code: practiceCode(number),
        source_id: SOURCE_KEY,
        recorded_on: start,
        recorded_on_latest: start,
        register_name: `SIMULATED PRACTICE ${number}`,
        status: 'ACTIVE',
        closed_on: month === undefined ? '' : addDays(firstDayOf(parameters, month), -1),
        prescribing_setting: '4',
        commissioner_code: commissionerCode(area + 1),
      };
    }),
  );
}

/** Who commissions whom, and who was absorbed by whom. */
export function relationTable({ parameters, practices, mergers }: World): TableFile {
  const start = firstDayOf(parameters, 0);
  const ends = new Map(mergers.map(({ absorbed, month }) => [absorbed, addDays(firstDayOf(parameters, month), -1)]));
  const common = { source_id: SOURCE_KEY, grade: GRADE, valid_from_precision: 'DAY' };
  const commissioned = practices.map(({ number, area }, place) => {
    const [practice, commissioner, lastDay] = [practiceCode(number), commissionerCode(area + 1), ends.get(place) ?? ''];
    return {
      ...common,
      relation_id: `${practice}/COMMISSIONED_BY/${commissioner}`,
      subject_id: practice,
      predicate: 'COMMISSIONED_BY',
      object_id: commissioner,
      ...dayThree('valid_from', start),
      ...dayThree('valid_to', lastDay),
    };
  });
  const absorbed = mergers.map((merger) => {
    const [subject, object] = [practiceCode(merger.absorbed + 1), practiceCode(merger.survivor + 1)];
    return {
      ...common,
      relation_id: `${subject}/ABSORBED_BY/${object}`,
      subject_id: subject,
      predicate: 'ABSORBED_BY',
      object_id: object,
      ...dayThree('valid_from', firstDayOf(parameters, merger.month)),
    };
  });
  return tableFile(
    'relations.csv',
    'relation_id subject_id predicate object_id valid_from valid_from_precision valid_from_min valid_from_max valid_to valid_to_min valid_to_max source_id grade note',
    [...commissioned, ...absorbed],
  );
}

function dayThree(name: string, day: string): Row {
  return { [name]: day, [`${name}_min`]: day, [`${name}_max`]: day };
}

const MONTHS_BETWEEN_LISTS = 12;

/** A list a year, and at a merger the last before and the first after it. */
export function listSizeTable({ parameters, practices, mergers, lists }: World): TableFile {
  const { months } = parameters;
  const wanted = practices.map(() => new Set<number>());
  for (const own of wanted) for (let month = 0; month < months; month += MONTHS_BETWEEN_LISTS) own.add(month);
  for (const { survivor, month } of mergers) wanted[survivor]!.add(month - 1).add(month);
  const rows = practices.flatMap(({ number }, place) =>
    [...wanted[place]!]
      .sort((one, other) => one - other)
      .filter((month) => lists[place * months + month]! > 0)
      .map((month) => ({
        org_id: practiceCode(number),
        as_of_precision: 'DAY',
        ...dayThree('as_of', firstDayOf(parameters, month)),
        patients: String(lists[place * months + month]),
        approximate: 'false',
        source_id: SOURCE_KEY,
        grade: GRADE,
      })),
  );
  return tableFile(
    'list_sizes.csv',
    'org_id as_of as_of_precision as_of_min as_of_max patients patients_min patients_max approximate qualifier source_id grade derivation note',
    rows,
  );
}
