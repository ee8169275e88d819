package org.tadamun.petition.signature.boundary.erasure;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.signature.boundary.own.OwnData;
import org.tadamun.petition.signature.control.link.OwnDataReader;
import org.tadamun.petition.signature.entity.MailAddress;
import org.tadamun.petition.signature.entity.Signature;

/**
 * Makes a copy of what is kept of a signer who asks staff for it, because the signature was
 * imported or the mails are lost.
 */
@Stateless
public class Copies {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @Inject private OwnDataReader reader;

  /**
   * The data that {@code OwnSignature.data} gives to the signer. It contains the mail address only
   * where {@code email} is that address: staff may not see it, but whoever was told it knows it
   * already. Where it is another one nothing says so, since each such question has to leave its
   * line in the audit trail.
   *
   * @param email the address that the signer named to staff; null or blank where none was named
   * @throws NotFound where there is no such signature, or it is erased or withdrawn, or outside the
   *     caller's campaigns
   * @throws InvalidInput where it cannot be an address
   * @throws org.tadamun.kernel.problem.boundary.Forbidden where the signer signed another version
   *     in a country about which the caller may not decide
   */
  @RolesAllowed(Permission.PETITION_MODERATE)
  public OwnData copy(long id, ErasureRequestWay asked, String email) {
    new Violations().required("asked", asked).throwIfAny();
    Predicate<MailAddress> named = named(email);
    Signature signature =
        Optional.ofNullable(em.find(Signature.class, id)).orElseThrow(NotFound::new);
    Petition petition = em.find(Petition.class, signature.petitionId());
    if (!access.may(Permission.PETITION_MODERATE, petition.campaignId())) {
      throw new NotFound();
    }
    require(petition, signature);
    if (signature.isNobodys()) {
      throw new NotFound();
    }
    List<Signature> all = reader.all(signature);
    all.forEach(one -> require(petition, one));
    OwnData data = reader.of(signature, named);
    for (Signature one : all) {
      String number = Long.toString(one.id());
      audit.record(
          "signature.copied", "signature", number, petition.campaignId(), null, asked.name());
    }
    return data;
  }

  private static Predicate<MailAddress> named(String email) {
    if (email == null || email.isBlank()) {
      return kept -> false;
    }
    MailAddress typed =
        MailAddress.parse(email).orElseThrow(() -> new InvalidInput("email", "kernel.error.email"));
    return kept -> kept.canonical().equals(typed.canonical());
  }

  private void require(Petition petition, Signature signature) {
    access.requireCountry(
        Permission.PETITION_MODERATE, petition.campaignId(), signature.signer().country());
  }
}
