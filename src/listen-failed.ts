/** The port is taken, or not for this user, or the address is none of this machine. The message says what to do. */
export class ListenFailed extends Error {
  override readonly name = 'ListenFailed';
  constructor(host: string, port: number, cause: unknown) {
    super(explain(host, port, cause as NodeJS.ErrnoException), { cause });
  }
}

function explain(host: string, port: number, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'EADDRINUSE') {
    return `port ${port} on ${host} is taken: stop what listens there, or set PORT to another one (0 takes any free one)`;
  }
  if (code === 'EACCES') return `this user may not listen on port ${port}: set PORT to one above 1023`;
  return `cannot listen on ${host}, port ${port} (${message}): set HOST to an address of this machine, such as 127.0.0.1`;
}
