package org.tadamun.petition.snapshot.control.reading;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;
import org.tadamun.petition.snapshot.control.reading.PackNames.Named;

/**
 * Reads who may be named to an addressee: signers who count and allowed their name on what is
 * handed over. An addressee of the target country needs more.
 */
@Dependent
public class NameReader {

  private static final String NAMES =
      "select %s s.id, s.country, s.givenName, s.familyName from Signature s";

  private static final String COUNT = "select count(%s s.id) from Signature s";

  /** Only for the join with consents: for distinct rows Derby sorts all that match. */
  private static final String ONCE = "distinct";

  /** Joined instead of a subquery, in which Derby would get a boolean as a number. */
  private static final String CONSENTS = ", Consent c";

  private static final String AGREED =
      " where s.petitionId = :petition and s.version = :version and s.state = :confirmed"
          + " and s.visibility in :visibilities and s.givenName is not null";
  private static final String AGREED_TO_THAT =
      " and c.signatureId = s.id and c.purpose = :purpose and c.granted = :granted"
          + " and c.country = :country";

  private static final String IN_STEPS = " and s.id > :after order by s.id";
  private static final int STEP = 5_000;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * Those of the present version, by id, in the order of signing.
   *
   * @param target the addressee's country, so that only people who agreed to exactly that are
   *     named; null if no such consent is needed. For {@code ZZ} nobody is: a consent for the
   *     unknown country is none
   */
  public SortedMap<Long, Named> read(PetitionView petition, String target) {
    SortedMap<Long, Named> named = new TreeMap<>();
    each(petition, petition.textVersion(), target, (id, one) -> named.put(id, one) == null);
    return named;
  }

  /** How many people {@link #read} would return. */
  public long count(PetitionView petition, String target) {
    return Countries.UNKNOWN.equals(target)
        ? 0
        : query(COUNT, "", petition.id(), petition.textVersion(), target, Long.class)
            .getSingleResult();
  }

  /**
   * Those of another version, step by step, for a pack frozen before the present one. By now they
   * may be many more than a pack names, and the caller may stop early.
   *
   * @param goesOn gets each person with the id, and returns whether to go on
   */
  public void each(
      PetitionView petition, int version, String target, BiPredicate<Long, Named> goesOn) {
    if (Countries.UNKNOWN.equals(target)) {
      return;
    }
    long after = 0;
    List<Object[]> step;
    do {
      step =
          query(NAMES, IN_STEPS, petition.id(), version, target, Object[].class)
              .setParameter("after", after)
              .setMaxResults(STEP)
              .getResultList();
      for (Object[] row : step) {
        after = ((Number) row[0]).longValue();
        if (!goesOn.test(after, named(row))) {
          return;
        }
      }
    } while (step.size() == STEP);
  }

  private <T> TypedQuery<T> query(
      String what, String end, long petitionId, int version, String target, Class<T> type) {
    boolean own = target != null;
    String whose = own ? CONSENTS + AGREED + AGREED_TO_THAT : AGREED;
    TypedQuery<T> query =
        em.createQuery(what.formatted(own ? ONCE : "") + whose + end, type)
            .setParameter("petition", petitionId)
            .setParameter("version", version)
            .setParameter("confirmed", SignatureState.CONFIRMED)
            .setParameter("visibilities", List.of(Visibility.ADDRESSEE, Visibility.PUBLIC));
    if (own) {
      query.setParameter("purpose", ConsentPurpose.TARGET).setParameter("granted", true);
      query.setParameter("country", target);
    }
    return query;
  }

  private static Named named(Object[] row) {
    String given = (String) row[2];
    String family = (String) row[3];
    return new Named((String) row[1], family == null ? given : given + ' ' + family);
  }
}
