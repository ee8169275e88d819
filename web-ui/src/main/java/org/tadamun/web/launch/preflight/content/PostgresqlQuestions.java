package org.tadamun.web.launch.preflight.content;

/**
 * Questions to a PostgreSQL that answers, but may hold a half restored database or other tables.
 */
public final class PostgresqlQuestions {

  /**
   * Tables without primary key: a restore makes keys last. The name is compared as text, since a
   * cast to regclass would fold its case.
   */
  public static final Question KEYLESS =
      new Question(
          "SELECT COUNT(*) FROM pg_class c WHERE relkind = 'r' AND relnamespace = (SELECT oid FROM"
              + " pg_namespace WHERE nspname = current_schema()) AND relname IN ('kernel_campaign',"
              + " 'petition_signature', 'petition_tally') AND NOT EXISTS (SELECT 1 FROM"
              + " pg_constraint WHERE conrelid = c.oid AND contype = 'p')");

  /**
   * Whether the tally counts online signatures while there is no signature row; those rows stay as
   * long.
   */
  public static final Question UNSIGNED =
      new Question(
          "SELECT COUNT(*) FROM (SELECT SUM(change_by) AS signed FROM petition_tally WHERE source ="
              + " 'ONLINE' AND NOT EXISTS (SELECT 1 FROM petition_signature)) t WHERE signed > 0");

  /**
   * Objects that would keep Flyway from an unknown schema, found as Flyway does: tables, views,
   * sequences, types and functions, except those of extensions.
   */
  public static final Question OF_OTHERS =
      new Question(
          "WITH s AS (SELECT oid FROM pg_namespace WHERE nspname = current_schema()), found AS"
              + " (SELECT c.oid, c.relname AS name FROM pg_class c JOIN s ON s.oid = c.relnamespace"
              + " WHERE c.relkind IN ('r', 'v', 'S') UNION ALL SELECT t.oid, t.typname FROM pg_type"
              + " t JOIN s ON s.oid = t.typnamespace WHERE t.typcategory NOT IN ('A', 'C') UNION"
              + " ALL SELECT p.oid, p.proname FROM pg_proc p JOIN s ON s.oid = p.pronamespace)"
              + " SELECT COUNT(*) FROM found WHERE NOT EXISTS (SELECT 1 FROM pg_depend d WHERE"
              + " d.objid = found.oid AND d.deptype = 'e') AND NOT EXISTS (SELECT 1 FROM found h"
              + " WHERE h.name = 'flyway_schema_history')");

  private PostgresqlQuestions() {}
}
