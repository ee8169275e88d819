package org.tadamun.benchmark.scale.filling;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Fills the tables of the sample petition as if so many people had signed at one node: the rows
 * agree with the figures by hour and by quarter of an hour. Existing rows are deleted first.
 */
public final class Filling {

  private static final List<String> CLEARED =
      List.of(
          "kernel_mail where id >= " + Traces.FIRST_MAIL,
          "petition_token where signature_id in (select id from petition_signature"
              + " where petition_id = %d)",
          "petition_consent where signature_id in (select id from petition_signature"
              + " where petition_id = %d)",
          "petition_personal_link where petition_id = %d",
          "petition_tally where petition_id = %d and source = 'ONLINE'",
          "petition_funnel where petition_id = %d");

  private static final String ROWS = "petition_signature where petition_id = %d";

  /** Higher than any id that the server assigns. */
  private static final long FIRST_ID = 1_000_000;

  private static final String TALLY =
      "insert into petition_tally (petition_id, hour_start, country, source, change_by, shard,"
          + " version_no) values (?, ?, ?, ?, ?, 0, 1)";
  private static final String FUNNEL =
      "insert into petition_funnel (petition_id, quarter_start, country, stage, happened, shard)"
          + " values (?, ?, ?, ?, ?, 0)";

  private static final String[] SYLLABLES =
      ("ba be bi da de di ka ke ki la le li ma me mi na ne ni ra re").split(" ");

  private final Connection database;
  private final long petition;
  private final Instant now;

  public Filling(Connection database, Instant now) throws SQLException {
    this.database = database;
    this.petition = number("select id from petition_petition where slug = 'release-amar-fayaz'");
    this.now = now;
  }

  /** Adds so many signatures. */
  public void signatures(int number) throws SQLException {
    Arrivals arrivals = new Arrivals(number, now);
    try (RowCopier rows = new RowCopier(database, "petition_signature", "state = 'CONFIRMED'");
        Cells tally = new Cells(database, TALLY, petition);
        Cells funnel = new Cells(database, FUNNEL, petition);
        Traces traces = new Traces(database, petition)) {
      clear();
      for (int i = 0; i < number; i++) {
        one(i, arrivals, rows, tally, funnel, traces);
      }
    }
    database.commit();
    analyse();
  }

  private void one(
      int i, Arrivals arrivals, RowCopier rows, Cells tally, Cells funnel, Traces traces)
      throws SQLException {
    Instant at = arrivals.at(i);
    String country = arrivals.country();
    String state = arrivals.state();
    boolean proven = !state.equals("PENDING") && !state.equals("EXPIRED");
    Map<String, Object> changed = new HashMap<>();
    changed.put("id", FIRST_ID + i);
    changed.put("state", state);
    changed.put("address_hmac", chance(32, i, arrivals));
    changed.put("address", chance(60, i, arrivals));
    changed.put("domain_key", null);
    String given = word(i % 5_003);
    String family = word(i % 7_001);
    changed.put("given_name", given);
    changed.put("family_name", family);
    changed.put("name_key", family + " " + given);
    changed.put("family_head", family.substring(0, 3));
    changed.put("given_head", given.substring(0, 3));
    changed.put("country", country);
    changed.put("created_at", Timestamp.from(at));
    changed.put("changed_at", Timestamp.from(at));
    changed.put("confirmed_at", proven ? Timestamp.from(at) : null);
    rows.copy(changed);
    traces.leave(FIRST_ID + i, at, proven);
    Instant hour = at.truncatedTo(ChronoUnit.HOURS);
    Instant quarter =
        hour.plus(Duration.between(hour, at).toMinutes() / 15 * 15, ChronoUnit.MINUTES);
    funnel.add(quarter, country, "SUBMITTED");
    if (proven) {
      funnel.add(quarter, country, "CONFIRMED");
    }
    if (state.equals("CONFIRMED")) {
      tally.add(hour, country, "ONLINE");
    }
    tally.closeBefore(hour);
    funnel.closeBefore(quarter);
  }

  /** A word of six letters, different for each number below 8,000. */
  public static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number, i = 0; i < 3; rest /= SYLLABLES.length, i++) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return word.toString();
  }

  /** Adds actions up to this number, copies of an existing one. */
  public void actions(int number) throws SQLException {
    long there = number("select count(*) from actions_action");
    try (RowCopier rows = new RowCopier(database, "actions_action", "state = 'APPROVED'")) {
      for (long i = there; i < number; i++) {
        Timestamp start = Timestamp.from(now.plus(i - number / 2, ChronoUnit.HOURS));
        Timestamp end = Timestamp.from(start.toInstant().plus(2, ChronoUnit.HOURS));
        Map<String, Object> changed = new HashMap<>();
        changed.put("id", FIRST_ID + i);
        changed.put("public_id", "benchmark-" + i);
        changed.put("slug", "benchmark-" + i);
        changed.put("local_start", start);
        changed.put("starts_at", start);
        changed.put("local_end", end);
        changed.put("ends_at", end);
        changed.put("over_at", end);
        rows.copy(changed);
      }
    }
  }

  /** Adds endorsements up to this number, each with its own endorser, a third of them pledged. */
  public void endorsements(int number) throws SQLException {
    long there = number("select count(*) from endorsements_endorsement");
    try (RowCopier endorsers = new RowCopier(database, "endorsements_endorser", "id > 0")) {
      for (long i = there; i < number; i++) {
        endorsers.copy(
            Map.of(
                "id",
                FIRST_ID + i,
                "public_id",
                "benchmark-" + i,
                "sort_name",
                "name " + i,
                "sort_key",
                "name " + i));
      }
    }
    try (RowCopier rows =
        new RowCopier(database, "endorsements_endorsement", "state = 'PUBLISHED'")) {
      for (long i = there; i < number; i++) {
        Map<String, Object> changed = new HashMap<>();
        changed.put("id", FIRST_ID + i);
        changed.put("public_id", "benchmark-" + i);
        changed.put("endorser_id", FIRST_ID + i);
        changed.put("state", i % 3 == 0 ? "PLEDGED" : "PUBLISHED");
        changed.put("promised_by", Date.valueOf("2020-12-01"));
        rows.copy(changed);
      }
    }
  }

  /** Checks the figures of each country against its rows, and returns the number that counts. */
  public long recount() throws SQLException {
    String counted =
        "select count(*) from (select country, sum(n) as difference from ("
            + "select country, count(*) as n from petition_signature where petition_id = "
            + petition
            + " and state = 'CONFIRMED' group by country union all"
            + " select country, -sum(change_by) as n from petition_tally where petition_id = "
            + petition
            + " and source = 'ONLINE' group by country) a group by country) b where difference <>"
            + " 0";
    if (number(counted) != 0) {
      throw new IllegalStateException("figures and rows differ by country");
    }
    return number("select sum(change_by) from petition_tally where petition_id = " + petition);
  }

  private void clear() throws SQLException {
    try (Statement statement = database.createStatement()) {
      for (String what : CLEARED) {
        statement.executeUpdate("delete from " + what.formatted(petition));
      }
      statement.executeUpdate("delete from " + ROWS.formatted(petition));
    }
    database.commit();
  }

  /**
   * Updates the statistics, which PostgreSQL does itself within a minute, and Derby at the first
   * query of each kind.
   */
  private void analyse() throws SQLException {
    String product = database.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
    if (product.contains("postgresql")) {
      database.setAutoCommit(true);
      database.createStatement().execute("vacuum analyze");
      database.setAutoCommit(false);
    }
  }

  private long number(String query) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** A text as long as a fingerprint or an encrypted value, never the same twice. */
  private static String chance(int bytes, int number, Arrivals arrivals) {
    ByteBuffer some = ByteBuffer.allocate(bytes);
    while (some.remaining() >= Long.BYTES) {
      some.putLong(arrivals.any());
    }
    some.putInt(bytes - Integer.BYTES, number);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(some.array());
  }
}
