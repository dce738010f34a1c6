/** A command cannot be carried out as it was given. The message is one sentence that says what to do. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
}
