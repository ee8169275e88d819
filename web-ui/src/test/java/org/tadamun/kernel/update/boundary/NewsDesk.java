package org.tadamun.kernel.update.boundary;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeEach;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;

/** A live campaign whose coordinator writes news. */
abstract class NewsDesk {

  @Inject Updates updates;
  @Inject World world;

  CampaignView campaign;
  Person anna;

  @BeforeEach
  void open() {
    campaign = world.liveCampaign();
    anna = world.person(Role.COORDINATOR, campaign.id(), null);
  }

  static UpdateDraft words(String title) {
    return new UpdateDraft(
        LocalizedText.of("en", title).with("ar", "هو حر"),
        LocalizedText.of("en", "At last & now."));
  }

  UpdateView draft(String title) throws Exception {
    return Acting.as(anna, () -> updates.draft(campaign.id(), words(title), null));
  }

  UpdateView published(String title) throws Exception {
    UpdateView draft = draft(title);
    return Acting.as(anna, () -> updates.publish(draft.id(), draft.version()));
  }

  JsonObject list(String query) {
    return Api.anonymous()
        .get("/campaigns/" + campaign.slug() + "/updates" + query)
        .require(200)
        .json();
  }
}
