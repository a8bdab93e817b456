/** The database cannot be used; the message is our own, fits on one line and says what to do. */
export class DatabaseError extends Error {
  override name = 'DatabaseError'
}
