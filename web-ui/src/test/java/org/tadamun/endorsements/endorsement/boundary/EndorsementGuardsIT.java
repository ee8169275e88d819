package org.tadamun.endorsements.endorsement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorsement.entity.Refused;
import org.tadamun.endorsements.proof.entity.EndorsementEvidence;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.proof.entity.Grounds;
import org.tadamun.endorsements.proof.entity.PublicationBasis;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.endorsements.testing.EndorsementWorld;
import org.tadamun.endorsements.testing.UpdatedEndorsements;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;

/**
 * Checks what must be there before a command is taken; a refused command leaves the database as it
 * was.
 */
@InServer
@DisplayName("Guards of the commands on endorsements")
class EndorsementGuardsIT extends AtTheDesk {

  @Inject private EndorsementCommands commands;
  @Inject private Endorsements endorsements;
  @Inject private UpdatedEndorsements updated;

  @Test
  @DisplayName("R1: a promise needs a day, and an owner who works on endorsements of its country")
  void promise() throws Exception {
    String id = endorsementWorld.in(desk, EndorsementState.INVITED).id();
    LocalDate day = endorsementWorld.today();
    assertEquals(List.of("promisedBy", "owner"), wrong(() -> pledge(id, null, null)));
    assertEquals(List.of("owner"), wrong(() -> pledge(id, day, "nobody")));
    String reader = world.person(Role.READER, desk.campaign().id(), null).publicId();
    assertEquals(List.of("owner"), wrong(() -> pledge(id, day, reader)));
    String elsewhere = endorsementWorld.desk().anna().publicId();
    assertEquals(List.of("owner"), wrong(() -> pledge(id, day, elsewhere)));
    String swede = world.person(Role.COUNTRY_ORGANISER, desk.campaign().id(), "SE").publicId();
    assertEquals(List.of("owner"), wrong(() -> pledge(id, day, swede)), "it is of Canada");
    LocalDate slip = LocalDate.of(20244, 1, 1);
    assertEquals(List.of("promisedBy"), wrong(() -> pledge(id, slip, desk.anna().publicId())));
    assertEquals(EndorsementState.INVITED, read(id).state());

    EndorsementView pledged = anna(() -> pledge(id, day, desk.bilal().publicId()));
    assertEquals(day, pledged.promisedBy());
    assertEquals(desk.bilal().publicId(), pledged.owner());
  }

  @Test
  @DisplayName("R1: a promise cannot lapse before its day is over; a late letter revives it")
  void lapse() throws Exception {
    String id = endorsementWorld.in(desk, EndorsementState.INVITED).id();
    String owner = desk.anna().publicId();
    // At least half a day of it is left; the last moment of a promise is in the plain test.
    anna(() -> pledge(id, endorsementWorld.latestDay(), owner));
    assertThrows(
        Refused.PromiseStillOpen.class, () -> anna(() -> commands.lapse(id, null, "silence")));
    assertEquals(EndorsementState.PLEDGED, read(id).state());

    String late = endorsementWorld.in(desk, EndorsementState.LAPSED).id();
    EndorsementView arrived = anna(() -> commands.receive(late, null, EndorsementDrafts.SENT, ""));
    assertEquals(EndorsementState.RECEIVED, arrived.state());
    assertEquals(EndorsementDrafts.SENT, arrived.receivedOn());
  }

  @Test
  @DisplayName("A day of receipt in the future is refused")
  void tomorrow() throws Exception {
    String id = endorsementWorld.in(desk, EndorsementState.INVITED).id();
    LocalDate tomorrow = endorsementWorld.today().plusDays(2);
    assertEquals(List.of("receivedOn"), wrong(() -> commands.receive(id, null, tomorrow, null)));
  }

  @Test
  @DisplayName("Days stored in a wrong order stay when something else is edited")
  void oldOrder() throws Exception {
    String id = endorsementWorld.in(desk, EndorsementState.RECEIVED).id();
    LocalDate early = EndorsementDrafts.SENT.minusDays(2);
    updated.receivedOn(id, early);
    EndorsementDraft british = EndorsementDrafts.in("GB", read(id).draft());
    EndorsementView edited = anna(() -> endorsements.edit(id, read(id).version(), british));
    assertEquals("GB", edited.country());
    assertEquals(early, edited.receivedOn());
    EndorsementDraft other = EndorsementDrafts.received(early.minusDays(1), british);
    assertEquals(
        List.of("receivedOn"), wrong(() -> endorsements.edit(id, edited.version(), other)));
  }

  @Test
  @DisplayName("R3: public proof needs its address and any other proof a note; all of it is stored")
  void proof() throws Exception {
    String id = endorsementWorld.in(desk, EndorsementState.VERIFYING).id();
    assertEquals(List.of("kind", "note"), wrong(() -> evidence(id, null, null, null)));
    assertEquals(List.of("url"), wrong(() -> evidence(id, EvidenceKind.PUBLIC_URL, null, "seen")));
    assertEquals(
        List.of("url"), wrong(() -> evidence(id, EvidenceKind.PUBLIC_URL, "javascript:x", null)));
    assertEquals(List.of("note"), wrong(() -> evidence(id, EvidenceKind.PHONE, null, null)));

    anna(() -> evidence(id, EvidenceKind.SCAN, null, "in the binder"));
    anna(() -> evidence(id, EvidenceKind.PUBLIC_URL, EndorsementWorld.PAGE, null));
    EndorsementView read = read(id);
    assertEquals(EndorsementState.VERIFIED, read.state());
    assertEquals(
        List.of(EvidenceKind.SCAN, EvidenceKind.PUBLIC_URL),
        read.evidence().stream().map(EndorsementEvidence::kind).toList());
    assertEquals(EvidenceKind.PUBLIC_URL, read.proof(), "what everybody can look at is named");
    assertEquals(desk.anna().name(), read.evidence().getFirst().recordedBy());
  }

  @Test
  @DisplayName("R3: what was said in a parliament is proved by a public record only")
  void parliament() throws Exception {
    String id =
        endorsementWorld
            .invited(
                desk,
                member(),
                EndorsementDrafts.of(Capacity.AS_OFFICE_HOLDER, EndorsementKind.PARLIAMENT_RAISED))
            .id();
    endorsementWorld.bring(desk, read(id), EndorsementState.VERIFYING);
    EndorsementView wanting = anna(() -> evidence(id, EvidenceKind.MAIL, null, "she wrote so"));
    assertEquals(EndorsementState.VERIFYING, wanting.state());
    assertTrue(wanting.proofIsWanting());
    EndorsementView proved =
        anna(() -> evidence(id, EvidenceKind.PARLIAMENT_RECORD, EndorsementWorld.PAGE, null));
    assertEquals(EndorsementState.VERIFIED, proved.state());
  }

  @Test
  @DisplayName("R4: a person who alone recorded a proof that nobody can check cannot approve it")
  void secondPerson() throws Exception {
    String id = endorsementWorld.in(desk, EndorsementState.VERIFYING).id();
    EndorsementView phoned = anna(() -> evidence(id, EvidenceKind.PHONE, null, "I called them"));
    assertTrue(phoned.needsSecondPerson());
    assertThrows(SecondPersonNeeded.class, () -> anna(() -> commands.approve(id, null, null)));
    assertEquals(EndorsementState.VERIFIED, read(id).state());
    EndorsementView approved =
        Acting.as(desk.bilal(), () -> commands.approve(id, null, "I called as well"));
    assertEquals(EndorsementState.APPROVED, approved.state());
  }

  @Test
  @DisplayName("R4: one person is enough if the proof is public or the letter is personal")
  void onePerson() throws Exception {
    String open = endorsementWorld.in(desk, EndorsementState.VERIFIED).id();
    assertFalse(read(open).needsSecondPerson());
    assertEquals(EndorsementState.APPROVED, anna(() -> commands.approve(open, null, null)).state());

    String personal =
        endorsementWorld
            .invited(
                desk, member(), EndorsementDrafts.of(Capacity.PERSONAL, EndorsementKind.LETTER))
            .id();
    endorsementWorld.bring(desk, read(personal), EndorsementState.VERIFYING);
    anna(() -> evidence(personal, EvidenceKind.SCAN, null, "her letter"));
    assertEquals(
        EndorsementState.APPROVED, anna(() -> commands.approve(personal, null, null)).state());
  }

  @Test
  @DisplayName("R5: publication needs a basis; a consent needs day and words")
  void consent() throws Exception {
    String id = endorsementWorld.in(desk, EndorsementState.APPROVED).id();
    assertEquals(List.of("basis"), wrong(() -> publish(id, null)));
    assertEquals(
        List.of("consentOn", "consentText"),
        wrong(() -> publish(id, new Grounds(PublicationBasis.CONSENT, null, " "))));
    Grounds tomorrow =
        new Grounds(PublicationBasis.CONSENT, endorsementWorld.today().plusDays(2), "Yes");
    assertEquals(List.of("consentOn"), wrong(() -> publish(id, tomorrow)));
    assertEquals(EndorsementState.APPROVED, read(id).state());
    EndorsementView published = anna(() -> publish(id, EndorsementDrafts.CONSENT));
    assertEquals("You may show our name and the quote.", published.consentText());
    assertEquals(EndorsementDrafts.SENT, published.consentOn());
  }

  @Test
  @DisplayName("R5: publication by a public act needs a source and a public capacity")
  void publicAct() throws Exception {
    String id = endorsementWorld.in(desk, EndorsementState.APPROVED).id();
    assertEquals(List.of("source"), wrong(() -> publish(id, EndorsementDrafts.PUBLIC_ACT)));
    EndorsementView published =
        anna(
            () ->
                commands.publish(
                    id, null, EndorsementDrafts.PUBLIC_ACT, EndorsementDrafts.REPORT, null));
    assertEquals(EndorsementDrafts.REPORT, published.source());

    String personal =
        endorsementWorld
            .invited(
                desk, member(), EndorsementDrafts.of(Capacity.PERSONAL, EndorsementKind.LETTER))
            .id();
    endorsementWorld.bring(desk, read(personal), EndorsementState.APPROVED);
    assertEquals(
        List.of("basis"),
        wrong(
            () ->
                commands.publish(
                    personal, null, EndorsementDrafts.PUBLIC_ACT, EndorsementDrafts.REPORT, null)));
  }

  @Test
  @DisplayName("A rejection needs a reason; a note may have neither 2001 characters nor markup")
  void reasons() throws Exception {
    String id = endorsementWorld.in(desk, EndorsementState.RECEIVED).id();
    assertEquals(List.of("reason"), wrong(() -> commands.reject(id, null, "  ")));
    String novel = "x".repeat(2001);
    assertEquals(List.of("note"), wrong(() -> commands.requestProof(id, null, novel)));
    assertEquals(List.of("note"), wrong(() -> commands.requestProof(id, null, "<b>so</b>")));
    EndorsementView rejected = anna(() -> commands.reject(id, null, "not theirs"));
    assertEquals("not theirs", rejected.events().getLast().note());
  }

  private String member() {
    return endorsementWorld.add(EndorsementDrafts.person("Zoë Doe", "SE")).id();
  }

  private EndorsementView pledge(String id, LocalDate day, String owner) {
    return commands.pledge(id, null, day, owner, null);
  }

  private EndorsementView evidence(String id, EvidenceKind kind, String url, String note) {
    return commands.addEvidence(id, null, kind, url, note);
  }

  private EndorsementView publish(String id, Grounds grounds) {
    return commands.publish(id, null, grounds, null, null);
  }

  private EndorsementView read(String id) throws Exception {
    return anna(() -> endorsements.one(id));
  }
}
