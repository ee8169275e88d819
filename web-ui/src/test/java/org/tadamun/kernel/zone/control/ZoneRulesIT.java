package org.tadamun.kernel.zone.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.delivery.boundary.DeliveryDraft;
import org.tadamun.petition.delivery.boundary.DeliveryLists;
import org.tadamun.petition.delivery.boundary.DeliveryView;
import org.tadamun.petition.delivery.entity.DeliveryChannel;
import org.tadamun.petition.eventpass.boundary.EventPassView;
import org.tadamun.petition.eventpass.boundary.EventPasses;
import org.tadamun.petition.testing.DeliveryWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PassWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("R1: Moments computed by earlier time zone rules")
class ZoneRulesIT extends FourEyes {

  private static final String EARLIER = "2000a";
  private static final String ACTION = "actions_action";
  private static final String PASS = "petition_event_pass";
  private static final String DELIVERY = "petition_delivery";

  @Inject private Actions actions;
  @EJB private ZoneRulesRecords book;
  @Inject private Clock clock;
  @Inject private DeliveryLists deliveries;
  @Inject private DeliveryWorld deliveryWorld;
  @Inject private EventPasses passes;
  @Inject private PassWorld passWorld;
  @Inject private ActionLists lists;
  @Inject private OldMoments old;
  @Inject private ZoneRules rules;

  private ActionView vigil;
  private EventPassView pass;
  private DeliveryView delivery;

  @BeforeEach
  void plan() throws Exception {
    vigil =
        Acting.as(
            anna,
            () ->
                actions.create(petition.campaignId(), null, Drafts.protest(Drafts.FUTURE), false));
    pass = Acting.as(anna, () -> passes.make(petition.slug(), passWorld.valid(9)));
    ZoneId london = ZoneId.of("Europe/London");
    LocalDateTime next =
        LocalDateTime.ofInstant(clock.instant().plus(Duration.ofDays(30)), london)
            .truncatedTo(ChronoUnit.DAYS)
            .plusHours(12);
    String embassy = deliveryWorld.embassy(petition.campaignId(), "GB").publicId();
    delivery =
        deliveryWorld.plan(
            anna,
            new DeliveryDraft(
                embassy,
                null,
                null,
                DeliveryChannel.BY_HAND,
                next,
                "Anna Malik",
                null,
                null,
                "Ring twice",
                null,
                null,
                null));
  }

  /** Moves the stored moments an hour later than the present rules say. */
  private void shift() {
    old.write(ACTION, "starts_at", vigil.id(), hourAfter(vigil.startsAt()));
    old.write(PASS, "valid_from", pass.id(), hourAfter(pass.validFrom()));
    old.write(PASS, "valid_to", pass.id(), hourAfter(pass.validTo()));
    old.write(DELIVERY, "moment_at", delivery.id(), hourAfter(delivery.plannedAt()));
  }

  private static Instant hourAfter(Instant moment) {
    return moment.plus(Duration.ofHours(1));
  }

  @AfterEach
  void after() {
    book.remember(ZoneRules.present());
  }

  private ActionView action() throws Exception {
    return Acting.as(anna, () -> lists.one(vigil.id()));
  }

  private EventPassView read() throws Exception {
    return Acting.as(anna, () -> passes.ofPetition(petition.slug())).stream()
        .filter(one -> one.id().equals(pass.id()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> told(String type, String id) {
    return world.audit(type, id).stream()
        .filter(entry -> entry.actor().equals(Permission.SYSTEM))
        .map(AuditEntry::action)
        .toList();
  }

  @Test
  @DisplayName(
      "Moments of actions, passes and deliveries are computed again, audited, and left when right")
  void derivedAnew() throws Exception {
    shift();
    book.remember(EARLIER);
    rules.run(ZoneRules.present());
    assertEquals(ZoneRules.present(), book.version());
    ActionView there = action();
    assertEquals(vigil.startsAt(), there.startsAt());
    assertEquals(vigil.draft().localStart(), there.draft().localStart());
    assertEquals(vigil.sequence() + 1, there.sequence());
    assertTrue(there.modifiedAt().isAfter(vigil.modifiedAt()));
    assertEquals(List.of("action.moment-derived"), told("action", vigil.id()));
    assertEquals(pass.validFrom(), read().validFrom());
    assertEquals(pass.validTo(), read().validTo());
    assertEquals(List.of("event-pass.moment-derived"), told("event-pass", pass.id()));
    DeliveryView visit = Acting.as(anna, () -> deliveries.one(delivery.id()));
    assertEquals("Ring twice", visit.note());
    assertTrue(visit.version() > delivery.version());
    assertEquals(delivery.plannedAt(), old.ofDelivery(delivery.id()));
    assertEquals(List.of("delivery.moment-derived"), told("delivery", delivery.id()));

    book.remember(EARLIER);
    rules.run(ZoneRules.present());
    assertEquals(there.version(), action().version(), "what has its moment stays as it is");
    assertEquals(1, told("delivery", delivery.id()).size());
  }

  @Test
  @DisplayName("A node with older rules changes no moment")
  void leftAlone() throws Exception {
    shift();
    book.remember(ZoneRules.present());
    rules.run(EARLIER);
    assertEquals(ZoneRules.present(), book.version());
    assertEquals(hourAfter(vigil.startsAt()), action().startsAt());
    assertEquals(hourAfter(delivery.plannedAt()), old.ofDelivery(delivery.id()));
    assertEquals(List.of(), told("action", vigil.id()));
  }

  @Test
  @DisplayName("Moments are computed again at each start, since an older Java may have stored some")
  void savedSince() throws Exception {
    book.remember(ZoneRules.present());
    shift();
    rules.run(ZoneRules.present());
    assertEquals(vigil.startsAt(), action().startsAt());
    assertEquals(pass.validFrom(), read().validFrom());
    assertEquals(delivery.plannedAt(), old.ofDelivery(delivery.id()));
    assertEquals(List.of("delivery.moment-derived"), told("delivery", delivery.id()));
  }

  @Test
  @DisplayName("A postponed action without a new time does not count as rescheduled")
  void postponed() throws Exception {
    Acting.as(
        anna,
        () -> {
          actions.approve(vigil.id(), null);
          return actions.postpone(vigil.id(), null, LocalizedText.of("en", "Rain"));
        });
    shift();
    old.write(ACTION, "postponed_from", vigil.id(), hourAfter(vigil.startsAt()));
    book.remember(EARLIER);
    rules.run(ZoneRules.present());
    assertEquals(vigil.startsAt(), action().startsAt());
    assertFalse(action().rescheduled());
  }

  @Test
  @DisplayName("Moments of a past action and of a revoked pass stay as they are")
  void over() throws Exception {
    ActionView past =
        Acting.as(
            anna,
            () -> actions.create(petition.campaignId(), null, Drafts.protest(Drafts.PAST), false));
    old.write(ACTION, "starts_at", past.id(), hourAfter(past.startsAt()));
    Acting.as(anna, () -> passes.revoke(pass.id()));
    shift();
    book.remember(EARLIER);
    rules.run(ZoneRules.present());
    assertEquals(List.of(), told("action", past.id()));
    assertEquals(List.of(), told("event-pass", pass.id()));
  }
}
