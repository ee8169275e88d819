package org.tadamun.petition.signature.control.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.petition.entity.PetitionVersion;

/**
 * The title under which somebody signed: that of the version to which the link leads. A later
 * version may have another title, and "you signed" that one would be false.
 */
@ApplicationScoped
public class SignedTitle {

  /**
   * The latest wording of the version, as it is published. Reads a column of no index, too, as
   * {@link org.tadamun.kernel.database.boundary.KeyLookup} advises.
   */
  private static final String OF_LINK =
      "select v, s.changedAt from PetitionVersion v, Signature s, SignatureToken t where t.hash = :hash"
          + " and s.id = t.signatureId and v.petition.id = s.petitionId and v.number = s.version"
          + " and v.publishedAt is not null order by v.revision desc";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * Returns the present title if there is only one version, or if the signature is not known any
   * more.
   *
   * @param petition as it is now
   */
  public LocalizedText of(MailOrder order, PetitionView petition) {
    boolean only = petition.textVersion() == 1 || order.about() == null;
    PetitionText signed = only ? petition.text() : signed(order.about(), petition.text());
    return signed.title();
  }

  private PetitionText signed(String hash, PetitionText present) {
    return em.createQuery(OF_LINK, Object[].class)
        .setParameter("hash", hash)
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .map(row -> ((PetitionVersion) row[0]).text())
        .orElse(present);
  }
}
