package org.tadamun.web.console.actions;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.action.boundary.PlaceDraft;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.ActionVisibility;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("The check whether a writer must see a colleague's change of an action before saving")
class SeenActionTest {

  private static final LocalDateTime NOON = Drafts.FUTURE;
  private static final LocalDateTime EVENING = NOON.withHour(19);

  private String title = "Vigil";
  private ActionVisibility visibility = ActionVisibility.PUBLIC;
  private String address = "Jane Street";
  private boolean hidden;
  private Instant from;
  private LocalDateTime start = NOON;
  private String zone = "Europe/Oslo";

  private ActionDraft draft() {
    return new ActionDraft(
        null,
        LocalizedText.of("en", title),
        null,
        visibility,
        new PlaceDraft(null, address, "Oslo", "NO", hidden, null, null, from, null),
        null,
        start,
        null,
        zone,
        null,
        null);
  }

  private SeenAction draftAction() {
    return new SeenAction(ActionState.DRAFT, draft());
  }

  @Test
  @DisplayName("a colleague unhid the address that the writer typed as hidden: look again")
  void unhidden() {
    hidden = true;
    SeenAction seen = draftAction();
    address = "Flat 12";
    ActionDraft typed = draft();
    hidden = false;
    ActionDraft joined = draft();
    address = "Jane Street";
    assertTrue(seen.isOvertaken(draftAction(), typed, joined));
  }

  @Test
  @DisplayName("a colleague shows the address sooner: look again; later: not")
  void sooner() {
    hidden = true;
    SeenAction never = draftAction();
    from = Instant.parse("2026-12-01T09:00:00Z");
    SeenAction nine = draftAction();
    from = from.plusSeconds(3600);
    SeenAction ten = draftAction();
    assertTrue(never.isOvertaken(nine, nine.draft(), nine.draft()));
    assertTrue(ten.isOvertaken(nine, nine.draft(), nine.draft()));
    assertFalse(nine.isOvertaken(ten, ten.draft(), ten.draft()));
  }

  @Test
  @DisplayName("the writer unhides an address that a colleague typed as hidden: look again")
  void unhiding() {
    hidden = true;
    SeenAction seen = draftAction();
    address = "Flat 12";
    SeenAction stored = draftAction();
    hidden = false;
    ActionDraft joined = draft();
    address = "Jane Street";
    assertTrue(seen.isOvertaken(stored, draft(), joined));
  }

  @Test
  @DisplayName("a colleague listed the action, or the writer lists a colleague's words: look again")
  void listed() {
    visibility = ActionVisibility.UNLISTED;
    SeenAction seen = draftAction();
    title = "At the ministry";
    SeenAction written = draftAction();
    visibility = ActionVisibility.PUBLIC;
    ActionDraft joined = draft();
    title = "Vigil";
    SeenAction listed = draftAction();
    assertTrue(seen.isOvertaken(listed, written.draft(), joined));
    assertTrue(seen.isOvertaken(written, listed.draft(), joined));
    assertFalse(seen.isOvertaken(seen, listed.draft(), listed.draft()), "he alone");
  }

  @Test
  @DisplayName("the action became public meanwhile: look again; it was rejected: not")
  void approved() {
    SeenAction seen = draftAction();
    title = "At the ministry";
    ActionDraft typed = draft();
    SeenAction approved = new SeenAction(ActionState.APPROVED, seen.draft());
    SeenAction rejected = new SeenAction(ActionState.REJECTED, seen.draft());
    assertTrue(seen.isOvertaken(approved, typed, typed));
    assertFalse(seen.isOvertaken(rejected, typed, typed));
    assertFalse(approved.isOvertaken(rejected, typed, typed));
  }

  @Test
  @DisplayName("one changed the hour and the other the zone: look again")
  void time() {
    SeenAction seen = draftAction();
    start = EVENING;
    SeenAction hour = draftAction();
    zone = "Europe/London";
    ActionDraft joined = draft();
    start = NOON;
    SeenAction elsewhere = draftAction();
    assertTrue(seen.isOvertaken(elsewhere, hour.draft(), joined));
    assertTrue(seen.isOvertaken(hour, elsewhere.draft(), joined));
  }

  @Test
  @DisplayName("the two changed different fields, or typed the same: no need to look again")
  void differentFieldsAreNotAsked() {
    SeenAction seen = draftAction();
    title = "At the ministry";
    ActionDraft typed = draft();
    zone = "Europe/London";
    ActionDraft joined = draft();
    assertFalse(seen.isOvertaken(new SeenAction(ActionState.DRAFT, joined), joined, joined));
    title = "Vigil";
    assertFalse(seen.isOvertaken(draftAction(), typed, joined));
  }
}
