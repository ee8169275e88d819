package org.tadamun.petition.channel.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import org.tadamun.petition.channel.entity.ChannelCount;
import org.tadamun.petition.channel.entity.ChannelKey;
import org.tadamun.petition.signature.entity.origin.Origin;

/** Adds to a row, and makes it where it is the first of its kind. */
@Stateless
public class ChannelBooking {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private ChannelRows rows;

  /**
   * Looks before it adds: on Derby an update that finds nothing keeps the lock of a row that was
   * deleted there ({@link #forgetSingle}), and would wait for ever for the transaction that makes
   * the new one, which waits for that lock.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void add(ChannelKey key, int submitted, int confirmed) {
    if (em.find(ChannelCount.class, key) == null) {
      rows.open(key);
    }
    if (update(key, submitted, confirmed) == 0) {
      throw new IllegalStateException("no row for a way by which somebody came");
    }
  }

  /** Deletes the rows of codes by which one signature was sent, or none. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void forgetSingle(long petitionId, Origin codes) {
    Number sent = (Number) of(codes, "select sum(submitted) from", petitionId).getSingleResult();
    if (sent != null && sent.longValue() <= 1) {
      of(codes, "delete from", petitionId).executeUpdate();
    }
  }

  private Query of(Origin codes, String beginning, long petitionId) {
    return em.createNativeQuery(
            beginning
                + " petition_channel where petition_id = ?1 and medium = ?2"
                + " and campaign_code = ?3 and referrer = ?4")
        .setParameter(1, petitionId)
        .setParameter(2, ChannelKey.kept(codes.medium()))
        .setParameter(3, ChannelKey.kept(codes.campaign()))
        .setParameter(4, ChannelKey.kept(codes.referrer()));
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
