package org.tadamun.petition.signature.control.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.database.boundary.InList;
import org.tadamun.kernel.time.boundary.SqlMoments;
import org.tadamun.petition.petition.boundary.PetitionRows;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.SignatureToken;

/**
 * Finds unconfirmed signatures whose time is over. Native SQL, because Derby needs index hints.
 * Pending ones are read from the oldest on, nearly all of which are due. In the other states most
 * signatures were confirmed before, hundreds of thousands after an invalidation of bots, and stay
 * in the table: so those states are read by petition and by missing confirmation.
 */
@ApplicationScoped
public class OldSignatures {

  /** Taken from the state machine, so that bulk update and entity agree on what may expire. */
  static final List<SignatureState> UNCONFIRMED =
      Stream.of(SignatureState.values())
          .filter(state -> state.mayBecome(SignatureState.EXPIRED))
          .toList();

  private static final String OLD =
      "select s.id from petition_signature s --DERBY-PROPERTIES index=%s\n"
          + " where s.state = '%s' and s.confirmed_at is null"
          + " and s.changed_at < ?1 and s.petition_id ";

  private static final String LIMIT = " fetch first %d rows only";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * Returns the ids of the signatures that are due. Every change of a signature, such as signing
   * again, restarts its time. The time stands still while the petition is closed and may be
   * reopened; after a reopening, signatures have the full time again.
   *
   * @param most the greatest number of ids to return
   */
  List<Long> numbers(Instant now, int most) {
    Timestamp before = SqlMoments.toColumn(now.minus(SignatureToken.LIFETIME));
    List<Long> standing = InList.ofNumbers(PetitionRows.standing(em, now));
    List<Long> numbers = new ArrayList<>(waiting(before, standing, most));
    for (long petition : others(standing)) {
      for (SignatureState state : UNCONFIRMED) {
        if (state != SignatureState.PENDING && numbers.size() < most) {
          numbers.addAll(takenAside(state, before, petition, most - numbers.size()));
        }
      }
    }
    return numbers;
  }

  private List<Long> waiting(Timestamp before, List<Long> standing, int most) {
    String spared = standing.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return numbers(
        em.createNativeQuery(
                OLD.formatted("PETITION_SIGNATURE_BY_TIME", SignatureState.PENDING)
                    + ("not in (" + spared + ") and s.created_at < ?1 order by s.created_at")
                    + LIMIT.formatted(most))
            .setParameter(1, before));
  }

  private List<Long> takenAside(SignatureState state, Timestamp before, long petition, int most) {
    return numbers(
        em.createNativeQuery(
                OLD.formatted("PETITION_SIGNATURE_CONFIRMED", state)
                    + "= ?2"
                    + LIMIT.formatted(most))
            .setParameter(1, before)
            .setParameter(2, petition));
  }

  private List<Long> others(List<Long> standing) {
    return em.createQuery(
            "select p.id from Petition p where p.id not in :standing order by p.id", Long.class)
        .setParameter("standing", standing)
        .getResultList();
  }

  private static List<Long> numbers(Query query) {
    List<?> found = query.getResultList();
    return found.stream().map(id -> ((Number) id).longValue()).toList();
  }
}
