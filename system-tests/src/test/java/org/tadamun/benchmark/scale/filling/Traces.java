package org.tadamun.benchmark.scale.filling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * The rows beside a signature: four in ten signers answered one or two questions; half still have
 * the link of a mail, with that mail, sent; a third of those who confirmed made a personal link.
 * The random numbers have a source of their own, so that they do not change who signs where.
 */
final class Traces implements AutoCloseable {

  /** Higher than any id that the server assigns. */
  static final long FIRST_MAIL = 1_000_000;

  private static final int BATCH = 1_000;
  private static final int HASH_LETTERS = 43;
  private static final int CODE_LETTERS = 32;
  private static final Duration LINK = Duration.ofDays(14);

  /**
   * The prefix by which the server knows that a code is sealed; otherwise it would seal it at a
   * start.
   */
  private static final String SEALED = "x";

  private static final String CONSENT =
      "insert into petition_consent (id, signature_id, organisation, purpose, granted, text_shown,"
          + " given_at) values (?, ?, ?, ?, ?, ?, ?)";
  private static final String MAIL =
      "insert into kernel_mail (id, public_id, cause, language, campaign_id, about, state,"
          + " attempts, created_at, due_at, sent_at)"
          + " values (?, ?, 'petition.confirm', 'en', ?, ?, 'SENT', 1, ?, ?, ?)";
  private static final String TOKEN =
      "insert into petition_token (token_hash, signature_id, created_at, expires_at, mail_id)"
          + " values (?, ?, ?, ?, ?)";
  private static final String PERSONAL =
      "insert into petition_personal_link (code, petition_id, signature_id, brought)"
          + " values (?, ?, ?, 0)";

  private static final String ASKED = "May this organisation send you news about this campaign?";

  private final SplittableRandom random = new SplittableRandom(20201109);
  private final long petition;
  private final long campaign;
  private final String organisation;
  private final List<PreparedStatement> inserts = new ArrayList<>();
  private final PreparedStatement consents;
  private final PreparedStatement mails;
  private final PreparedStatement tokens;
  private final PreparedStatement personal;
  private int waiting;

  Traces(Connection database, long petition) throws SQLException {
    this.petition = petition;
    try (Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select c.id, o.slug from kernel_campaign c, kernel_organisation o"
                    + " where o.id = c.owner_id and c.id ="
                    + " (select campaign_id from petition_petition where id = "
                    + petition
                    + ")")) {
      row.next();
      this.campaign = row.getLong(1);
      this.organisation = row.getString(2);
    }
    this.consents = prepare(database, CONSENT);
    this.mails = prepare(database, MAIL);
    this.tokens = prepare(database, TOKEN);
    this.personal = prepare(database, PERSONAL);
  }

  private PreparedStatement prepare(Connection database, String sql) throws SQLException {
    PreparedStatement insert = database.prepareStatement(sql);
    inserts.add(insert);
    return insert;
  }

  /**
   * @param signature the id of the signature
   * @param proven whether the signer has ever confirmed it
   */
  void leave(long signature, Instant at, boolean proven) throws SQLException {
    int chance = random.nextInt(60);
    if (chance < 24) {
      consent(2 * signature, signature, "NEWS", at);
      if (chance < 12) {
        consent(2 * signature + 1, signature, "SHARE", at);
      }
    }
    if (random.nextBoolean()) {
      mailed(signature, at);
    }
    if (proven && chance % 3 == 0) {
      personal.setString(1, SEALED + letters(signature, CODE_LETTERS));
      personal.setLong(2, petition);
      personal.setLong(3, signature);
      personal.addBatch();
    }
    if (++waiting == BATCH) {
      flush();
    }
  }

  /** Adds an answer; four of five are "yes". */
  private void consent(long id, long signature, String purpose, Instant at) throws SQLException {
    consents.setLong(1, id);
    consents.setLong(2, signature);
    consents.setString(3, organisation);
    consents.setString(4, purpose);
    consents.setBoolean(5, random.nextInt(5) > 0);
    consents.setString(6, ASKED);
    consents.setTimestamp(7, Timestamp.from(at));
    consents.addBatch();
  }

  private void mailed(long signature, Instant at) throws SQLException {
    Timestamp moment = Timestamp.from(at);
    String hash = letters(signature, HASH_LETTERS);
    mails.setLong(1, FIRST_MAIL + signature);
    mails.setString(2, "benchmark-" + signature);
    mails.setLong(3, campaign);
    mails.setString(4, hash);
    mails.setTimestamp(5, moment);
    mails.setTimestamp(6, moment);
    mails.setTimestamp(7, moment);
    mails.addBatch();
    tokens.setString(1, hash);
    tokens.setLong(2, signature);
    tokens.setTimestamp(3, moment);
    tokens.setTimestamp(4, Timestamp.from(at.plus(LINK)));
    tokens.setLong(5, FIRST_MAIL + signature);
    tokens.addBatch();
  }

  /** Letters that look random, never the same twice. */
  private String letters(long signature, int length) {
    StringBuilder letters = new StringBuilder();
    while (letters.length() < length) {
      letters.append(Long.toString(random.nextLong() >>> 1, Character.MAX_RADIX));
    }
    String own = String.format(Locale.ROOT, "%010d", signature);
    return letters.substring(0, length - own.length()) + own;
  }

  private void flush() throws SQLException {
    for (PreparedStatement insert : inserts) {
      insert.executeBatch();
    }
    waiting = 0;
  }

  @Override
  public void close() throws SQLException {
    flush();
    for (PreparedStatement insert : inserts) {
      insert.close();
    }
  }
}
