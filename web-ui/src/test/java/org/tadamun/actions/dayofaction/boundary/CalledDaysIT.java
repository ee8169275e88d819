package org.tadamun.actions.dayofaction.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Days of action")
class CalledDaysIT {

  private static final LocalizedText WORDS = LocalizedText.of("en", "Canada acts");

  @Inject private Actions actions;
  @Inject private AsSystem system;
  @Inject private DaysOfAction days;
  @Inject private Keys keys;
  @Inject private World world;

  private CampaignView campaign;
  private String slug;

  @BeforeEach
  void prepare() {
    campaign = world.liveCampaign();
    slug = World.unique("day");
    DayOfActionDraft call = new DayOfActionDraft(WORDS, null, LocalDate.of(2020, 11, 28));
    system.run(() -> days.create(campaign.id(), slug, call, false));
  }

  private String add(ActionDraft draft) {
    return system.run(() -> actions.create(campaign.id(), null, draft, false)).id();
  }

  @Test
  @DisplayName("R6 are everybody's to read with their first public action, and not before")
  void called() {
    requirePublic(false);
    String id = add(Drafts.on(slug, "Toronto"));
    String unlisted = add(Drafts.partOf(slug, Drafts.unlisted(Drafts.FUTURE)));
    system.run(() -> actions.approve(unlisted, null));
    requirePublic(false);
    system.run(() -> actions.approve(id, null));
    requirePublic(true);
    system.run(() -> actions.cancel(id, null, WORDS));
    requirePublic(true);
    system.run(() -> actions.reject(id, null, WORDS));
    requirePublic(false);
  }

  private void requirePublic(boolean expected) {
    List<String> listed =
        days.ofPublicCampaigns(Set.of(campaign.id()), null, 50).items().stream()
            .map(DayOfActionView::slug)
            .toList();
    assertEquals(expected ? List.of(slug) : List.of(), listed);
    String path = "/days-of-action/" + slug;
    for (String page : List.of(path, path + "/board")) {
      assertEquals(expected ? 200 : 404, Api.anonymous().get(page).status(), page);
    }
    keys.of(campaign, Permission.ACTION_WRITE).get(path).require(200);
  }
}
