package org.tadamun.web.console.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.petition.petition.boundary.PetitionDraft;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The campaign page before a campaign goes live or ends")
class CampaignNeedsIT {

  private static final String TEXTS =
      "Write all that the public reads of it, in two languages at least";

  @Inject private Actions actions;
  @Inject private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private Petitions petitions;
  @Inject private PetitionWorld petitionWorld;
  @Inject private Visitors visitors;
  @Inject private World world;

  private CampaignView campaign;
  private Visitor coordinator;

  @BeforeEach
  void begin() {
    campaign = world.campaign();
    coordinator = visitors.coordinator(campaign);
  }

  private String in(String page) {
    return "campaign/" + page + "?campaign=" + campaign.slug();
  }

  private Page overview(Visitor who) {
    return who.open(in("overview")).require(200);
  }

  private void write(String field, String words, String... languages) {
    Page page = coordinator.open(in("edit")).require(200).type("languages", languages);
    page.type(field, words).press("save").requireNotice("Saved.");
  }

  @Test
  @DisplayName("the checklist lists the steps in order and says which are done")
  void steps() throws Exception {
    Page page = overview(coordinator);
    page.requireWords("Enter whom you address Still to do");
    page.requireWords("Plan an action Still to do", "Invite a colleague");
    int addressee = page.words().indexOf("Enter whom you address");
    assertTrue(addressee < page.words().indexOf("Write the petition and open it"), page.words());
    deliveryWorld.embassy(campaign.id(), "GB");
    page = overview(coordinator).requireWords("Enter whom you address Done");
    page.requireWords("Write the petition and open it Still to do", "Plan an action Still to do");
    petitionWorld.open(campaign);
    ActionDraft protest = Drafts.protest(Drafts.PAST);
    Acting.as(coordinator.person(), () -> actions.create(campaign.id(), null, protest, false));
    page = overview(coordinator).requireWords("Write the petition and open it Done");
    page.requireWords("Plan an action Done", "Enter an endorsement Still to do");
  }

  @Test
  @DisplayName("the checklist gives a reader no links to forms that are closed to readers")
  void reader() {
    Page read = overview(visitors.of(Role.READER, campaign));
    read.requireWords("Plan an action Still to do", "Enter an endorsement Still to do");
    for (String step : List.of("addressee", "action", "endorsement")) {
      assertFalse(read.html().contains("id=\"step-" + step), step);
      assertTrue(overview(coordinator).html().contains("id=\"step-" + step), step);
    }
  }

  @Test
  @DisplayName("the question before going live says whether and from when the public can sign")
  void signable() throws Exception {
    String asked = "Open this campaign to the public? Everybody can then read it";
    String nobody = asked + ". Nobody can sign yet: none of its petitions can be signed.";
    assertTrue(overview(coordinator).html().contains(nobody));
    Person anna = world.person(Role.COORDINATOR, campaign.id(), null);
    Instant start = clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
    PetitionDraft draft =
        new PetitionDraft(PetitionWorld.text(), null, null, null, start, null, List.of());
    PetitionView ahead =
        Acting.as(anna, () -> petitions.create(campaign.id(), World.unique("petition"), draft));
    assertTrue(overview(coordinator).html().contains(nobody), "it is a draft");
    Acting.as(anna, () -> petitions.open(ahead.slug(), ahead.version()));
    assertTrue(overview(coordinator).html().contains(asked + ". Nobody can sign before "));
    petitionWorld.open(campaign);
    assertTrue(overview(coordinator).html().contains(asked + " and sign."));
  }

  @Test
  @DisplayName("the checklist needs all public texts in two languages and names each missing part")
  void texts() {
    Page page = overview(coordinator).requireWords(TEXTS + " Still to do");
    page.requireWords("Still missing in this language (Arabic): Summary, Demand 1");
    write("summary_ar", "اعتُقل ليلًا.", "en", "ar", "fr", "de");
    page = overview(coordinator).requireWords(TEXTS + " Still to do");
    page.requireWords("Still missing in this language (Arabic): Demand 1");
    write("demands_0_ar", "أطلقوا سراحه", "en", "ar", "fr", "de");
    page = overview(coordinator).requireWords(TEXTS + " Done").requireNoWords("(Arabic)");
    page.requireWords("Still missing in this language (French): Title, Summary, Demand 1");
  }

  @Test
  @DisplayName(
      "the page says what the installation lacks; only administrators of it see the setting names")
  void installation() {
    Page page = overview(coordinator);
    page.requireWords("A mail server: without one nobody who signs gets the mail");
    page.requireWords("An address of this installation that others can open");
    page.requireWords("Who answers for this installation");
    page.requireWords("ask an administrator of the whole installation");
    page.requireNoWords("tadamun.mail.host", "tadamun.base-url", "A sender that");
    String question = page.html();
    assertTrue(question.contains("so nobody can be counted"), question);
    assertTrue(question.contains("to their own computer and not to this server"), question);
    assertTrue(question.contains("no real signatures should be collected here yet"), question);
    Page all = overview(visitors.everything());
    all.requireWords("write tadamun.mail.host and tadamun.mail.from");
    all.requireWords("write tadamun.base-url into", "write tadamun.controller.name");
    overview(visitors.of(Role.READER, campaign)).requireNoWords("A mail server", "An address of");
  }

  @Test
  @DisplayName("a paused campaign asks whether to resume; its petitions link to the checklist")
  void resumed() throws Exception {
    campaign = world.liveCampaign();
    coordinator = visitors.coordinator(campaign);
    String petition = petitionWorld.open(campaign).slug();
    overview(coordinator).press("pause");
    Page paused = overview(coordinator).requireWords("Resume");
    paused.requireNoWords("Open to the public", "Open it to the public");
    String question = "Resume this campaign? Everybody can sign again. Where its petitions have a";
    assertTrue(paused.html().contains(question), paused::html);
    String edit = "petition/edit?campaign=" + campaign.slug() + "&petition=" + petition;
    for (String page : new String[] {"petition/list?campaign=" + campaign.slug(), edit}) {
      Page led = coordinator.open(page).require(200).follow("To the checklist");
      led.requireAt("campaign/overview");
    }
    paused.press("live").requireWords("The campaign is open to the public again.");
    coordinator.open(edit).require(200).requireNoWords("To the checklist");
  }

  @Test
  @DisplayName("the question before each outcome names it and says until when it can be taken back")
  void outcome() {
    overview(coordinator).press("live");
    Page page = overview(coordinator);
    String questions = page.html();
    for (String outcome : new String[] {"won?", "won in part?", "lost?"}) {
      assertTrue(questions.contains("Declare this campaign " + outcome), questions);
    }
    assertTrue(questions.contains("can be taken back until the campaign is archived"), questions);
    assertTrue(questions.contains("This campaign has ended without reaching its aim."), questions);
    page.press("lost").requireNotice("The campaign is declared lost.");
    CampaignView stored = campaigns.bySlug(campaign.slug()).orElseThrow();
    assertEquals(CampaignState.LOST, stored.state());
    assertFalse(overview(coordinator).offers("partly"));
  }
}
