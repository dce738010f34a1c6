import {
  commissionerCode,
  federationCode,
  firstDayOf,
  practiceCode,
  trustCode,
  type Federation,
  type Trust,
  type TrustSpell,
  type World,
} from '../world';
import { addDays, addMonths } from '../../time';
import { SOURCE_KEY } from './source-table';
import { tableFile, type TableFile } from './table-file';

type Row = Record<string, string>;

const trustProgramme = (place: number): string => `SIM-TRUST-${place + 1}`;
const federationProgramme = (place: number): string => `SIM-FEDERATION-${place + 1}`;
const homeProgramme = (place: number): string => `SIM-HOME-${place + 1}`;

export function programmeTable(world: World): TableFile {
  const { trusts, federations } = world;
  const rows = [
    ...trusts.map((trust, place) => ofTrust(world, trust, place)),
    ...federations.flatMap((federation, place) => ofFederation(world, federation, place)),
  ];
  return tableFile(
    'programmes.csv',
    'programme_id name model lead_org_id commissioner_org_id geography launched_on launched_precision launched_min launched_max launched_claim_id status source_id grade note',
    rows.map((row) => ({ ...row, launched_precision: 'DAY', status: 'ACTIVE', source_id: SOURCE_KEY, grade: 'D' })),
  );
}

function ofTrust(world: World, { area, spells }: Trust, place: number): Row {
  const first = Math.min(...spells.map(({ joins }) => joins));
  return {
    programme_id: trustProgramme(place),
    name: `Practices run by simulated trust ${place + 1}`,
    model: 'TRUST_LED_INTEGRATION',
    lead_org_id: trustCode(place + 1),
    ...areaOf(area),
    ...launch(world, first),
  };
}

function ofFederation(world: World, { area, joins, homeJoins }: Federation, place: number): Row[] {
  const common = { lead_org_id: federationCode(place + 1), ...areaOf(area) };
  const name = `simulated federation ${place + 1}`;
  return [
    {
      ...common,
      programme_id: federationProgramme(place),
      name: `Members of ${name}`,
      model: 'FEDERATION',
      ...launch(world, joins),
    },
    {
      ...common,
      programme_id: homeProgramme(place),
      name: `Primary care home of ${name}`,
      model: 'PRIMARY_CARE_HOME',
      ...launch(world, homeJoins),
    },
  ];
}

function areaOf(area: number): Row {
  const code = commissionerCode(area + 1);
  return { commissioner_org_id: code, geography: code };
}

function launch({ parameters }: World, month: number): Row {
  const day = firstDayOf(parameters, month);
  return { launched_on: day, launched_min: day, launched_max: day };
}

export function participationTable(world: World): TableFile {
  const { parameters, trusts, federations } = world;
  const memberSince = (programme: string, practice: number, month: number): Row =>
    joined(programme, practice, firstDayOf(parameters, month));
  const rows = [
    ...trusts.flatMap(({ spells }, place) => spells.flatMap((spell) => spellRows(world, trustProgramme(place), spell))),
    ...federations.flatMap(({ members, joins, home, homeJoins }, place) => [
      ...members.map((practice) => memberSince(federationProgramme(place), practice, joins)),
      ...home.map((practice) => memberSince(homeProgramme(place), practice, homeJoins)),
    ]),
  ];
  const common = { modality: 'ACTUAL', attribution: 'DOCUMENT', preferred: 'true', source_id: SOURCE_KEY, grade: 'D' };
  return tableFile(
    'participations.csv',
    'participation_id programme_id practice_id cohort_id cohort_size stage modality attribution valid_from valid_from_precision valid_from_min valid_from_max valid_to valid_to_min valid_to_max ended_by preferred source_id origin_source_id recorded_on recorded_on_latest revises grade note',
    rows.map((row) => ({
      ...common,
      ...row,
      recorded_on: row.valid_from_max!,
      recorded_on_latest: row.valid_from_max!,
    })),
  );
}

/** The joining of a practice, and its leaving where it left. */
function spellRows({ parameters }: World, programme: string, spell: TrustSpell): Row[] {
  const { practice, joins, joinsOnDay, boundMonths, leaves } = spell;
  const day = addDays(firstDayOf(parameters, joins), joinsOnDay - 1);
  const joining = joined(programme, practice, day);
  const bounds: Row =
    boundMonths === 0
      ? {}
      : {
          valid_from: '',
          valid_from_precision: 'BOUNDED',
          valid_from_min: addMonths(day, -boundMonths),
          valid_from_max: addMonths(day, boundMonths),
        };
  if (leaves === null) return [{ ...joining, ...bounds }];
  const leaving = { ...joined(programme, practice, firstDayOf(parameters, leaves), 'LEFT') };
  return [{ ...joining, ...bounds, ended_by: leaving.participation_id! }, leaving];
}

function joined(programme: string, practice: number, day: string, stage = 'JOINED'): Row {
  const code = practiceCode(practice + 1);
  return {
    participation_id: `${programme}/${code}/${stage}`,
    programme_id: programme,
    practice_id: code,
    stage,
    valid_from: day,
    valid_from_precision: 'DAY',
    valid_from_min: day,
    valid_from_max: day,
  };
}
