package org.tadamun.petition.signature.control.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tadamun.kernel.time.boundary.SqlMoments;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.control.AddressKeys;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Finds who wants news of an organisation. The latest answer of an address counts, under any
 * version and petition of the campaign. Only the owner's own answer counts: what was typed and
 * never confirmed, or what an import says, ends nothing.
 *
 * <p>Native SQL, because Derby has no boolean values in subqueries.
 */
@ApplicationScoped
public class NewsReaders {

  /** The signers of some petitions, imported or not; {@code ?2} is the organisation. */
  static final String WHO =
      " from petition_signature s, petition_consent c where s.petition_id %s"
          + " and s.state = 'CONFIRMED' and s.address is not null and s.bounced_at is null"
          + " and s.import_id is %s null and c.signature_id = s.id and c.organisation = ?2"
          + " and c.purpose = 'NEWS' and c.granted = true"
          + " and not exists (select n.id from petition_signature o, petition_consent n"
          + " where o.address_hmac = s.address_hmac and o.petition_id = s.petition_id"
          + " and o.confirmed_at is not null and o.import_id is null"
          + " and n.signature_id = o.id and n.organisation = c.organisation"
          + " and n.purpose = 'NEWS' and n.granted = false and n.given_at >= c.given_at)";

  /** Only the last signature of an address with a consent: it has the language wanted now. */
  static final String LAST =
      " and not exists (select y.id from petition_signature l, petition_consent y"
          + " where l.address_hmac = s.address_hmac and l.petition_id = s.petition_id"
          + " and l.version_no > s.version_no and l.state = 'CONFIRMED'"
          + " and l.bounced_at is null and l.import_id is null"
          + " and y.signature_id = l.id and y.organisation = c.organisation"
          + " and y.purpose = 'NEWS' and y.granted = true)";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private AddressKeys keys;
  @Inject private NewsOptOuts optOuts;

  /** A reader, by the signature with the consent, and when they agreed. */
  record Reader(long signatureId, Instant agreedAt, MailAddress address) {}

  /**
   * The result of one search.
   *
   * @param rows how many signatures were found; some of their owners refused elsewhere
   * @param last the id up to which signatures were read; 0 if none was left
   */
  record Found(List<Reader> readers, int rows, long last) {

    Found upTo(long seen) {
      return new Found(readers, rows, seen);
    }
  }

  /** The ids to search, above {@code after} and up to {@code last}, and the most rows to take. */
  private record Stretch(long after, long last, int most) {}

  /**
   * Finds the next readers of a petition; locks nothing, so the caller checks each again. Reads at
   * most {@code seen} signatures: where few agreed, staff who stop it would wait until all are
   * read.
   */
  Found next(PetitionView petition, String organisation, long after, int most, int seen) {
    Optional<Long> end = end(petition.id(), after, seen);
    Stretch stretch = new Stretch(after, end.orElse(Long.MAX_VALUE), most);
    Found found = found(petition.campaignId(), petition.id(), organisation, LAST, stretch);
    return found.rows() == most || end.isEmpty() ? found : found.upTo(end.get());
  }

  /** The id of the last signature to read; empty if fewer than {@code seen} are left. */
  private Optional<Long> end(long petitionId, long after, int seen) {
    return em.createQuery(
            "select s.id from Signature s where s.petitionId = :petition"
                + " and s.state = :confirmed and s.id > :after order by s.id",
            Long.class)
        .setParameter("petition", petitionId)
        .setParameter("confirmed", SignatureState.CONFIRMED)
        .setParameter("after", after)
        .setFirstResult(seen - 1)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Whether the owner of this signature still wants news. */
  boolean wants(long campaignId, long petitionId, long signatureId, String organisation) {
    Stretch alone = new Stretch(signatureId - 1, signatureId, 1);
    return !found(campaignId, petitionId, organisation, "", alone).readers().isEmpty();
  }

  private Found found(
      long campaignId, long petitionId, String organisation, String which, Stretch stretch) {
    String sql =
        "select s.id, c.given_at, s.address"
            + WHO.formatted("= ?1", "")
            + which
            + " and s.id > ?3 and s.id <= ?4 order by s.id fetch first ?5 rows only";
    List<?> rows =
        em.createNativeQuery(sql)
            .setParameter(1, petitionId)
            .setParameter(2, organisation)
            .setParameter(3, stretch.after())
            .setParameter(4, stretch.last())
            .setParameter(5, (long) stretch.most())
            .getResultList();
    List<Reader> readers =
        rows.stream().map(row -> (Object[]) row).flatMap(this::reader).distinct().toList();
    Set<Long> ended = optOuts.ended(campaignId, organisation, readers);
    long last = rows.isEmpty() ? 0 : ((Number) ((Object[]) rows.getLast())[0]).longValue();
    return new Found(
        readers.stream().filter(one -> !ended.contains(one.signatureId())).toList(),
        rows.size(),
        last);
  }

  private Stream<Reader> reader(Object[] row) {
    long id = ((Number) row[0]).longValue();
    return keys
        .readable(id, (String) row[2])
        .map(address -> new Reader(id, SqlMoments.ofColumn(row[1]), address))
        .stream();
  }
}
