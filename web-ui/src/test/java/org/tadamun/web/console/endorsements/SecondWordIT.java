package org.tadamun.web.console.endorsements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementCommands;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.control.SecondWordMails;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.testing.AtTheDesk;
import org.tadamun.endorsements.testing.EndorsementWorld;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded;
import org.tadamun.kernel.mail.boundary.MailOrder;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.alarm.boundary.AlarmReaders;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;

@InServer
@DisplayName("R16: The mail that asks for a second person to approve an endorsement")
class SecondWordIT extends AtTheDesk {

  private static final List<String> LANGUAGES = List.of("en", "ar", "ur", "fr", "es", "de");

  @Inject private AlarmReaders readers;
  @Inject private EndorsementCommands commands;
  @Inject private SecondWordMails mails;

  private String toAnna;
  private String toBilal;
  private String toReader;

  @BeforeEach
  void open() {
    toAnna = readers.joins(desk.anna(), "en");
    toBilal = readers.joins(desk.bilal(), "ur");
    toReader = readers.joins(world.person(Role.READER, desk.campaign().id(), null), "en");
  }

  private List<MailOrder> to(String address) {
    return readers.told(desk.campaign().id(), address, SecondWordMails.CAUSE);
  }

  private MailOrder only(String address) {
    assertEquals(1, to(address).size());
    return to(address).getFirst();
  }

  private EndorsementView prove(Person who, EvidenceKind kind, String url) throws Exception {
    String id = endorsementWorld.in(desk, EndorsementState.VERIFYING).id();
    return Acting.as(who, () -> commands.addEvidence(id, null, kind, url, "I called them"));
  }

  @Test
  @DisplayName(
      "staff who may approve get the mail in their language; it is over after the approval")
  void phoned() throws Exception {
    EndorsementView phoned = prove(desk.anna(), EvidenceKind.PHONE, null);
    MailOrder waiting = only(toBilal);
    assertEquals("ur", waiting.language());
    assertEquals(List.of(), to(toAnna));
    assertEquals(List.of(), to(toReader));
    assertFalse(mails.isOver(waiting));
    for (String language : LANGUAGES) {
      MailText text = mails.compose(waiting, Locale.of(language));
      assertTrue(text.plain().contains("/console/endorsements/list?campaign="), text::plain);
      assertFalse(text.plain().contains("@") || text.plain().contains("called"), text::plain);
      boolean own = desk.campaign().title().in(language) != null;
      assertEquals(own ? 0 : 1, text.names().size(), text::toString);
    }
    assertBegins("1 endorsement to approve", waiting);
    Acting.refused(
        desk.anna(), SecondPersonNeeded.class, () -> commands.approve(phoned.id(), null, null));
    assertFalse(mails.isOver(waiting), "nothing has come of that");
    Acting.as(desk.bilal(), () -> commands.approve(phoned.id(), null, null));
    assertTrue(mails.isOver(waiting));
    assertThrows(NotFound.class, () -> mails.compose(waiting, Locale.ENGLISH));
  }

  @Test
  @DisplayName("no mail is sent if a proof is public, and a waiting mail is over once one is")
  void openToAll() throws Exception {
    prove(desk.anna(), EvidenceKind.PUBLIC_URL, EndorsementWorld.PAGE);
    assertEquals(List.of(), to(toBilal));
    EndorsementView phoned = prove(desk.anna(), EvidenceKind.PHONE, null);
    MailOrder waiting = only(toBilal);
    Acting.as(
        desk.anna(),
        () ->
            commands.addEvidence(
                phoned.id(), null, EvidenceKind.PUBLIC_URL, EndorsementWorld.PAGE, null));
    assertTrue(mails.isOver(waiting));
  }

  @Test
  @DisplayName("one mail counts all endorsements of the hour whose proof somebody else recorded")
  void gathered() throws Exception {
    EndorsementView first = prove(desk.anna(), EvidenceKind.PHONE, null);
    Acting.as(desk.bilal(), () -> commands.reject(first.id(), null, "They know nothing of it"));
    prove(desk.anna(), EvidenceKind.PHONE, null);
    prove(desk.anna(), EvidenceKind.PHONE, null);
    prove(desk.bilal(), EvidenceKind.PHONE, null);
    assertBegins("2 endorsements to approve", only(toBilal));
    assertBegins("1 endorsement to approve", only(toAnna));
  }

  private void assertBegins(String what, MailOrder order) {
    String subject = mails.compose(order, Locale.ENGLISH).subject();
    assertTrue(subject.startsWith("Waiting for a second person: " + what + " – "), subject);
  }
}
