/** What each kind of database says in words of its own; the rest of SQL is one text for all. */
export interface Dialect {
  /** Every value of a column in one text, in order, with commas between them: `{list column}`. */
  readonly list: (column: string) => string;
  /** Whether a column holds one of the values given: `{among column}`. */
  readonly among: (column: string) => string;
  /** A query: whether whoever is connected may write. */
  readonly mayWrite: string;
}

/** PostgreSQL. */
export const POSTGRESQL: Dialect = {
  list: (column) => `string_agg(${column}::text, ',' order by ${column})`,
  among: (column) => `${column} = any($1)`,
  mayWrite: "select has_table_privilege(current_user, '{user}', 'insert, update, delete') as may",
};

/** MariaDB and MySQL, once they read SQL as ANSI does. */
export const MARIADB: Dialect = {
  list: (column) => `group_concat(${column} order by ${column})`,
  among: (column) => `${column} in (?)`,
  mayWrite: `
    select count(*) > 0 as may
      from (select grantee, privilege_type from information_schema.user_privileges
            union all select grantee, privilege_type from information_schema.schema_privileges where table_schema = database()
            union all select grantee, privilege_type from information_schema.table_privileges where table_schema = database()) given
     where privilege_type in ('INSERT', 'UPDATE', 'DELETE')
       and grantee = '''' || replace(current_user(), '@', '''@''') || ''''`,
};

/** A query in the words of a database: `{course}` becomes the name of that table, `{list column}` and `{among column}` as above. */
export function inDialect(sql: string, dialect: Dialect, prefix: string): string {
  return sql.replaceAll(/\{(?:(list|among) )?([\w.]+)\}/g, (_, word: "list" | "among" | undefined, name: string) =>
    word === undefined ? `"${prefix}${name}"` : dialect[word](name),
  );
}
