package org.tadamun.petition.channel.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.tadamun.petition.channel.entity.ChannelKey;

/** Adds to a row, and makes it where it is the first of its kind. */
@Stateless
public class ChannelBooking {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private ChannelRows rows;

  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void add(ChannelKey key, int submitted, int confirmed) {
    if (update(key, submitted, confirmed) == 0) {
      rows.open(key);
      if (update(key, submitted, confirmed) == 0) {
        throw new IllegalStateException("no row for a way by which somebody came");
      }
    }
  }

  private int update(ChannelKey key, int submitted, int confirmed) {
    return em.createNativeQuery(
            "update petition_channel set submitted = submitted + ?1, confirmed = confirmed + ?2"
                + " where petition_id = ?3 and medium = ?4 and campaign_code = ?5"
                + " and referrer = ?6 and country = ?7 and shard = ?8")
        .setParameter(1, submitted)
        .setParameter(2, confirmed)
        .setParameter(3, key.petitionId())
        .setParameter(4, key.medium())
        .setParameter(5, key.campaign())
        .setParameter(6, key.referrer())
        .setParameter(7, key.country())
        .setParameter(8, key.shard())
        .executeUpdate();
  }
}
