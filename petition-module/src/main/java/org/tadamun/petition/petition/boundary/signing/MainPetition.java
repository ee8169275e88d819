package org.tadamun.petition.petition.boundary.signing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.PetitionState;

/**
 * Chooses the petition to which a campaign's pages lead. That is the first that can be signed, else
 * the first that is public, else the first that may become so.
 */
public final class MainPetition {

  private static final int ASIDE = 3;

  private MainPetition() {}

  /**
   * The main petition; empty if there is none, or all are archived drafts.
   *
   * @param made the campaign's petitions, in the order of creation
   */
  public static Optional<PetitionView> of(List<PetitionView> made, Instant now) {
    return first(made, now).stream().filter(one -> rank(one, now) < ASIDE).findFirst();
  }

  /** The main one first, then the others by the same rule. */
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
