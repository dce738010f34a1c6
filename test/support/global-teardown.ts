/** After all tests: the server and whatever they have left in it go away. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.wulfrunTestServer?.stop();
}
