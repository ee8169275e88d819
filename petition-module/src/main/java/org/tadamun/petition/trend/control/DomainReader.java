package org.tadamun.petition.trend.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Counts the signatures of one time by domain: one statement for each state, along the index by
 * state and moment of signing. A signature that changes its state between two statements may count
 * twice or not at all, which a trend tolerates.
 *
 * <p>It reads row by row and counts here: Derby takes seconds to group 200,000 rows by domain, and
 * a list of them all would not fit into memory.
 */
@Stateless
public class DomainReader {

  /** Stands for signatures without a domain. */
  public static final String NONE = "";

  private static final int AT_ONCE = 5_000;
  private static final String SQL =
      "select domain_key, country, created_at from petition_signature"
          + " where petition_id = ? and created_at >= ? and created_at < ? and state = ?";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** The counts by fingerprint of the domain. */
  @PermitAll
  public Map<String, Counting> read(TrendStretch stretch) {
    Connection connection = em.unwrap(Connection.class);
    try (PreparedStatement query = connection.prepareStatement(SQL)) {
      query.setFetchSize(AT_ONCE);
      query.setLong(1, stretch.petitionId());
      query.setTimestamp(2, Timestamp.from(stretch.before()));
      query.setTimestamp(3, Timestamp.from(stretch.to()));
      Map<String, Counting> seen = new HashMap<>();
      for (SignatureState state : SignatureState.values()) {
        query.setString(4, state.name());
        try (ResultSet rows = query.executeQuery()) {
          count(rows, state, stretch.from(), seen);
        }
      }
      return seen;
    } catch (SQLException failed) {
      throw new PersistenceException(failed);
    }
  }

  private static void count(
      ResultSet rows, SignatureState state, Instant from, Map<String, Counting> seen)
      throws SQLException {
    while (rows.next()) {
      String domain = rows.getString("domain_key");
      Counting counting =
          seen.computeIfAbsent(domain == null ? NONE : domain, unused -> new Counting());
      Instant at = rows.getTimestamp("created_at").toInstant();
      if (at.isBefore(from)) {
        counting.addBefore(1);
      } else {
        counting.add(state, rows.getString("country"), at);
      }
    }
  }
}
