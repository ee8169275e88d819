package org.tadamun.web.console.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionFilter;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.desk.CoordinatorsDesk;

@InServer
@DisplayName("The form of an action and the time zone of another country")
class ForeignZoneIT extends CoordinatorsDesk {

  @Inject private ActionLists lists;

  private String in(String page) {
    return "actions/" + page + "?campaign=" + campaign.slug();
  }

  private Page filled(String zone) {
    return coordinator
        .open(in("edit"))
        .require(200)
        .type("kind", "PROTEST")
        .type("title_en", "Protest")
        .type("place_country", "CA")
        .type("place_locality", "Toronto")
        .type("localStart", "2020-11-20T12:00")
        .type("timeZone", zone);
  }

  private List<ActionView> stored() throws Exception {
    return Acting.as(
        coordinator.person(),
        () -> lists.rows(campaign.id(), ActionFilter.ALL, ActionFilter.Order.START, false, 0, 100));
  }

  @Test
  @DisplayName("R16: a zone outside the country needs a tick, which is valid for that zone only")
  void foreignZone() throws Exception {
    Page asked = filled("Asia/Karachi").press("save");
    asked.requireMistakeAt("timeZone").requireWords("This is the right time zone");
    assertEquals(List.of(), stored());
    asked.type("timeZoneConfirmed", "true").type("timeZone", "Asia/Kolkata").press("save");
    assertEquals(List.of(), stored(), "the tick was for another one");
    Page again = filled("Asia/Karachi").press("save");
    again.type("timeZoneConfirmed", "true").press("save").requireAt("actions/view");
    ActionView made = stored().getFirst();
    assertEquals("Asia/Karachi", made.draft().timeZone());
    Page known = coordinator.open(in("edit") + "&id=" + made.id()).type("title_en", "Vigil");
    known.press("save").requireAt("actions/view");
    Page moved = coordinator.open(in("edit") + "&id=" + made.id()).type("place_country", "SE");
    moved.press("save").requireAt("actions/view");
    assertEquals("Europe/Stockholm", stored().getFirst().draft().timeZone());
  }
}
