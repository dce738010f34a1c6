import { UserErrorCode, type UserError } from './user-error';

/** The change is refused, for reasons that whoever asked for it can mend. Nothing is written. */
export class EditRefused extends Error {
  override readonly name = 'EditRefused';
  constructor(readonly userErrors: UserError[]) {
    super(userErrors.map(({ message }) => message).join('; '));
  }
}

/** Of more than that, more of the same would help nobody. */
const MOST_FAULTS = 100;

/** Gathers what is wrong with an input, so that whoever mends it hears everything at once. */
export class Faults {
  private readonly found: UserError[] = [];

  /** @param field  path of the input; numbers are places in lists */
  add(code: UserErrorCode, field: string | readonly (string | number)[], message: string): void {
    if (this.found.length >= MOST_FAULTS) return;
    const path = typeof field === 'string' ? [field] : field.map(String);
    this.found.push({ code, field: path, message, currentRevision: null });
  }

  invalid(field: string | readonly (string | number)[], message: string): void {
    this.add(UserErrorCode.INVALID, field, message);
  }

  get isEmpty(): boolean {
    return this.found.length === 0;
  }

  /** @throws {EditRefused} when there are any */
  throwIfAny(): void {
    if (!this.isEmpty) throw new EditRefused(this.found);
  }
}

export function stale(expected: number, current: number): EditRefused {
  const message = `it was changed by revision ${current}, after ${expected} at which you read it: look at it again`;
  return new EditRefused([
    { code: UserErrorCode.STALE, field: ['expectedRevision'], message, currentRevision: current },
  ]);
}

export function refusedFor(code: UserErrorCode, field: string[], message: string): EditRefused {
  return new EditRefused([{ code, field, message, currentRevision: null }]);
}
