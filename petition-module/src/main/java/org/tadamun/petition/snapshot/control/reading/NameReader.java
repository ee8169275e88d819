package org.tadamun.petition.snapshot.control.reading;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
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
      " and c.signatureId = s.id and c.purpose = :purpose and c.granted = :granted";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  public PackNames read(PetitionView petition, boolean target) {
    TypedQuery<Object[]> query =
        em.createQuery(
                NAMES + (target ? CONSENTS + AGREED + AGREED_TO_THAT : AGREED) + " order by s.id",
                Object[].class)
            .setParameter("petition", petition.id())
            .setParameter("version", petition.textVersion())
            .setParameter("confirmed", SignatureState.CONFIRMED)
            .setParameter("visibilities", List.of(Visibility.ADDRESSEE, Visibility.PUBLIC));
    if (target) {
      query.setParameter("purpose", Consent.TARGET).setParameter("granted", true);
    }
    List<Named> named =
        query
            .getResultStream()
            .map(row -> new Named((String) row[1], name((String) row[2], (String) row[3])))
            .toList();
    return new PackNames(true, target, named);
  }

  private static String name(String given, String family) {
    return family == null ? given : given + ' ' + family;
  }
}
