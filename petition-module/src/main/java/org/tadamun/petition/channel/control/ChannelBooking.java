package org.tadamun.petition.channel.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import org.tadamun.kernel.database.boundary.NewRows;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.petition.channel.entity.ChannelCount;
import org.tadamun.petition.channel.entity.ChannelKey;

/** Adds to a row, and inserts it if it does not exist. */
@Stateless
public class ChannelBooking {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /**
   * The numbers to add.
   *
   * @param submitted forms that were accepted
   * @param entered those of them whose address had not signed before
   */
  public record Change(int submitted, int entered, int confirmed) {}

  /**
   * Reads before it updates. On Derby an update without a match keeps the lock of a row that was
   * deleted there ({@link ChannelForgetting}), for which others would wait. A row deleted in
   * between is not inserted again; the whole work is retried.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void add(ChannelKey key, Change change) {
    if (em.find(ChannelCount.class, key) == null) {
      NewRows.insertIfMissing(em, new ChannelCount(key, clock.instant()));
    }
    if (update(key, change) == 0) {
      throw UniqueViolation.lostRace("the row of a way was deleted in this moment");
    }
  }

  private int update(ChannelKey key, Change change) {
    return em.createNativeQuery(
            "update petition_channel set submitted = submitted + ?1, entered = entered + ?2,"
                + " confirmed = confirmed + ?3, used_at = ?10 where petition_id = ?4"
                + " and medium = ?5 and campaign_code = ?6 and referrer = ?7 and country = ?8"
                + " and shard = ?9")
        .setParameter(1, change.submitted())
        .setParameter(2, change.entered())
        .setParameter(3, change.confirmed())
        .setParameter(4, key.petitionId())
        .setParameter(5, key.medium())
        .setParameter(6, key.campaign())
        .setParameter(7, key.referrer())
        .setParameter(8, key.country())
        .setParameter(9, key.shard())
        .setParameter(10, Timestamp.from(clock.instant()))
        .executeUpdate();
  }
}
