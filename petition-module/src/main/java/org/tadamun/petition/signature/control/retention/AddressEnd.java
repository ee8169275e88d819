package org.tadamun.petition.signature.control.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.RetentionRule;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.exemption.boundary.Exemptions;
import org.tadamun.petition.signature.entity.Mailbox;

/**
 * Takes addresses out of signatures, with everything by which they would be known again, once the
 * petition has been over since before a moment. Whoever withdrew has no address left, but is known
 * again by his fingerprint until then; what is left of him goes with those who agreed to nothing.
 *
 * <p>In SQL: within a part query Derby would get a truth as a number.
 */
@ApplicationScoped
public class AddressEnd {

  private static final String OVER =
      OverPetitions.STATES.stream()
          .map(state -> "'" + state + "'")
          .collect(Collectors.joining(", "));

  private static final String DUE =
      " from petition_signature s where s.petition_id in"
          + " (select p.id from petition_petition p where p.state in (%s)"
          + " and p.modified_at < ?1 and p.id not in (%s))"
          + " and (s.address is not null and %s exists (select c.id from petition_consent c"
          + " where c.signature_id = s.id and c.granted = true"
          + " and c.purpose in ('NEWS', 'CONTACT', 'SHARE'))%s)";

  /** A fingerprint of nobody, which has no key, is not ended a second time. */
  private static final String TAKEN_BACK =
      " or s.address is null and s.key_no <> " + Mailbox.NO_KEY;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Exemptions exemptions;
  @Inject private Secrets secrets;

  /**
   * Whose addresses.
   *
   * @param before since when the petition is over
   * @param agree those who agreed to hear more of some organisation, or those who did not, and
   *     whoever withdrew
   */
  record Whose(Instant before, boolean agree) {}

  Forecast forecast(Whose whose, Instant now) {
    Object[] found =
        (Object[]) query("select count(*), min(s.created_at)", whose, now, "").getSingleResult();
    return new Forecast(((Number) found[0]).longValue(), instant(found[1]));
  }

  /** How many of one portion. */
  int apply(Whose whose, Instant now) {
    List<?> rows =
        query("select s.id, s.address", whose, now, " order by s.id")
            .setMaxResults(RetentionRule.PORTION)
            .getResultList();
    int ended = 0;
    for (Object row : rows) {
      Object[] read = (Object[]) row;
      ended += end(read[0], read[1] == null);
    }
    return ended;
  }

  /** Only as it was read: an address that has come since belongs to somebody who signs now. */
  private int end(Object id, boolean takenBack) {
    return em.createNativeQuery(
            "update petition_signature set address = null, domain_key = null,"
                + " address_hmac = ?1, key_no = ?2 where id = ?3 and key_no <> ?2 and address is "
                + (takenBack ? "null" : "not null"))
        .setParameter(1, Secrets.tokenHash(secrets.newToken()))
        .setParameter(2, Mailbox.NO_KEY)
        .setParameter(3, id)
        .executeUpdate();
  }

  private Query query(String select, Whose whose, Instant now, String order) {
    String exempt =
        exemptions.exempt(now).stream().map(String::valueOf).collect(Collectors.joining(", "));
    return em.createNativeQuery(
            select
                + (whose.agree()
                    ? DUE.formatted(OVER, exempt, "", "")
                    : DUE.formatted(OVER, exempt, "not", TAKEN_BACK))
                + order)
        .setParameter(
            1, Timestamp.valueOf(LocalDateTime.ofInstant(whose.before(), ZoneOffset.UTC)));
  }

  private static Instant instant(Object value) {
    return value instanceof Timestamp stamp
        ? stamp.toLocalDateTime().toInstant(ZoneOffset.UTC)
        : (Instant) value;
  }
}
