package org.tadamun.petition.snapshot.control.reading;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.signature.entity.Consent;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.snapshot.control.reading.PackNames.Named;

/**
 * Reads who may be named to an addressee: those who are counted and said that their name may stand
 * on what is handed over. To an addressee of the target country that is not enough.
 */
@Dependent
public class NameReader {

  private static final String NAMES =
      "select distinct s.id, s.country, s.givenName, s.familyName from Signature s";

  /** Joined, not asked for in a part query: there Derby would get a truth as a number. */
  private static final String CONSENTS = ", Consent c";

  private static final String AGREED =
      " where s.petitionId = :petition and s.version = :version and s.state = :confirmed"
          + " and s.visibility in :visibilities and s.givenName is not null";
  private static final String AGREED_TO_THAT =
      " and c.signatureId = s.id and c.purpose = :purpose and c.granted = :granted"
          + " and c.country = :country";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * Of the present version of the text, by number, in the order of signing.
   *
   * @param target of which country's authorities the addressee is, so that only those are named who
   *     agreed to exactly that; null where it needs no consent of its own
   */
  public SortedMap<Long, Named> read(PetitionView petition, String target) {
    return read(petition, petition.textVersion(), target);
  }

  /**
   * The same of another version: that of a pack which was frozen before the present one. Who said
   * yes while the unknown country passed for a target agreed to nobody in particular.
   */
  public SortedMap<Long, Named> read(PetitionView petition, int version, String target) {
    SortedMap<Long, Named> named = new TreeMap<>();
    if (Countries.UNKNOWN.equals(target)) {
      return named;
    }
    boolean own = target != null;
    TypedQuery<Object[]> query =
        em.createQuery(NAMES + (own ? CONSENTS + AGREED + AGREED_TO_THAT : AGREED), Object[].class)
            .setParameter("petition", petition.id())
            .setParameter("version", version)
            .setParameter("confirmed", SignatureState.CONFIRMED)
            .setParameter("visibilities", List.of(Visibility.ADDRESSEE, Visibility.PUBLIC));
    if (own) {
      query.setParameter("purpose", Consent.TARGET).setParameter("granted", true);
      query.setParameter("country", target);
    }
    query
        .getResultStream()
        .forEach(
            row ->
                named.put(
                    ((Number) row[0]).longValue(),
                    new Named((String) row[1], name((String) row[2], (String) row[3]))));
    return named;
  }

  /**
   * Whether signers were ever asked if their names may go to this country's authorities.
   *
   * @param country null for any
   */
  public boolean wereAskedAbout(PetitionView petition, String country) {
    TypedQuery<Long> query =
        em.createQuery(
                "select c.id from Consent c, Signature s where s.id = c.signatureId"
                    + " and s.petitionId = :petition and c.purpose = :purpose"
                    + (country == null ? "" : " and c.country = :country"),
                Long.class)
            .setParameter("petition", petition.id())
            .setParameter("purpose", Consent.TARGET)
            .setMaxResults(1);
    if (country != null) {
      query.setParameter("country", country);
    }
    return !query.getResultList().isEmpty();
  }

  private static String name(String given, String family) {
    return family == null ? given : given + ' ' + family;
  }
}
