package org.tadamun.web.console.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.action.boundary.PlaceDraft;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.desk.CoordinatorsDesk;

@InServer
@DisplayName("The form of an action whose place is hidden")
class OpeningPagesIT extends CoordinatorsDesk {

  private static final String TOLD = "stands in the title or the description";

  @Inject private ActionLists lists;
  @Inject private Actions actions;
  @Inject private AsSystem system;

  private String id;
  private String query;

  @BeforeEach
  void begin() {
    id =
        system.run(() -> actions.create(campaign.id(), null, Drafts.whole(null, null), false).id());
    query = "?campaign=" + campaign.slug() + "&id=" + id;
  }

  private Page edit() {
    return coordinator.open("actions/edit" + query).require(200);
  }

  private PlaceDraft place() {
    return system.run(() -> lists.one(id)).draft().place();
  }

  @Test
  @DisplayName(
      "R9: the moment of opening is entered and shown on the clock of the place, with the contact")
  void opening() {
    Page form = edit().type("place_addressFrom", "2099-11-20T09:00");
    Page view = form.type("place_contact", "Ask your branch").press("save");
    view.requireAt("actions/view").requireWords("Show the place from", "Ask your branch");
    assertEquals(Instant.parse("2099-11-20T14:00:00Z"), place().addressFrom());
    assertTrue(place().addressHidden());
    String onItsClock = "(?s).*Show the place from [^(]*9:00[^(]*\\(America/Toronto\\).*";
    assertTrue(view.words().matches(onItsClock), view::words);
    assertEquals("2099-11-20T09:00", edit().value("place_addressFrom"));
    Page gap = edit().type("place_addressFrom", "2020-03-08T02:30").press("save");
    gap.requireMistakeAt("place_addressFrom");
    edit().type("place_addressFrom", "").press("save").requireAt("actions/view");
    assertEquals(null, place().addressFrom());
  }

  @Test
  @DisplayName("R9: page and form warn if title or description tells the place that is hidden")
  void warnsWhereTitleOrDescriptionTellsThePlace() {
    edit().requireNoWords(TOLD);
    Page view = edit().type("description_en", "Meet at 8810 JANE street").press("save");
    view.requireAt("actions/view").requireWords(TOLD);
    edit().requireWords(TOLD);
    Page silent = edit().type("description_en", "Bring candles").press("save");
    silent.requireAt("actions/view").requireNoWords(TOLD);
    Page titled = edit().type("title_en", "Protest at 8810 Jane Street").press("save");
    titled.requireAt("actions/view").requireWords(TOLD);
    Page shown = edit().requireWords(TOLD).type("addressHidden").press("save");
    shown.requireAt("actions/view").requireNoWords(TOLD);
  }

  @Test
  @DisplayName("R9: a place that has opened is shown as not hidden; the tick hides it again")
  void opened() {
    String badge = "Hidden from the public";
    coordinator.open("actions/view" + query).require(200).requireWords(badge);
    Page open = edit().type("place_addressFrom", "2020-03-02T09:00").press("save");
    open.requireAt("actions/view").requireNoWords(badge);
    assertTrue(place().addressHidden(), "as it is stored");
    edit().type("place_contact", "Ask us").press("save").requireNoWords(badge);
    assertTrue(place().addressHidden() && place().addressFrom() != null);
    Page hidden = edit().type("addressHidden", "on").press("save");
    hidden.requireAt("actions/view").requireWords(badge);
    assertTrue(place().addressHidden());
    assertEquals(null, place().addressFrom());

    edit().type("place_addressFrom", "2020-03-02T09:00").press("save").requireNoWords(badge);
    Page earlier = edit().type("place_addressFrom", "2020-03-02T08:55");
    earlier.type("addressHidden", "on").press("save").requireWords(badge);
    assertEquals(null, place().addressFrom(), "by another moment that has come it would be shown");
  }
}
