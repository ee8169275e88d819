package org.tadamun.petition.reminder.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.desk.CoordinatorsDesk;

@InServer
@DisplayName("Reminders on the page of a petition")
class ReminderPagesIT extends CoordinatorsDesk {

  private static final String SINCE = "The reminders to confirm have been stopped since";

  @Inject private PetitionWorld petitionWorld;
  @Inject private Reminders reminders;

  private PetitionView petition;

  @BeforeEach
  void begin() throws Exception {
    petition = petitionWorld.open(campaign);
  }

  private Page edit(Visitor who) {
    return who.open("petition/edit?campaign=" + campaign.slug() + "&petition=" + petition.slug())
        .require(200);
  }

  private boolean areStopped() {
    return reminders.areStopped(petition.id());
  }

  @Test
  @DisplayName("R1: the page stops and resumes the reminders, and shows all staff since when")
  void stopped() {
    Page open = edit(coordinator).requireNoWords(SINCE);
    assertFalse(open.offers("resumeReminders"));
    Page parts = open.askFor("messages situation commands").press("stopReminders");
    assertEquals(List.of("The reminders are stopped"), parts.notices());
    assertFalse(parts.html().contains("form:goal"), "what was typed stays");
    Page stopped = edit(coordinator).requireWords(SINCE, "never two at once");
    assertFalse(stopped.offers("stopReminders"));
    assertTrue(areStopped());
    Page read = edit(visitors.of(Role.READER, campaign)).requireWords(SINCE).requireNoWords("???");
    assertFalse(read.offers("stopReminders") || read.offers("resumeReminders"));
    Page resumed = edit(coordinator).press("resumeReminders");
    resumed.requireNotice("The reminders are resumed").requireNoWords(SINCE);
    assertTrue(resumed.offers("stopReminders"));
    assertFalse(areStopped());
  }

  private Page dashboard(Visitor who) {
    return who.open("dashboard?campaign=" + campaign.slug()).require(200).requireNoWords("???");
  }

  @Test
  @DisplayName("dashboard R5: the dashboard shows stopped reminders to staff who may resume them")
  void told() {
    String words = "Reminders to confirm are stopped";
    dashboard(coordinator).requireNoWords(words);
    edit(coordinator).press("stopReminders");
    String link = "petition/edit?campaign=" + campaign.slug() + "&amp;petition=" + petition.slug();
    String html = dashboard(coordinator).requireWords(words).html();
    assertTrue(html.contains(link + "\">" + words), html);
    dashboard(visitors.of(Role.READER, campaign)).requireNoWords(words);
    edit(coordinator).press("resumeReminders");
    dashboard(coordinator).requireNoWords(words);
    edit(coordinator).press("stopReminders");
    edit(coordinator).press("close");
    dashboard(coordinator).requireNoWords(words);
  }

  @Test
  @DisplayName("R1: a second stop changes nothing, and after the closing reminders are not resumed")
  void overtaken() {
    Page first = edit(coordinator);
    Page second = edit(visitors.coordinator(campaign));
    first.press("stopReminders");
    second.press("stopReminders").requireNotice("The reminders are stopped");
    assertTrue(areStopped());
    Page late = edit(visitors.coordinator(campaign));
    Page closed = edit(coordinator).press("close");
    assertFalse(closed.offers("resumeReminders"));
    Page refused = late.press("resumeReminders");
    assertEquals(1, refused.notices().size(), refused::html);
    assertTrue(refused.notices().getFirst().contains("Closed"), refused::html);
    assertTrue(areStopped());
  }
}
