package org.tadamun.petition.snapshot.control;

import java.time.ZoneId;
import java.util.List;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.kernel.text.entity.LocalizedText;

/** The addressee and the campaign of a pack. */
final class PackParties {

  private PackParties() {}

  static AddresseeView addressee(boolean sample) {
    AddresseeDetails details =
        new AddresseeDetails(
            AddresseeKind.EMBASSY,
            LocalizedText.of("en", "Embassy of Pakistan").with("ur", "سفارت خانہ"),
            "PK",
            "GB",
            "London",
            "Europe/London",
            "35 Lowndes Square",
            "office@example.org",
            null,
            null);
    return new AddresseeView(
        9, "addressee-id", 7, details, sample, null, Packs.NOON, Packs.NOON, 0);
  }

  static CampaignView campaign(boolean sample) {
    LocalizedText title = LocalizedText.of("en", "Free our colleague");
    return new CampaignView(
        7,
        "campaign-id",
        "free-our-colleague",
        CampaignState.LIVE,
        false,
        sample,
        new CampaignTexts(title, title, null, List.of()),
        "PK",
        null,
        List.of("en"),
        ZoneId.of("Europe/London"),
        null,
        null,
        null,
        null,
        null,
        new OrganisationView(
            1, "union", "union", title, null, null, "GB", false, Packs.NOON, Packs.NOON, 0),
        List.of(),
        Packs.NOON,
        Packs.NOON,
        0);
  }
}
