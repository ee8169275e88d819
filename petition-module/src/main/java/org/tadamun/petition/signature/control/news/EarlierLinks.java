package org.tadamun.petition.signature.control.news;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.tadamun.petition.signature.entity.SignatureToken;

/**
 * Links of news that an earlier build made, and that led to all. Where the mail has not gone out it
 * says now that its link ends the news and does nothing else, and that has to be true.
 */
@Stateless
public class EarlierLinks {

  /** On condition: it may go meanwhile with its signature. */
  private static final String NARROW =
      "update petition_token set news_of = ?1 where token_hash = ?2 and news_of is null";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  /**
   * @param link by its hash
   * @param organisation whose news it ends from now on, by its slug
   */
  @PermitAll
  public void narrow(String link, String organisation) {
    SignatureToken found = em.find(SignatureToken.class, link);
    if (found != null && found.leadsToAll()) {
      em.createNativeQuery(NARROW)
          .setParameter(1, organisation)
          .setParameter(2, link)
          .executeUpdate();
    }
  }
}
