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
 * What is remembered with an endorser alone: in which campaigns he asked not to stand, and who of
 * his name is another. Asked by one key each time, so that nobody waits for what is changed of
 * others (docs/adr/198).
 */
public final class Remembered {

  /**
   * That {@code x} has a wish that holds, in a query with the parameters of {@link
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
   * Whether one of his wishes holds: it does while its campaign goes on, whose import would name
   * him again, and for as long after that and after the wish as endorsements are kept.
   *
   * @param before since when the campaign, and the wish, would have to be over
   */
  public static boolean hasWish(EntityManager em, Endorser endorser, Instant before) {
    return wishes(em, endorser).stream()
        .anyMatch(
            wish -> !wish.createdAt().isBefore(before) || !isOver(em, wish.campaignId(), before));
  }

  /** Whether the campaign has been for as long. */
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

  /** Whichever of the two was looked at first. */
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

  /** Who is forgotten is not known again. */
  public static void forget(EntityManager em, Endorser endorser) {
    wishes(em, endorser).forEach(em::remove);
    distinctions(em, endorser).forEach(em::remove);
  }
}
