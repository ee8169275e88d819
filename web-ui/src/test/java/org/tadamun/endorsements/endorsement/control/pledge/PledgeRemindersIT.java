package org.tadamun.endorsements.endorsement.control.pledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;
import org.tadamun.endorsements.endorsement.control.EndorserRules;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.retention.boundary.Forgetting;
import org.tadamun.petition.alarm.boundary.AlarmReaders;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.lock.Meanwhile;

@InServer
@DisplayName("R21: Reminders of promised endorsements")
class PledgeRemindersIT extends AtTheDesk {

  @Inject private AlarmReaders readers;
  @Inject private Campaigns campaigns;
  @Inject private EndorsementCommands commands;
  @Inject private Endorsements endorsements;
  @Inject private Forgetting forgetting;
  @Inject private Meanwhile meanwhile;
  @Inject private PledgeMails mails;
  @Inject private PledgeReminders reminders;
  @Inject private EndorserRules rules;

  private LocalDate today;
  private String toAnna;
  private String toBilal;

  @BeforeEach
  void open() {
    today = endorsementWorld.today();
    toAnna = readers.joins(desk.anna(), "en");
    toBilal = readers.joins(desk.bilal(), "ur");
  }

  private int remind() {
    return reminders.remind(desk.campaign().id());
  }

  private List<MailOrder> to(String address) {
    return readers.told(desk.campaign().id(), address, PledgeMails.CAUSE);
  }

  private String promised(LocalDate by, LocalDate told) throws Exception {
    String id = endorsementWorld.pledged(desk, by).id();
    toldOf(id, told);
    return id;
  }

  private void toldOf(String id, LocalDate day) {
    forgetting.day("endorsements_endorsement", "reminded_on", id, day);
  }

  @Test
  @DisplayName(
      "The owner is told once a day of near and late promises, until all of them came or ended")
  void told() throws Exception {
    String near = promised(today.plusDays(2), today);
    String late = promised(today.minusDays(1), today);
    String far = promised(today.plusDays(4), today.minusDays(9));
    int version = anna(() -> endorsements.one(near)).version();
    // Last, because from here on the server's own timer reminds of both too.
    toldOf(near, today.minusDays(9));
    assertEquals(2, remind());
    assertEquals(0, remind(), "of that day");
    assertEquals(List.of(), to(toBilal));
    assertEquals(1, to(toAnna).size());
    MailOrder order = to(toAnna).getFirst();
    assertEquals("en", order.language());
    MailText text = mails.compose(order, Locale.ENGLISH);
    assertTrue(text.subject().startsWith("2 promised endorsements to follow up – "), text::subject);
    assertTrue(text.plain().contains("1 of them late"), text::plain);
    assertTrue(text.plain().contains("/console/endorsements/pledges?campaign="), text::plain);
    assertFalse(text.plain().contains("Weavers"), "no name");
    assertEquals(version, anna(() -> endorsements.one(near)).version(), "no edit is overtaken");

    anna(() -> commands.receive(near, null, null, null));
    assertFalse(mails.isOver(order));
    anna(() -> commands.lapse(late, null, null));
    assertTrue(mails.isOver(order));
    assertThrows(NotFound.class, () -> mails.compose(order, Locale.ENGLISH));
    anna(() -> commands.withdraw(far, null, null));
    assertFalse(reminders.campaigns().contains(desk.campaign().id()));
  }

  @Test
  @DisplayName(
      "An owner is not told today about an own new promise, but at once about one handed over")
  void takenOn() throws Exception {
    String id = endorsementWorld.pledged(desk, today.plusDays(1)).id();
    assertEquals(0, remind());
    String bilal = desk.bilal().publicId();
    EndorsementView moved =
        anna(() -> commands.pledge(id, null, today.minusDays(1), bilal, "He knows them"));
    assertEquals(bilal, moved.owner());
    assertEquals(1, remind());
    assertEquals(0, remind(), "once");
    assertEquals(1, to(toBilal).size());
    assertEquals(List.of(), to(toAnna));
  }

  @Test
  @DisplayName("An owner is told at once about a near day that a colleague has set")
  void otherDay() throws Exception {
    String id = endorsementWorld.pledged(desk, today.plusDays(20)).id();
    String anna = desk.anna().publicId();
    LocalDate near = today.plusDays(1);
    Acting.as(desk.bilal(), () -> commands.pledge(id, null, near, anna, null));
    assertEquals(1, remind());
    assertEquals(0, remind(), "once");
    assertEquals(1, to(toAnna).size());
    assertEquals(List.of(), to(toBilal));
  }

  @Test
  @DisplayName("A promise handed over during the reminder is told to its new owner only")
  void handedOver() throws Exception {
    String id = promised(today.minusDays(1), today);
    String endorser = anna(() -> endorsements.one(id)).endorser().id();
    String bilal = desk.bilal().publicId();
    // Last, because from here on the server's own timer reminds of it too.
    toldOf(id, today.minusDays(9));
    int told =
        meanwhile.of(
            () -> rules.lastAskedOffLocked(desk.campaign().id(), endorser),
            this::remind,
            () -> anna(() -> commands.pledge(id, null, today.minusDays(1), bilal, null)));
    assertEquals(1, told + remind(), "by the next hour at the latest");
    assertEquals(1, to(toBilal).size());
    assertEquals(List.of(), to(toAnna));
  }

  @Test
  @DisplayName("An owner is not told any more once the campaign has an outcome")
  void outcome() throws Exception {
    String id = promised(today.minusDays(1), today.minusDays(9));
    assertEquals(1, remind());
    MailOrder order = to(toAnna).getFirst();
    anna(
        () ->
            campaigns.decide(
                desk.campaign().slug(), desk.campaign().version(), CampaignState.WON, null));
    assertTrue(mails.isOver(order));
    toldOf(id, today.minusDays(9));
    assertEquals(0, remind());
    assertEquals(1, to(toAnna).size());
  }
}
