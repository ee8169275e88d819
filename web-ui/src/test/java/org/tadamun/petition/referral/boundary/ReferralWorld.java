package org.tadamun.petition.referral.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The numbers that nobody is shown. */
@Stateless
@PermitAll
public class ReferralWorld {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  public long brought(String code) {
    return em.createQuery("select l.brought from PersonalLink l where l.code = :code", Long.class)
        .setParameter("code", code)
        .getSingleResult();
  }
}
