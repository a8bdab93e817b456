/** The import cannot be done. The message is our own, fits on one line and says what to do; nothing has been changed. */
export class ImportError extends Error {
  override name = 'ImportError'
}
