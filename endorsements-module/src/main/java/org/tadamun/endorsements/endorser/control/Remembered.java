package org.tadamun.endorsements.endorser.control;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.endorsements.endorser.entity.Distinction;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.endorser.entity.Wish;
import org.tadamun.kernel.campaign.entity.CampaignState;

/**
 * What is stored with an endorser alone: wishes to be left out of campaigns, and namesakes marked
 * as others. Each query uses one key, so that it does not wait for rows of other endorsers that are
 * being changed (docs/adr/198).
 */
public final class Remembered {

  /**
   * JPQL condition: {@code x} has a wish that holds; has the parameters of {@link
   * CampaignState#OVER}.
   */
  static final String HAS_WISH =
      "exists (select w.id from Wish w where w.endorser = x and (w.createdAt >= :before"
          + " or w.campaignId not in (select c.id from Campaign c where "
          + CampaignState.OVER
          + ")))";

  private Remembered() {}

  public static List<Wish> wishes(EntityManager em, Endorser endorser) {
    return em.createQuery("select w from Wish w where w.endorser = :endorser", Wish.class)
        .setParameter("endorser", endorser)
        .getResultList();
  }

  /**
   * Whether a wish of the endorser holds. It does while its campaign goes on, where an import could
   * name them again, and then until wish and end are as old as the retention period.
   *
   * @param before the beginning of that period
   */
  public static boolean hasWish(EntityManager em, Endorser endorser, Instant before) {
    return wishes(em, endorser).stream()
        .anyMatch(
            wish -> !wish.createdAt().isBefore(before) || !isOver(em, wish.campaignId(), before));
  }

  /** Whether the campaign ended before this moment. */
  public static boolean isOver(EntityManager em, long campaignId, Instant before) {
    return em.createQuery(
                "select count(c) from Campaign c where c.id = :id and " + CampaignState.OVER,
                Long.class)
            .setParameter("id", campaignId)
            .setParameter("before", before)
            .setParameter("archived", CampaignState.ARCHIVED)
            .getSingleResult()
        > 0;
  }

  /** Returns the notes that name this endorser, on either side. */
  public static List<Distinction> distinctions(EntityManager em, Endorser endorser) {
    return Stream.of("endorser", "other")
        .flatMap(
            side ->
                em
                    .createQuery(
                        "select d from Distinction d where d." + side + " = :endorser",
                        Distinction.class)
                    .setParameter("endorser", endorser)
                    .getResultList()
                    .stream())
        .toList();
  }

  /** Deletes the wishes and notes of an erased endorser. */
  public static void forget(EntityManager em, Endorser endorser) {
    wishes(em, endorser).forEach(em::remove);
    distinctions(em, endorser).forEach(em::remove);
  }
}
