package org.tadamun.petition.signature.control.retention;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.retention.boundary.Forecast;
import org.tadamun.kernel.retention.boundary.RetentionPromises.Promise;
import org.tadamun.kernel.retention.boundary.RetentionRule;
import org.tadamun.kernel.time.boundary.SqlMoments;
import org.tadamun.petition.exemption.boundary.Exemptions;

/**
 * Finds the addresses whose time is over. They are found by how long ago their petition ended, and
 * by whether any signature of the same address has consent to hear more, under any version.
 *
 * <p>Native SQL: in a JPQL subquery Derby would get a boolean as a number.
 */
@ApplicationScoped
public class DueAddresses {

  /**
   * How long this waits for a change of keys, which takes hours. While one version has moved and
   * another has not, the signatures of an address would not end together. Not for ever: the change
   * itself may wait for an address that cannot be decrypted, until that one ends.
   */
  private static final Duration CHANGE = Duration.ofDays(7);

  private static final String SETTLED = " and (p.key_phase = 'SETTLED' or p.key_since < ?2)";

  private static final String DUE =
      " from petition_signature s where s.petition_id in %s and %s and %s exists"
          + " (select c.id from petition_signature o, petition_consent c"
          + " where o.address_hmac = s.address_hmac and o.petition_id = s.petition_id"
          + " and o.key_no = s.key_no and o.address is not null"
          + " and c.signature_id = o.id and c.granted = true"
          + " and c.purpose in ('NEWS', 'CONTACT'))";

  /** All signatures of an address are one person, whose promise is that of the earliest. */
  private static final String EARLIER =
      " and %s exists (select m.id from petition_signature m"
          + " where m.address_hmac = s.address_hmac and m.petition_id = s.petition_id"
          + " and m.key_no = s.key_no and m.created_at < ?%d)";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Exemptions exemptions;

  /**
   * Which addresses: of signers who agreed to hear more from an organisation, or of the others,
   * those who withdrew included. Consent to pass on a name does not count, since that needs no
   * address.
   */
  record Whose(List<Promise> promises, boolean agree) {}

  /**
   * One portion.
   *
   * @param addresses fingerprint, petition and number of the key of each
   * @param last the highest id of their signatures that were read; 0 for none
   */
  record Found(List<List<Object>> addresses, long last) {}

  Forecast forecast(Whose whose, Instant now) {
    return whose.promises().stream()
        .map(promise -> forecast(whose, promise, now, false))
        .reduce(Forecast.NONE, Forecast::and);
  }

  /** As {@link #forecast(Whose, Instant)}, but counts no further than a page shows. */
  Forecast glance(Whose whose, Instant now) {
    return OverPetitions.sum(
        whose.promises().stream().map(promise -> forecast(whose, promise, now, true)));
  }

  private Forecast forecast(Whose whose, Promise promise, Instant now, boolean glance) {
    if (over(promise, now).isEmpty()) {
      return Forecast.NONE;
    }
    List<Object> values = moments(promise, now);
    String due = due(numbers(now, false), whose, promise, values);
    return glance
        ? OverPetitions.glance(em, OverPetitions.MOMENT + due, values)
        : OverPetitions.forecast(OverPetitions.query(em, OverPetitions.COUNT + due, values));
  }

  /** Finds the next addresses, of signatures with a greater id. */
  Found portion(Whose whose, Instant now, long after) {
    List<?> due = read(whose, now, after);
    return new Found(
        due.stream().map(row -> Arrays.asList((Object[]) row).subList(0, 3)).distinct().toList(),
        due.isEmpty() ? 0 : id(due.getLast()));
  }

  /** The first rows of all promises; no row belongs to two of them. */
  private List<?> read(Whose whose, Instant now, long after) {
    return whose.promises().stream()
        .filter(promise -> !over(promise, now).isEmpty())
        .flatMap(promise -> rows(query(whose, promise, now, after)))
        .sorted(Comparator.comparingLong(DueAddresses::id))
        .limit(RetentionRule.PORTION)
        .toList();
  }

  /** Called when no more was found: notes the petitions of which no address is left at all. */
  void noteThrough(Whose whose, Instant now) {
    SignerRemains.ADDRESSES.keep(
        em, whose.promises().stream().flatMap(promise -> over(promise, now).stream()).toList());
  }

  /** The petitions that have been over for long enough. */
  private List<Long> over(Promise promise, Instant now) {
    return OverPetitions.read(em, numbers(now, false), moments(promise, now));
  }

  private String numbers(Instant now, boolean isPortion) {
    String which = SETTLED + SignerRemains.ADDRESSES.mayBe();
    return OverPetitions.numbers(which, exemptions.exempt(now), isPortion);
  }

  private static Stream<?> rows(Query query) {
    return query.getResultList().stream();
  }

  private static long id(Object row) {
    return ((Number) ((Object[]) row)[3]).longValue();
  }

  private static List<Object> moments(Promise promise, Instant now) {
    return new ArrayList<>(
        List.of(
            SqlMoments.toColumn(promise.kept().since(now)),
            SqlMoments.toColumn(now.minus(CHANGE))));
  }

  private Query query(Whose whose, Promise promise, Instant now, long after) {
    List<Object> values = moments(promise, now);
    String sql =
        "select s.address_hmac, s.petition_id, s.key_no, s.id"
            + due(numbers(now, true), whose, promise, values)
            + OverPetitions.behind(after, values);
    return OverPetitions.query(em, sql, values);
  }

  private static String due(String over, Whose whose, Promise promise, List<Object> values) {
    return DUE.formatted(over, SignerRemains.ADDRESSES.condition(), whose.agree() ? "" : "not")
        + OverPetitions.promised(promise, EARLIER, values);
  }
}
