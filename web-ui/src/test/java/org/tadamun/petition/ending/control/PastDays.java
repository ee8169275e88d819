package org.tadamun.petition.ending.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;

/** Moves times of a petition or a campaign into the past. */
@Stateless
@PermitAll
public class PastDays {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  public void closesAt(long petitionId, Instant moment) {
    set("update petition_petition set closes_at = ?1 where id = ?2", moment, petitionId);
  }

  public void startsAt(long petitionId, Instant moment) {
    set("update petition_petition set starts_at = ?1 where id = ?2", moment, petitionId);
  }

  public void openedAt(long petitionId, Instant moment) {
    set("update petition_petition set opened_at = ?1 where id = ?2", moment, petitionId);
  }

  /** Makes a pause that goes on have begun at this moment. */
  public void pausedAt(long petitionId, Instant moment) {
    set("update petition_petition set paused_at = ?1 where id = ?2", moment, petitionId);
  }

  /** Removes the mark that the end waits for the campaign. */
  public void forgetPause(long petitionId) {
    em.createNativeQuery("update petition_petition set paused_at = null where id = ?1")
        .setParameter(1, petitionId)
        .executeUpdate();
  }

  public void closedAt(long petitionId, Instant moment) {
    set("update petition_petition set over_since = ?1 where id = ?2", moment, petitionId);
    set("update petition_petition set modified_at = ?1 where id = ?2", moment, petitionId);
  }

  public void reopenedAt(long petitionId, Instant moment) {
    set("update petition_petition set reopened_at = ?1 where id = ?2", moment, petitionId);
  }

  public void decidedAt(long campaignId, Instant moment) {
    set("update kernel_campaign set decided_at = ?1 where id = ?2", moment, campaignId);
  }

  /** Sets when a code of the petition was last used. */
  public void cameAt(long petitionId, Instant moment) {
    set("update petition_channel set used_at = ?1 where petition_id = ?2", moment, petitionId);
  }

  private void set(String sql, Instant moment, long id) {
    em.createNativeQuery(sql)
        .setParameter(1, Timestamp.from(moment))
        .setParameter(2, id)
        .executeUpdate();
  }
}
