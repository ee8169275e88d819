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
  @Inject private LeavingSigners leaving;

  /**
   * Leaves nothing of the person, as {@code OwnSignature.erase}: once the petition is over, the
   * numbers stay.
   *
   * @throws NotFound where there is no such signature, or no person in it any more
   * @throws org.tadamun.kernel.problem.boundary.Forbidden where he signed another version in a
   *     country of which the caller has no say
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public void erase(long id, Asked asked) {
    new Violations().required("asked", asked).throwIfAny();
    Signature signature = em.find(Signature.class, id);
    if (signature == null) {
      throw new NotFound();
    }
    Petition petition = em.find(Petition.class, signature.petitionId());
    require(petition, signature);
    if (signature.signer().givenName() == null) {
      throw new NotFound();
    }
    List<Signature> erased =
        leaving.erase(signature, petition, one -> true, petition.state().isOver());
    if (!erased.contains(signature)) {
      throw new NotFound();
    }
    for (Signature one : erased) {
      // What is refused here is undone: its country is known for sure once it is locked.
      require(petition, one);
      String number = Long.toString(one.id());
      audit.record(
          "signature.erased", "signature", number, petition.campaignId(), null, asked.name());
    }
  }

  private void require(Petition petition, Signature signature) {
    access.requireCountry(
        Permission.PETITION_MODERATE, petition.campaignId(), signature.signer().country());
  }
}
