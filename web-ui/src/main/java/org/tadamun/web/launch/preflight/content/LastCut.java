package org.tadamun.web.launch.preflight.content;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * What was written before the last cut, the build of 30 November 2026, 17:08 UTC (docs/adr/260), is
 * brought up to date by that build alone: by its migrations, at its start, and by a job behind it.
 */
public final class LastCut {

  /** The last one of that build. */
  public static final String MIGRATION = "202611301541";

  /** A first start that was broken off amid the migrations has neither, and is gone on with. */
  private static final List<Question> USED =
      List.of(
          new Question("SELECT COUNT(*) FROM kernel_campaign"),
          new Question("SELECT COUNT(*) FROM kernel_staff"));

  /** Names of signatures without keys, and codes of personal links that do not stand sealed. */
  private static final List<Question> UNFINISHED =
      List.of(
          new Question(
              "SELECT COUNT(*) FROM petition_name_key_run WHERE COALESCE(open_below, 1) <> 0"),
          new Question("SELECT COUNT(*) FROM petition_personal_link WHERE code < 'x'"),
          new Question("SELECT COUNT(*) FROM petition_arrival WHERE code < 'x'"));

  private LastCut() {}

  /**
   * Whether that build has still to be started once.
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
