package org.tadamun.endorsements.endorsement.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementSamples;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.endorsements.proof.entity.Step;
import org.tadamun.kernel.access.boundary.Reach;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.mail.boundary.MailText;
import org.tadamun.kernel.staff.boundary.notice.NoticeReader;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;

@DisplayName("R16: Mail about endorsements that wait for a second person")
class PendingApprovalsTest {

  /** The campaign of the samples, whose country is Canada. */
  private static final long CAMPAIGN = 7;

  private static final String LINK = "https://example.org/console/endorsements/list?campaign=c";
  private static final NoticeReader ANNA = reader("anna", Role.COORDINATOR, CAMPAIGN, null);
  private static final NoticeReader BILAL = reader("bilal", Role.COORDINATOR, CAMPAIGN, null);

  private final Texts texts = new Texts();

  private static NoticeReader reader(String id, Role role, long campaign, String country) {
    return new NoticeReader("staff:" + id, List.of(new Reach(role, campaign, country)));
  }

  private static Step by(String id) {
    return new Step("staff:" + id, EndorsementSamples.NOW, "I saw it");
  }

  /** An endorsement with a scan that only Anna has as proof. */
  private static Endorsement scanned() {
    Endorsement endorsement = EndorsementSamples.in(EndorsementState.VERIFYING);
    endorsement.addEvidence(EvidenceKind.SCAN, null, by("anna"));
    return endorsement;
  }

  @Test
  @DisplayName("staff of the country are asked, except the one who alone recorded the proof")
  void asked() {
    Endorsement scanned = scanned();
    assertFalse(PendingApprovals.isFor(scanned, ANNA));
    assertTrue(PendingApprovals.isFor(scanned, BILAL));
    NoticeReader ofCanada = reader("c", Role.COUNTRY_ORGANISER, CAMPAIGN, "CA");
    assertTrue(PendingApprovals.isFor(scanned, ofCanada));
    for (NoticeReader other :
        List.of(
            reader("c", Role.COUNTRY_ORGANISER, CAMPAIGN, "GB"),
            reader("c", Role.READER, CAMPAIGN, null),
            reader("c", Role.COORDINATOR, CAMPAIGN + 1, null))) {
      assertFalse(PendingApprovals.isFor(scanned, other), other::toString);
    }
  }

  @Test
  @DisplayName("nobody is asked if two recorded proof, or if everybody can look at the proof")
  void enough() {
    Endorsement twice = scanned();
    twice.addEvidence(EvidenceKind.MAIL, null, by("bilal"));
    assertFalse(PendingApprovals.isFor(twice, BILAL), "Anna may approve it as well");
    assertFalse(PendingApprovals.isFor(EndorsementSamples.in(EndorsementState.VERIFIED), BILAL));
  }

  @Test
  @DisplayName("nobody is asked before there is proof, nor after the approval")
  void otherStates() {
    assertFalse(PendingApprovals.isFor(EndorsementSamples.in(EndorsementState.VERIFYING), BILAL));
    Endorsement approved = scanned();
    approved.approve(EndorsementSamples.BILAL);
    assertFalse(PendingApprovals.isFor(approved, BILAL));
  }

  private static Object[] row(long id, String country, EvidenceKind how, String by) {
    return new Object[] {id, country, "PERSONAL", "ORGANISATION", how.name(), "staff:" + by};
  }

  @Test
  @DisplayName("an endorsement is counted once, whatever the number and order of its proofs")
  void rows() {
    List<Object[]> rows =
        List.of(
            row(1, "CA", EvidenceKind.SCAN, "anna"),
            row(2, "CA", EvidenceKind.MAIL, "anna"),
            row(3, "GB", EvidenceKind.PHONE, "anna"),
            row(1, "CA", EvidenceKind.PHONE, "anna"),
            row(2, "CA", EvidenceKind.PUBLIC_URL, "bilal"),
            row(4, "CA", EvidenceKind.MAIL, "anna"),
            row(4, "CA", EvidenceKind.SCAN, "bilal"));
    assertEquals(0, waiting(rows, ANNA));
    assertEquals(2, waiting(rows, BILAL));
    assertEquals(1, waiting(rows, reader("c", Role.COUNTRY_ORGANISER, CAMPAIGN, "CA")));
    assertEquals(0, waiting(rows, reader("c", Role.READER, CAMPAIGN, null)));
    assertEquals(0, waiting(List.of(), BILAL));
  }

  @Test
  @DisplayName("a personal endorsement of a person waits only if its proof is by word of mouth")
  void persons() {
    for (EvidenceKind how : EvidenceKind.values()) {
      Object[] row = {1L, "CA", "PERSONAL", "PERSON", how.name(), "staff:anna"};
      List<Object[]> rows = List.<Object[]>of(row);
      assertEquals(how.isByWordOfMouth() ? 1 : 0, waiting(rows, BILAL), how::name);
    }
  }

  private static long waiting(List<Object[]> rows, NoticeReader reader) {
    return PendingApproval.of(rows).stream().filter(one -> one.isFor(CAMPAIGN, reader)).count();
  }

  static List<Locale> languages() {
    return new Languages().shipped();
  }

  @ParameterizedTest
  @MethodSource("languages")
  @DisplayName(
      "the mail has the names, the link on its own line, and no placeholder, in each language")
  void words(Locale locale) {
    for (long number : List.of(1L, 2L, 3L, 11L, 100L, 1_000_000L)) {
      MailText mail = SecondWordMails.text(texts, locale, "Zara {x}", "Free {Amar}", number, LINK);
      assertTrue(mail.plain().contains("Zara {x}"), mail::plain);
      assertTrue(mail.plain().contains("Free {Amar}"), mail::plain);
      assertEquals(1, mail.plain().lines().filter(LINK::equals).count(), mail::plain);
      assertFalse((mail.subject() + mail.plain()).contains("???"), mail::plain);
      assertTrue(mail.subject().contains("Free {Amar}"), mail::subject);
      assertFalse(mail.subject().replace("Free {Amar}", "").contains("{"), mail::subject);
    }
  }
}
