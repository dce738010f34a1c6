import { applyStage, identitiesOf } from '../../../changes';
import type { TakenRow } from '../../reading';
import type { AeRow, SystemRow } from '../../sources';
import { monthlyFigures } from '../monthly-figures';
import { stagePrintedOrganisations, type PrintedOrganisation } from '../printed-organisations';
import type { RecordedSource, Recorder, RecordingRun } from '../recorder';
import { expectSumsKnown } from '../spoiled-sums';
import { saidByEarlierIssue } from '../table-stage';
import { tables } from '../tables';
import { aeMetrics } from './metrics';
import { providerFigures } from './provider-figures';
import { stageSystems } from './stage-systems';

/** A&E activity by provider and month, in either form, or the systems that providers are in. A file has some thousands of rows. */
export function recordAe(run: RecordingRun): Recorder<AeRow> {
  const { transaction, releaseId, file } = run;
  const figures = monthlyFigures(run, { metrics: aeMetrics, isInParts: false });
  const taken: TakenRow<AeRow>[] = [];
  const systems: TakenRow<SystemRow>[] = [];
  const printed = new Map<string, PrintedOrganisation>();
  let ids = new Map<string, number>();
  let silent = 0;
  let source: RecordedSource;
  return {
    async stage(rows) {
      for await (const { row, line } of rows) {
        taken.push({ row, line });
        print('OTHER', row.providerCode, row.holds === 'DEPARTMENT_MONTH' ? null : row.providerName, line);
        if (row.holds === 'PROVIDER_MONTH' && printsNothing(row)) silent += 1;
        if (row.holds !== 'SYSTEM') continue;
        systems.push({ row, line });
        print('COMMISSIONER', row.boardCode, row.boardName, line);
      }
      const tidy = taken.map(({ row }) => row).find((row) => row.holds === 'DEPARTMENT_MONTH');
      expectSumsKnown(tidy?.spoiled ?? null, file);
      ids = await identitiesOf(transaction, 'ORGANISATION', printed.keys());
      await figures.stage(providerFigures(taken, (code) => ids.get(code)!));
    },

    async finish(recorded) {
      source = recorded;
      await stagePrintedOrganisations(transaction, printed.values(), ids, source, releaseId);
      if (systems.length > 0) await stageSystems(transaction, systems, ids, source, releaseId);
      else await figures.finish(source);
    },

    async apply(revision) {
      await applyStage(transaction, tables.organisation, revision);
      if (systems.length === 0) return figures.apply(revision);
      const withdraw = saidByEarlierIssue(source, tables.relation, 'subject_id');
      return applyStage(transaction, tables.relation, revision, { withdraw });
    },

    notes: () => [
      ...figures.notes,
      ...(silent === 0 ? [] : [`${silent} ${silent === 1 ? 'provider prints' : 'providers print'} nothing but zeros`]),
    ],
  };

  function print(kind: PrintedOrganisation['kind'], code: string, name: string | null, line: number): void {
    const subKind = kind === 'COMMISSIONER' ? 'INTEGRATED_CARE_BOARD' : null;
    if (!printed.has(code)) printed.set(code, { kind, subKind, code, name, line });
  }
}

function printsNothing(row: Extract<AeRow, { holds: 'PROVIDER_MONTH' }>): boolean {
  return row.all.attendances === 0 && row.all.admissions === 0 && row.otherAdmissions === 0;
}
