import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils'
import { rowsOf } from './adapter.ts'

/** The full-text table of SQLite; its rowid is the id of the post. */
const sqliteSearchTable = 'post_fts'

/** What PostgreSQL indexes. A query must spell it in exactly these words to be answered from the index. */
export const postgresSearchVector =
  `(setweight(to_tsvector('simple'::regconfig, left("searchTitle", 2000)), 'A') || ` +
  // A vector holds one megabyte at most; a longer text would make the post impossible to save.
  `setweight(to_tsvector('simple'::regconfig, left("searchText", 200000)), 'B'))`

/** Tables that hold the index, unknown to schema.prisma: a migration made by comparison must not drop them. */
export const searchTables = ['', '_config', '_data', '_docsize', '_idx'].map(
  (part) => sqliteSearchTable + part,
)

/**
 * Makes the full-text index over the searchable columns of posts where it is missing. It stands outside of
 * the migrations, because Prisma cannot describe it and drops its triggers whenever it redefines the table.
 */
export async function ensureSearchIndex(connection: SqlDriverAdapter): Promise<void> {
  if (connection.provider === 'sqlite') await ensureSqliteIndex(connection)
  else await ensurePostgresIndex(connection)
}

const triggers = ['post_fts_insert', 'post_fts_delete', 'post_fts_update']

async function ensureSqliteIndex(connection: SqlDriverAdapter): Promise<void> {
  const wanted = [sqliteSearchTable, ...triggers].map((name) => `'${name}'`).join(', ')
  const [[found] = []] = await rowsOf(
    connection,
    `SELECT count(*) FROM sqlite_master WHERE name IN (${wanted})`,
  )
  if (Number(found) === 1 + triggers.length) return
  await connection.executeScript(SQLITE)
}

const FORGET = `INSERT INTO post_fts(post_fts, rowid, "searchTitle", "searchText")
    VALUES ('delete', old.id, old."searchTitle", old."searchText");`
const LEARN = `INSERT INTO post_fts(rowid, "searchTitle", "searchText")
    VALUES (new.id, new."searchTitle", new."searchText");`

// The application normalises both columns, so the tokeniser only has to find the words.
const SQLITE = `
  CREATE VIRTUAL TABLE IF NOT EXISTS post_fts
    USING fts5("searchTitle", "searchText", content='Post', content_rowid='id', tokenize='unicode61', prefix='2 3');
  CREATE TRIGGER IF NOT EXISTS post_fts_insert AFTER INSERT ON "Post" BEGIN ${LEARN} END;
  CREATE TRIGGER IF NOT EXISTS post_fts_delete AFTER DELETE ON "Post" BEGIN ${FORGET} END;
  CREATE TRIGGER IF NOT EXISTS post_fts_update AFTER UPDATE OF "searchTitle", "searchText" ON "Post"
    WHEN old."searchTitle" <> new."searchTitle" OR old."searchText" <> new."searchText"
    BEGIN ${FORGET} ${LEARN} END;
  INSERT INTO post_fts(post_fts) VALUES ('rebuild');`

async function ensurePostgresIndex(connection: SqlDriverAdapter): Promise<void> {
  const [[found] = []] = await rowsOf(connection, `SELECT to_regclass('post_search_idx') IS NOT NULL`)
  if (found === true) return
  await connection.executeScript(
    `CREATE INDEX IF NOT EXISTS post_search_idx ON "Post" USING GIN (${postgresSearchVector})`,
  )
}
