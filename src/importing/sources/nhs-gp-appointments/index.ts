import type { Publication } from '../publication';
import { appointmentsReader } from './appointments';
import { card } from './card';
import { coverageReader } from './coverage';
import { recognise, shapeOf } from './recognise';
import type { GpAppointmentsRow } from './row';

export { sumOf, type AppointmentsRow, type CoverageRow, type GpAppointmentsRow } from './row';

export const nhsGpAppointments: Publication<GpAppointmentsRow> = {
  card,
  hasHeader: true,
  recognise,
  begin(header, context) {
    const shape = shapeOf(header);
    if (shape === 'COVERAGE') return coverageReader(header, context);
    return appointmentsReader(shape === 'PRACTICES' ? 'PRACTICE' : 'COMMISSIONER', header, context);
  },
};
