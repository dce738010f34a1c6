/**
 * What was read, or `otherwise` where the file or folder is not there.
 *
 * Any other failure (permissions, a broken disk) is thrown: it is no reason to go on as if nothing had been meant.
 */
export async function unlessMissing<Read, Otherwise>(reading: Promise<Read>, otherwise: Otherwise) {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return otherwise;
    throw error;
  }
}
