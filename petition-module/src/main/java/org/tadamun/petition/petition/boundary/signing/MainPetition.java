package org.tadamun.petition.petition.boundary.signing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.PetitionState;

/**
 * A campaign may have several petitions, and its pages lead to one: the first that can be signed,
 * else the first that is public, else the first that may become so.
 */
public final class MainPetition {

  private static final int ASIDE = 3;

  private MainPetition() {}

  /**
   * None where there is none, or all were put aside.
   *
   * @param made those of the campaign, in the order in which they were made
   */
  public static Optional<PetitionView> of(List<PetitionView> made, Instant now) {
    return first(made, now).stream().filter(one -> rank(one, now) < ASIDE).findFirst();
  }

  /** The main one, and then the others by the same rule. */
  public static List<PetitionView> first(List<PetitionView> made, Instant now) {
    return made.stream().sorted(Comparator.comparingInt(one -> rank(one, now))).toList();
  }

  private static int rank(PetitionView petition, Instant now) {
    if (petition.isPublic()) {
      return MaySign.of(petition, CampaignState.LIVE, now) == MaySign.YES ? 0 : 1;
    }
    return petition.state() == PetitionState.ARCHIVED ? ASIDE : 2;
  }
}
