import type { VersionedTableDefinition } from '../versioned-table';

/** What is measured, and the measurements. */
export const METRIC_TABLES: VersionedTableDefinition[] = [
  {
    name: 'metric',
    key: ['node_id'],
    columns: `node_id integer not null references node (id),
      name text not null,
      family text not null,
      kind metric_kind,
      unit text,
      per double precision check (per > 0),
      lower_is_better boolean,
      frequency text check (frequency in ('MONTHLY', 'QUARTERLY', 'YEARLY', 'IRREGULAR')),
      definition text,
      source_id integer references node (id),
      caveats text[] not null default '{}',
      is_simulated boolean not null default false`,
  },
  {
    name: 'observation',
    key: ['metric_id', 'period_start', 'practice_id'],
    columns: `metric_id integer not null references node (id),
      period_start date not null,
      period_months smallint not null check (period_months > 0),
      practice_id integer not null references node (id),
      numerator double precision,
      denominator double precision,
      value double precision,
      absence absence_reason,
      constraint observation_value_or_absence check (
        case when absence is null
          then (numerator is not null and denominator is not null and denominator > 0 and value is null) or (value is not null and numerator is null and denominator is null)
          else value is null
        end
      ),
      constraint observation_is_finite check (
        numerator not in ('NaN', 'Infinity', '-Infinity') and denominator not in ('NaN', 'Infinity', '-Infinity')
        and value not in ('NaN', 'Infinity', '-Infinity')
      ),
      constraint observation_denominator_not_negative check (denominator >= 0)`,
  },
];
