package org.tadamun.petition.alarm.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tadamun.petition.alarm.entity.CountryAlarm;
import org.tadamun.petition.signature.entity.SignatureState;

/** What a moderator looks at: the latest confirmations, of a country and of all others. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TrendReader {

  /** More than can be looked at; the newest are read. */
  static final int MOST = 50_000;

  private static final List<SignatureState> SHOWN =
      List.of(SignatureState.CONFIRMED, SignatureState.HELD);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** One confirmation; {@code domain} may be null. */
  public record Seen(Instant confirmedAt, String domain, SignatureState state) {}

  @PermitAll
  public List<Seen> of(CountryAlarm alarm, Instant from) {
    return read(alarm, "s.country = :country", from, MOST);
  }

  /** Enough of the others to compare their mail domains with. */
  @PermitAll
  public List<Seen> ofOthers(CountryAlarm alarm, Instant from, int most) {
    return read(alarm, "s.country <> :country", from, most);
  }

  private List<Seen> read(CountryAlarm alarm, String country, Instant from, int most) {
    return em.createQuery(
            "select s.confirmedAt, s.mailbox.domainKey, s.state from Signature s"
                + " where s.petitionId = :petition and s.confirmedAt >= :from"
                + " and s.provenance.importId is null and "
                + country
                + " and s.state in :states order by s.confirmedAt desc",
            Object[].class)
        .setParameter("petition", alarm.petitionId())
        .setParameter("country", alarm.country())
        .setParameter("from", from)
        .setParameter("states", SHOWN)
        .setMaxResults(most)
        .getResultStream()
        .map(row -> new Seen((Instant) row[0], (String) row[1], (SignatureState) row[2]))
        .toList();
  }

  /**
   * How many wait because of alarms, by country. Derby is told the index: to group by country it
   * would go through everybody of each country.
   */
  @PermitAll
  public Map<String, Long> waiting(long petitionId) {
    List<?> rows =
        em.createNativeQuery(
                "select country, count(*) from petition_signature"
                    + " --DERBY-PROPERTIES index=petition_signature_by_state\n"
                    + " where petition_id = ?1 and state = 'HELD' and ruling_alarm = true"
                    + " group by country")
            .setParameter(1, petitionId)
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
  }
}
