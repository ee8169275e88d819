package org.tadamun.web.launch.preflight.content;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Whether a database has data from before the last cut, the build of 30 November 2026, 17:08 UTC
 * (docs/adr/260). Only that build can bring such data up to date: by its migrations and by a job
 * after its start.
 */
public final class LastCut {

  /** The last migration of that build. */
  public static final String MIGRATION = "202611301541";

  /** A first start that was interrupted during the migrations has neither, and can go on. */
  private static final List<Question> USED =
      List.of(
          new Question("SELECT COUNT(*) FROM kernel_campaign"),
          new Question("SELECT COUNT(*) FROM kernel_staff"));

  /** Names of signatures without keys, and codes of personal links that are not encrypted yet. */
  private static final List<Question> UNFINISHED =
      List.of(
          new Question(
              "SELECT COUNT(*) FROM petition_name_key_run WHERE COALESCE(open_below, 1) <> 0"),
          new Question("SELECT COUNT(*) FROM petition_personal_link WHERE code < 'x'"),
          new Question("SELECT COUNT(*) FROM petition_arrival WHERE code < 'x'"));

  private LastCut() {}

  /**
   * Whether that build has to be started once before this one.
   *
   * @param applied the migrations that have run
   */
  public static boolean isAhead(Connection connection, Set<String> applied) throws SQLException {
    for (Question each : applied.contains(MIGRATION) ? UNFINISHED : USED) {
      if (each.findsAny(connection)) {
        return true;
      }
    }
    return false;
  }
}
