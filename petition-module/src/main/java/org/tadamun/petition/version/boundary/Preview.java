package org.tadamun.petition.version.boundary;

import java.time.Instant;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.petition.entity.PetitionText;

/**
 * A petition as the public will see it.
 *
 * @param petition with the text to preview; shown as open if it never was
 * @param campaign its campaign, shown as public
 * @param published whether everybody sees it like this already
 */
public record Preview(PetitionView petition, CampaignView campaign, boolean published) {

  /**
   * Makes the preview. Until the petition is public it is shown as open and as begun, also while
   * its campaign is paused, since people mostly check the form.
   *
   * @param text to show in place of the present one, or null; with the figures of the present
   *     version, since nobody has decided yet whether it begins a new one
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
