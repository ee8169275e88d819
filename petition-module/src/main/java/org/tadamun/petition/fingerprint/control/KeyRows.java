package org.tadamun.petition.fingerprint.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.time.boundary.SqlMoments;
import org.tadamun.petition.fingerprint.boundary.FingerprintKeys;
import org.tadamun.petition.fingerprint.entity.KeyPhase;

/**
 * Reads and writes a petition's columns about keys. Not through the entity, so that a rotation
 * makes no open form stale, and the values are always current.
 */
@Dependent
public class KeyRows {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** A petition in a phase, and since when. */
  public record Row(long petitionId, Instant since) {}

  /**
   * @throws NotFound if there is no such petition
   */
  public FingerprintKeys read(long petitionId) {
    List<?> rows =
        em.createNativeQuery(
                "select hmac_key, hmac_key_no, next_key, key_phase from petition_petition"
                    + " where id = ?1")
            .setParameter(1, petitionId)
            .getResultList();
    if (rows.isEmpty()) {
      throw new NotFound();
    }
    Object[] row = (Object[]) rows.getFirst();
    return new FingerprintKeys(
        (String) row[0],
        ((Number) row[1]).intValue(),
        (String) row[2],
        KeyPhase.valueOf((String) row[3]));
  }

  /** Petitions whose key is encrypted with an older master key, and that have no next key yet. */
  public List<Long> old(String mark) {
    List<?> ids =
        em.createNativeQuery(
                "select id from petition_petition where key_phase = 'SETTLED'"
                    + " and hmac_key not like ?1 order by id")
            .setParameter(1, mark + "%")
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /** How many petitions still have to finish a rotation. */
  public long waiting(String mark) {
    return ((Number)
            em.createNativeQuery(
                    "select count(*) from petition_petition where key_phase <> 'SETTLED'"
                        + " or hmac_key not like ?1")
                .setParameter(1, mark + "%")
                .getSingleResult())
        .longValue();
  }

  public List<Row> in(KeyPhase phase) {
    List<?> rows =
        em.createNativeQuery(
                "select id, key_since from petition_petition where key_phase = ?1 order by id")
            .setParameter(1, phase.name())
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(row -> new Row(((Number) row[0]).longValue(), SqlMoments.ofColumn(row[1])))
        .toList();
  }

  public void announce(long petitionId, String nextKey, Instant now) {
    em.createNativeQuery(
            "update petition_petition set next_key = ?1, key_phase = 'ANNOUNCED', key_since = ?2"
                + " where id = ?3 and key_phase = 'SETTLED'")
        .setParameter(1, nextKey)
        .setParameter(2, SqlMoments.toColumn(now))
        .setParameter(3, petitionId)
        .executeUpdate();
  }

  /** Takes a petition from this phase to the next one; not for settling. */
  public void advance(long petitionId, KeyPhase from, Instant now) {
    em.createNativeQuery(
            "update petition_petition set key_phase = ?1, key_since = ?2"
                + " where id = ?3 and key_phase = ?4")
        .setParameter(1, from.next().name())
        .setParameter(2, SqlMoments.toColumn(now))
        .setParameter(3, petitionId)
        .setParameter(4, from.name())
        .executeUpdate();
  }

  /** Makes the next key the present one. */
  public void settle(long petitionId, Instant now) {
    em.createNativeQuery(
            "update petition_petition set hmac_key = next_key, hmac_key_no = hmac_key_no + 1,"
                + " next_key = null, key_phase = 'SETTLED', key_since = ?1"
                + " where id = ?2 and key_phase = 'MOVING'")
        .setParameter(1, SqlMoments.toColumn(now))
        .setParameter(2, petitionId)
        .executeUpdate();
    em.createQuery("delete from Reservation r where r.petitionId = :petition")
        .setParameter("petition", petitionId)
        .executeUpdate();
  }
}
