package org.tadamun.petition.referral.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.tadamun.petition.referral.control.LinkCodes;
import org.tadamun.petition.referral.entity.PendingReferral;
import org.tadamun.petition.referral.entity.PersonalLink;

/** Reads the exact numbers, which nobody is shown, and inserts rows without a signature. */
@Stateless
@PermitAll
public class ReferralWorld {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private LinkCodes kept;

  public long brought(String code) {
    return em.createQuery("select l.brought from PersonalLink l where l.code = :code", Long.class)
        .setParameter("code", kept.of(code))
        .getSingleResult();
  }

  /** Empties the tables, as on a new server: Derby scans small tables. */
  public void empty() {
    em.createNativeQuery("truncate table petition_personal_link").executeUpdate();
    em.createNativeQuery("truncate table petition_arrival").executeUpdate();
  }

  public void link(String code, long signatureId) {
    em.persist(new PersonalLink(kept.of(code), 0, signatureId));
  }

  public void arrived(String code, long signatureId) {
    em.persist(new PendingReferral(signatureId, kept.of(code)));
  }

  /** The code as the database has it. */
  public String kept(String code) {
    return kept.of(code);
  }

  /** Locks this link until the end of the transaction. */
  public void hold(String code) {
    em.createQuery("update PersonalLink l set l.brought = l.brought where l.code = :code")
        .setParameter("code", kept.of(code))
        .executeUpdate();
  }

  /** Runs the first, and keeps its transaction open during the work. */
  public void whileOpen(Runnable one, Runnable work) {
    one.run();
    em.flush();
    work.run();
  }

  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void apart(Runnable work) {
    work.run();
  }
}
