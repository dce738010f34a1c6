import type { Publication } from '../publication';
import { card } from './card';
import { departmentMonthsReader } from './department-months';
import { providerMonthsReader } from './provider-months';
import { recognise, shapeOf } from './recognise';
import type { AeRow } from './row';
import { systemsReader } from './systems';

export {
  totalOf,
  type Activity,
  type AeRow,
  type Department,
  type DepartmentMonthRow,
  type ProviderMonthRow,
  type SystemRow,
} from './row';

export const nhseAe: Publication<AeRow> = {
  card,
  hasHeader: true,
  recognise,
  begin(header, context) {
    const shape = shapeOf(header);
    if (shape === 'SYSTEMS') return systemsReader(header, context);
    return shape === 'PROVIDER_MONTHS'
      ? providerMonthsReader(header, context)
      : departmentMonthsReader(header, context);
  },
};
