package org.tadamun.actions.action.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("Actions sorted by country")
class ActionCountriesIT {

  @Inject private ActionLists lists;
  @Inject private Actions actions;
  @Inject private AsSystem system;
  @Inject private World world;

  @Test
  @DisplayName("Actions are sorted both ways by the country names in the reader's language")
  void named() {
    long campaign = world.liveCampaign().id();
    String berlin = added(campaign, "DE", "Berlin");
    String paris = added(campaign, "FR", "Paris");
    assertEquals(List.of(paris, berlin), listed(campaign, Locale.ENGLISH, true));
    assertEquals(List.of(berlin, paris), listed(campaign, Locale.GERMAN, true));
    assertEquals(List.of(paris, berlin), listed(campaign, Locale.GERMAN, false));
  }

  private String added(long campaign, String country, String town) {
    ActionDraft draft = Drafts.in(country, town, Drafts.FUTURE);
    return system.run(() -> actions.create(campaign, null, draft, false)).id();
  }

  private List<String> listed(long campaign, Locale reader, boolean ascending) {
    ActionFilter.Order order = ActionFilter.Order.COUNTRY;
    return system
        .run(() -> lists.rows(campaign, ActionFilter.ALL, order, reader, ascending, 0, 9))
        .stream()
        .map(ActionView::id)
        .toList();
  }
}
