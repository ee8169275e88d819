package org.tadamun.petition.signature.boundary.erasure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.byhand.boundary.HandBound;
import org.tadamun.petition.byhand.entity.TooManyByHand;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.signature.control.leaving.LeavingSigners;
import org.tadamun.petition.signature.entity.Signature;

/** Erases a signer at his request: a file brought him, or his mails are gone. */
@Stateless
public class Erasures {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private HandBound byHand;
  @Inject private LeavingSigners leaving;

  /**
   * Leaves nothing of the person, as {@code OwnSignature.erase}: once the petition is over, the
   * numbers stay.
   *
   * @throws NotFound where there is no such signature, or no person in it any more
   * @throws org.tadamun.kernel.problem.boundary.Forbidden where he signed another version in a
   *     country of which the caller has no say
   * @throws TooManyByHand where the caller has taken out or erased too many today
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public void erase(long id, ErasureRequestWay asked) {
    new Violations().required("asked", asked).throwIfAny();
    Signature signature = em.find(Signature.class, id);
    if (signature == null) {
      throw new NotFound();
    }
    Petition petition = em.find(Petition.class, signature.petitionId());
    if (!access.may(Permission.PETITION_MODERATE, petition.campaignId())) {
      throw new NotFound();
    }
    require(petition, signature);
    if (signature.signer().givenName() == null) {
      throw new NotFound();
    }
    List<Signature> erased =
        leaving.eraseFor(
            signature, petition, petition.state().isOver(), all -> agree(petition, signature, all));
    for (Signature one : erased) {
      String number = Long.toString(one.id());
      audit.record(
          "signature.erased", "signature", number, petition.campaignId(), null, asked.name());
    }
  }

  /**
   * Asked once they are locked: only then the country of each is known for sure, and whether he was
   * erased meanwhile, by a colleague or by himself.
   */
  private void agree(Petition petition, Signature asked, List<Signature> all) {
    if (!all.contains(asked) || asked.signer().givenName() == null) {
      throw new NotFound();
    }
    all.forEach(one -> require(petition, one));
    byHand.take(petition.id(), all.size());
  }

  private void require(Petition petition, Signature signature) {
    access.requireCountry(
        Permission.PETITION_MODERATE, petition.campaignId(), signature.signer().country());
  }
}
