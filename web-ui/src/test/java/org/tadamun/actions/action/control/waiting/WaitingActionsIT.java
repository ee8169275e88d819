package org.tadamun.actions.action.control.waiting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionReport;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.alarm.boundary.AlarmReaders;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.desk.LiveCampaign;

@InServer
@DisplayName("Mails about waiting actions")
class WaitingActionsIT extends LiveCampaign {

  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

  @Inject private Actions actions;
  @Inject private AlarmReaders readers;
  @Inject private AsSystem system;
  @Inject private Clock clock;
  @Inject private Keys keys;
  @Inject private OverdueReportRun run;
  @Inject private WaitingActionMails mails;

  private Person anna;
  private Api key;
  private String toAnna;
  private String toCanadian;
  private String toBritish;
  private String toReader;

  @BeforeEach
  void open() {
    key = keys.of(campaign, Permission.ACTION_WRITE);
    anna = world.person(Role.COORDINATOR, campaign.id(), null);
    toAnna = readers.joins(anna, "ur");
    toCanadian = readers.joins(person(Role.COUNTRY_ORGANISER, "CA"), "fr");
    toBritish = readers.joins(person(Role.COUNTRY_ORGANISER, "GB"), "en");
    toReader = readers.joins(person(Role.READER, null), "en");
  }

  private Person person(Role role, String country) {
    return world.person(role, campaign.id(), country);
  }

  private List<MailOrder> to(String address) {
    return readers.told(campaign.id(), address, WaitingActionMails.CAUSE);
  }

  private LocalDateTime in(Duration later) {
    return LocalDateTime.ofInstant(clock.instant().plus(later), TORONTO).withSecond(0).withNano(0);
  }

  private JsonObject submitted(LocalDateTime start) {
    JsonObject body =
        Json.createObjectBuilder()
            .add("kind", "VIGIL")
            .add("title", Json.createObjectBuilder().add("en", "Candles for him"))
            .add(
                "place", Json.createObjectBuilder().add("locality", "Toronto").add("country", "CA"))
            .add("localStart", start.toString())
            .add("timeZone", TORONTO.getId())
            .build();
    return key.post("/campaigns/" + campaign.slug() + "/actions", body).require(201).json();
  }

  @Test
  @DisplayName(
      "R17: mails go to those who may decide, in their language, and are over once all is decided")
  void decided() throws Exception {
    String id = submitted(Drafts.FUTURE).getString("id");
    assertEquals(List.of(), to(toBritish));
    assertEquals(List.of(), to(toReader));
    assertEquals("ur", to(toAnna).getFirst().language());
    MailOrder waiting = to(toCanadian).getFirst();
    assertEquals(WaitingKind.SUBMITTED.name(), waiting.parameters().get(WaitingActionMails.KIND));
    MailText text = mails.compose(waiting, Locale.ENGLISH);
    assertBegins("1 action waits for your decision", waiting);
    assertTrue(text.plain().contains("/console/actions/list?campaign=" + campaign.slug()));
    assertFalse(text.plain().contains("Candles") || text.plain().contains("Toronto"));
    submitted(Drafts.FUTURE);
    assertEquals(1, to(toCanadian).size(), "one mail of an hour");
    assertBegins("2 actions wait for your decision", waiting);
    Acting.as(anna, () -> actions.approve(id, null));
    assertFalse(mails.isOver(waiting));
    system.run(() -> actions.create(campaign.id(), null, Drafts.protest(Drafts.FUTURE), false));
    // A draft of staff waits for its author and not for a decision.
    assertBegins("1 action waits for your decision", waiting);
  }

  /** The subject ends with the name of the campaign. */
  private void assertBegins(String what, MailOrder order) {
    String subject = mails.compose(order, Locale.ENGLISH).subject();
    String named = what + " – " + campaign.title().best(Locale.ENGLISH);
    assertEquals(named, subject);
  }

  @Test
  @DisplayName(
      "R17: an action that begins within 72 hours gets a mail of its own, also after an edit")
  void soon() throws Exception {
    String id = submitted(in(Duration.ofHours(71))).getString("id");
    assertEquals(1, to(toCanadian).size());
    MailOrder waiting = to(toCanadian).getFirst();
    assertEquals(WaitingKind.SOON.name(), waiting.parameters().get(WaitingActionMails.KIND));
    Acting.as(anna, () -> actions.reject(id, null, LocalizedText.of("en", "None of ours")));
    assertTrue(mails.isOver(waiting));
    JsonObject later = submitted(Drafts.FUTURE);
    assertEquals(2, to(toCanadian).size());
    assertTrue(mails.isOver(waiting), "it begins in years");
    JsonObject tomorrow =
        Json.createObjectBuilder().add("localStart", in(Duration.ofHours(20)).toString()).build();
    key.with("If-Match", "*").patch("/actions/" + later.getString("id"), tomorrow).require(200);
    assertFalse(mails.isOver(waiting));
  }

  @Test
  @DisplayName(
      "R17: an edit of the country mails those who decide now; an edit of the end mails nobody")
  void edited() {
    String id = submitted(Drafts.FUTURE).getString("id");
    String toLate = readers.joins(person(Role.COUNTRY_ORGANISER, "CA"), "en");
    JsonObject lasting =
        Json.createObjectBuilder().add("localEnd", Drafts.FUTURE.plusHours(2).toString()).build();
    key.with("If-Match", "*").patch("/actions/" + id, lasting).require(200);
    assertEquals(List.of(), to(toLate));
    assertEquals(List.of(), to(toBritish));
    JsonObject abroad =
        Json.createObjectBuilder()
            .add("place", Json.createObjectBuilder().add("country", "GB").add("locality", "London"))
            .add("timeZoneConfirmed", true)
            .build();
    key.with("If-Match", "*").patch("/actions/" + id, abroad).require(200);
    assertEquals(1, to(toBritish).size());
    assertEquals(List.of(), to(toLate));
  }

  @Test
  @DisplayName("R18: those who may report are asked once about actions that are over")
  void reports() throws Exception {
    String id = approved(in(Duration.ofDays(-3)));
    approved(in(Duration.ofMinutes(-1)));
    String old = approved(in(Duration.ofDays(-20)));
    run.run();
    assertEquals(List.of(), to(toBritish));
    assertEquals(List.of(), to(toReader));
    MailOrder waiting = to(toCanadian).getFirst();
    assertTrue(
        mails
            .compose(waiting, Locale.ENGLISH)
            .plain()
            .contains("/console/actions/list?campaign=" + campaign.slug() + "&scope=REPORT_DUE"));
    run.run();
    assertEquals(1, to(toCanadian).size(), "of each once");
    for (String over : List.of(id, old)) {
      Acting.as(anna, () -> actions.report(over, null, new ActionReport(null)));
    }
    assertTrue(mails.isOver(waiting));
  }

  private String approved(LocalDateTime start) {
    return system.run(
        () -> {
          String made = actions.create(campaign.id(), null, Drafts.protest(start), false).id();
          return actions.approve(made, null).id();
        });
  }
}
