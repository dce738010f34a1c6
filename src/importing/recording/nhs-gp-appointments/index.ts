import { applyStage, identitiesOf, type StageCounts } from '../../../changes';
import type { TakenRow } from '../../reading';
import type { CoverageRow, GpAppointmentsRow } from '../../sources';
import type { Figure } from '../figures';
import { monthlyFigures, shareFigure } from '../monthly-figures';
import { practicesByCode } from '../practices-by-code';
import { stagePrintedOrganisations, type PrintedOrganisation } from '../printed-organisations';
import type { Recorder, RecordingRun } from '../recorder';
import { tables } from '../tables';
import { AppointmentTally } from './appointment-tally';
import { appointmentMetrics, CODES } from './metrics';
import { expectSumsKnown, OF_A_SPOILED_SUM } from '../spoiled-sums';
import { applyRates } from './apply-rates';

/**
 * Appointments in general practice by commissioner or practice and month, and how much of a commissioner they cover. Rows are
 * added up as they are read, repeated keys too.
 */
export function recordGpAppointments(run: RecordingRun): Recorder<GpAppointmentsRow> {
  const { transaction, releaseId, file, refuse } = run;
  const figures = monthlyFigures(run, { metrics: appointmentMetrics, isInParts: true });
  const tally = new AppointmentTally();
  const coverage: TakenRow<CoverageRow>[] = [];
  const commissioners = new Map<string, PrintedOrganisation>();
  const leftOut = new Map<string, number>();
  let ids = new Map<string, number>();
  return {
    leftOut,

    async stage(rows) {
      const practices = await practicesByCode(transaction);
      for await (const { row, line } of rows) {
        const { organisationCode: code } = row;
        if (row.holds === 'COVERAGE') {
          coverage.push({ row, line });
          print(code, null, line);
        } else if (row.of === 'COMMISSIONER') {
          tally.add(row, line);
          print(code, row.organisationName, line);
        } else {
          const practice = practices.get(code);
          if (practice === undefined) refuse(practices.unknown(line, code));
          else tally.add(row, line);
        }
      }
      expectSumsKnown(tally.spoiled, file);
      if (tally.rowsOfSpoiled > 0) leftOut.set(OF_A_SPOILED_SUM, tally.rowsOfSpoiled);
      ids = await identitiesOf(transaction, 'ORGANISATION', commissioners.keys());
      const idOf = (code: string): number => ids.get(code) ?? practices.get(code)!.id;
      await figures.stage(allFigures(idOf));
    },

    async finish(source) {
      await stagePrintedOrganisations(transaction, commissioners.values(), ids, source, releaseId);
      await figures.finish(source);
    },

    async apply(revision) {
      await applyStage(transaction, tables.organisation, revision);
      const published = await figures.apply(revision);
      return inAll(published, await applyRates(transaction, revision));
    },

    notes: () => figures.notes,
  };

  function print(code: string, name: string | null, line: number): void {
    if (!commissioners.has(code)) commissioners.set(code, { kind: 'COMMISSIONER', subKind: null, code, name, line });
  }

  function* allFigures(idOf: (code: string) => number): Generator<Figure> {
    yield* tally.figures(idOf);
    for (const { row, line } of coverage) {
      const about = { organisationId: idOf(row.organisationCode), periodStart: row.month, periodMonths: 1, line };
      yield { metric: CODES.PRACTICES_INCLUDED, ...about, ...shareFigure(row.practicesIncluded, row.practicesOpen) };
      yield { metric: CODES.PATIENTS_INCLUDED, ...about, ...shareFigure(row.patientsIncluded, row.patientsOpen) };
    }
  }
}

const inAll = (one: StageCounts, other: StageCounts): StageCounts => ({
  added: one.added + other.added,
  changed: one.changed + other.changed,
  unchanged: one.unchanged + other.unchanged,
  withdrawn: one.withdrawn + other.withdrawn,
});
