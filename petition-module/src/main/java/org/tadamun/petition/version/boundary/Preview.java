package org.tadamun.petition.version.boundary;

import java.time.Instant;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.petition.entity.PetitionText;

/**
 * A petition as the public will see it.
 *
 * @param petition with the text that is looked at; open, where it never was
 * @param campaign its campaign, public
 * @param published whether everybody sees it so already
 */
public record Preview(PetitionView petition, CampaignView campaign, boolean published) {

  /**
   * Until everybody sees it, it is as it will be: open, and its hour has come. What nobody has
   * opened yet is looked at most for its form, also while its campaign is paused.
   *
   * @param text another one than the present, or null; its figures are those of the version that is
   *     signed now, since nobody has said yet whether it begins a new one
   */
  static Preview of(PetitionView present, PetitionText text, CampaignView campaign, Instant now) {
    boolean shown = present.isPublic() && campaign.isPublic();
    PetitionText words = text == null ? present.text() : text;
    boolean fresh = present.state().isBeforeSigning();
    PetitionView seen =
        new PetitionView(
            present.id(),
            present.publicId(),
            present.campaignId(),
            present.slug(),
            fresh ? PetitionState.OPEN : present.state(),
            present.textVersion(),
            present.revision(),
            words.hash(),
            words,
            present.thanks(),
            present.shareText(),
            present.goal(),
            !shown && present.isAhead(now) ? null : present.startsAt(),
            fresh ? now : present.openedAt(),
            present.closesAt(),
            present.pausedAt(),
            present.addressees(),
            present.outcome(),
            present.reopening(),
            present.createdAt(),
            present.modifiedAt(),
            present.version());
    return new Preview(seen, campaign.begun(fresh), shown && text == null);
  }
}
