import { textScalar } from './text-scalar';

export const CursorScalar = textScalar({
  name: 'Cursor',
  description:
    'An opaque place in the stream of revisions: keep it, give it back as `after`, and nothing in between is missed.',
  accepts: () => true,
  expected: 'a Cursor is the text that the server gave out',
  code: 'BAD_CURSOR',
});
