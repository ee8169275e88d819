package org.tadamun.petition.moderation.control;

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

/** Reads the latest confirmations of a country, and of all others, for moderators. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TrendReader {

  /** Only so many of the newest are read: enough to see how mail domains are spread. */
  public static final int MOST = 50_000;

  private static final List<SignatureState> SHOWN =
      List.of(SignatureState.CONFIRMED, SignatureState.HELD);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /** How many of the country confirmed in this time, by their present state (confirmed or held). */
  @PermitAll
  public Map<SignatureState, Long> counts(CountryAlarm alarm, Instant from, Instant to) {
    return em.createQuery(
            "select s.state, count(s) from Signature s where s.petitionId = :petition"
                + " and s.confirmedAt >= :from and s.confirmedAt < :to"
                + " and s.provenance.importId is null and s.country = :country"
                + " and s.state in :states group by s.state",
            Object[].class)
        .setParameter("petition", alarm.petitionId())
        .setParameter("country", alarm.country())
        .setParameter("from", from)
        .setParameter("to", to)
        .setParameter("states", SHOWN)
        .getResultStream()
        .collect(Collectors.toMap(row -> (SignatureState) row[0], row -> (Long) row[1]));
  }

  /** The mail domains of the country's newest signatures; null elements where none was kept. */
  @PermitAll
  public List<String> domains(CountryAlarm alarm, Instant from) {
    return domains(alarm, "s.country = :country", from, MOST);
  }

  /** The mail domains of the newest of all other countries, for comparison. */
  @PermitAll
  public List<String> domainsOfOthers(CountryAlarm alarm, Instant from, int most) {
    return domains(alarm, "s.country <> :country", from, most);
  }

  private List<String> domains(CountryAlarm alarm, String country, Instant from, int most) {
    return em.createQuery(
            "select s.mailbox.domainKey from Signature s"
                + " where s.petitionId = :petition and s.confirmedAt >= :from"
                + " and s.provenance.importId is null and "
                + country
                + " and s.state in :states order by s.confirmedAt desc",
            String.class)
        .setParameter("petition", alarm.petitionId())
        .setParameter("country", alarm.country())
        .setParameter("from", from)
        .setParameter("states", SHOWN)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * How many signatures alarms hold, by country. The index is named for Derby: to group by country
   * it would otherwise read all signatures of each country.
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
