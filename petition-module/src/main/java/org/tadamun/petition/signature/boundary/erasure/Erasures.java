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
import org.tadamun.petition.byhand.boundary.ManualDecisionLimit;
import org.tadamun.petition.byhand.entity.TooManyByHand;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.signature.control.leaving.LeavingSigners;
import org.tadamun.petition.signature.entity.Signature;

/**
 * Erases a signer who asks staff for it, because the signature was imported or the mails are lost.
 */
@Stateless
public class Erasures {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private ManualDecisionLimit byHand;
  @Inject private LeavingSigners leaving;

  /**
   * Erases the person, as {@code OwnSignature.erase}: once the petition is over, the figures stay.
   *
   * @throws NotFound where there is no such signature, or it is erased or withdrawn
   * @throws org.tadamun.kernel.problem.boundary.Forbidden where the signer signed another version
   *     in a country about which the caller may not decide
   * @throws TooManyByHand where the caller has taken out or erased too many in 24 hours
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
   * Checks them once they are locked: only then the countries are certain, and whether the signer
   * was erased meanwhile.
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
