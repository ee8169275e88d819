package org.tadamun.endorsements.parliament.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.endorsement.boundary.EndorsementDraft;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.boundary.Endorsements;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.boundary.EndorserRecords;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.parliament.entity.SponsorRole;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.Desk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Keys;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("R11: Sponsors who asked to be taken off")
class AskedOffSponsorIT extends AtTheDesk {

  @Inject private ActLists lists;
  @Inject private EndorsementCommands commands;
  @Inject private Endorsements endorsements;
  @Inject private EndorserRecords records;
  @Inject private Keys keys;
  @Inject private ParliamentaryActs acts;
  @Inject private Sponsors sponsors;

  private String member;
  private String motion;

  @BeforeEach
  void open() throws Exception {
    member = endorsementWorld.add(EndorsementDrafts.person(World.unique("Zoë"), "GB")).id();
    motion = motion(desk, "EDM 1");
  }

  /** Creates an act with a source, so that its sponsors are public at once. */
  private String motion(Desk of, String number) throws Exception {
    ActDetails draft = draft(number, EndorsementDrafts.REPORT);
    return Acting.as(of.anna(), () -> acts.create(of.campaign().id(), draft, null, false)).id();
  }

  private static ActDetails draft(String number, Source source) {
    return new ActDetails(
        ActKind.MOTION,
        new Chamber(LocalizedText.of("en", "House of Commons"), "GB"),
        LocalizedText.of("en", "Free our colleague"),
        number,
        null,
        null,
        source);
  }

  private SponsorDraft lead(LocalDate consentOn) {
    return new SponsorDraft(member, SponsorRole.LEAD, null, consentOn);
  }

  private void letterWithdrawn() throws Exception {
    EndorsementDraft letter =
        EndorsementDrafts.of(Capacity.AS_OFFICE_HOLDER, EndorsementKind.LETTER);
    EndorsementView shown = endorsementWorld.published(desk, member, letter);
    anna(() -> commands.withdraw(shown.id(), null, "they asked"));
  }

  @Test
  @DisplayName("A sponsor who withdrew a letter cannot be put under an act here, but elsewhere")
  void refused() throws Exception {
    letterWithdrawn();
    assertEquals(List.of("endorser"), wrong(() -> sponsors.add(motion, null, lead(null))));
    Api key = keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE);
    JsonObject body =
        Json.createObjectBuilder().add("endorser", member).add("role", "LEAD").build();
    key.post("/parliamentary-acts/" + motion + "/sponsors", body)
        .requireMistake("endorser", member);
    assertEquals(List.of(), anna(() -> lists.one(motion)).sponsors());
    Desk other = endorsementWorld.desk();
    String there = motion(other, "EDM 1");
    ActView put = Acting.as(other.anna(), () -> sponsors.add(there, null, lead(null)));
    assertEquals(1, put.sponsors().size());
  }

  @Test
  @DisplayName(
      "With a consent of the day of the wish or later the sponsor is added, and the day is audited")
  void agreed() throws Exception {
    letterWithdrawn();
    LocalDate day = endorsementWorld.latestDay();
    SponsorDraft before = lead(day.minusDays(1));
    assertEquals(List.of("consentOn"), wrong(() -> sponsors.add(motion, null, before)));
    SponsorDraft ahead = lead(day.plusDays(1));
    assertEquals(List.of("consentOn"), wrong(() -> sponsors.add(motion, null, ahead)));
    ActView put = anna(() -> sponsors.add(motion, null, lead(day)));
    assertEquals(member, put.sponsors().getFirst().endorser());
    AuditEntry last = world.audit("act", motion).getLast();
    assertEquals("LEAD " + member + "; consentOn=" + day, last.to());
  }

  @Test
  @DisplayName("Taking a sponsor off records the wish; only a consent brings the sponsor back")
  void takenOff() throws Exception {
    String hidden = hidden();
    ActView put = anna(() -> sponsors.add(motion, null, lead(null)));
    String sponsor = put.sponsors().getFirst().id();
    String other = motion(desk, "EDM 2");
    ActView gone = anna(() -> sponsors.takeOff(motion, put.version(), sponsor));
    assertEquals(List.of(), gone.sponsors());
    AuditEntry last = world.audit("act", motion).getLast();
    assertEquals(
        "act.sponsor-taken-off LEAD " + member + " null",
        last.action() + " " + last.from() + " " + last.to());
    LocalDate day = endorsementWorld.latestDay();
    long campaign = desk.campaign().id();
    assertEquals(day, anna(() -> endorsements.askedOff(campaign, member)));
    for (String act : List.of(motion, other)) {
      assertEquals(List.of("endorser"), wrong(() -> sponsors.add(act, null, lead(null))));
    }
    EndorsementView back = anna(() -> endorsements.one(hidden));
    assertEquals(EndorsementState.APPROVED, back.state());
    assertEquals(day, back.askedOffOn());
    assertEquals(
        List.of("basis"),
        wrong(
            () ->
                commands.publish(
                    hidden, null, EndorsementDrafts.PUBLIC_ACT, EndorsementDrafts.REPORT, null)));
    anna(() -> sponsors.add(other, null, lead(day)));
  }

  @Test
  @DisplayName("Removing a sponsor who was entered by mistake records no wish")
  void mistaken() throws Exception {
    ActView put = anna(() -> sponsors.add(motion, null, lead(null)));
    String sponsor = put.sponsors().getFirst().id();
    anna(() -> sponsors.remove(motion, null, sponsor));
    long campaign = desk.campaign().id();
    assertNull(anna(() -> endorsements.askedOff(campaign, member)));
    assertEquals(1, anna(() -> sponsors.add(motion, null, lead(null))).sponsors().size());
  }

  @Test
  @DisplayName(
      "A plan with such a sponsor gets no source until the sponsor is taken off or consents")
  void plan() throws Exception {
    long campaign = desk.campaign().id();
    ActDetails secret = draft("EDM 3", null);
    String plan = anna(() -> acts.create(campaign, secret, null, false)).id();
    ActView put = anna(() -> sponsors.add(plan, null, lead(null)));
    letterWithdrawn();
    ActDetails told = draft("EDM 3", EndorsementDrafts.REPORT);
    assertEquals(List.of("source"), wrong(() -> acts.edit(plan, put.version(), told, null)));
    assertFalse(anna(() -> lists.one(plan)).shown());
    String sponsor = put.sponsors().getFirst().id();
    anna(() -> sponsors.takeOff(plan, null, sponsor));
    anna(() -> sponsors.add(plan, null, lead(endorsementWorld.latestDay())));
    int version = anna(() -> lists.one(plan)).version();
    assertTrue(anna(() -> acts.edit(plan, version, told, null)).shown());
  }

  @Test
  @DisplayName("A key takes a sponsor off with askedOff; a misspelled field is refused")
  void byKey() throws Exception {
    ActView put = anna(() -> sponsors.add(motion, null, lead(null)));
    Api key = keys.of(desk.campaign(), Permission.ENDORSEMENT_WRITE);
    String path =
        "/parliamentary-acts/"
            + motion
            + "/sponsors/"
            + put.sponsors().getFirst().id()
            + "/removal";
    JsonObject slip = Json.createObjectBuilder().add("askedOf", true).build();
    key.post(path, slip).requireMistake("askedOf", null);
    JsonObject wish = Json.createObjectBuilder().add("askedOff", true).build();
    key.with("If-Match", "\"99\"").post(path, wish).requireProblem(ProblemType.STALE);
    long campaign = desk.campaign().id();
    assertNull(anna(() -> endorsements.askedOff(campaign, member)));
    key.post(path, wish).require(200);
    assertEquals(endorsementWorld.latestDay(), anna(() -> endorsements.askedOff(campaign, member)));
  }

  @Test
  @DisplayName("endorser R5: the erasure of the endorser removes the wish")
  void erased() throws Exception {
    ActView put = anna(() -> sponsors.add(motion, null, lead(null)));
    String sponsor = put.sponsors().getFirst().id();
    anna(() -> sponsors.takeOff(motion, null, sponsor));
    anna(
        () -> {
          records.forget(member, null);
          return null;
        });
    long campaign = desk.campaign().id();
    assertNull(anna(() -> endorsements.askedOff(campaign, member)));
  }

  @Test
  @DisplayName("A withdrawn invitation blocks the sponsor until it is erased")
  void mistakenInvitation() throws Exception {
    anna(() -> sponsors.add(motion, null, lead(null)));
    EndorsementDraft letter =
        EndorsementDrafts.of(Capacity.AS_OFFICE_HOLDER, EndorsementKind.LETTER);
    String mistaken = endorsementWorld.invited(desk, member, letter).id();
    anna(() -> commands.withdraw(mistaken, null, "entered by mistake"));
    String other = motion(desk, "EDM 2");
    assertEquals(List.of("endorser"), wrong(() -> sponsors.add(other, null, lead(null))));
    anna(() -> commands.forget(mistaken, null));
    assertEquals(1, anna(() -> sponsors.add(other, null, lead(null))).sponsors().size());
  }

  /**
   * A statement of the member on the basis of a public act, hidden until the day after tomorrow.
   */
  private String hidden() throws Exception {
    Instant friday = endorsementWorld.today().plusDays(2).atStartOfDay(ZoneOffset.UTC).toInstant();
    EndorsementDraft plain =
        EndorsementDrafts.of(Capacity.AS_OFFICE_HOLDER, EndorsementKind.STATEMENT);
    EndorsementDraft embargoed =
        new EndorsementDraft(
            plain.capacity(),
            plain.kind(),
            null,
            null,
            LocalizedText.of("en", "Member for York"),
            null,
            "en",
            null,
            plain.sentOn(),
            null,
            List.of(),
            friday);
    EndorsementView invited = endorsementWorld.invited(desk, member, embargoed);
    endorsementWorld.bring(desk, invited, EndorsementState.APPROVED);
    anna(
        () ->
            commands.publish(
                invited.id(), null, EndorsementDrafts.PUBLIC_ACT, EndorsementDrafts.REPORT, null));
    return invited.id();
  }
}
