package org.tadamun.endorsements.endorsement.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tadamun.endorsements.endorsement.entity.CoveredConsentTest.NAME;
import static org.tadamun.endorsements.endorsement.entity.CoveredConsentTest.letter;
import static org.tadamun.endorsements.endorsement.entity.CoveredConsentTest.named;
import static org.tadamun.endorsements.endorsement.entity.CoveredConsentTest.taken;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.ANNA;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.NOW;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.PAGE;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.QUOTE;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("R18: Proof after an edit")
class CoveredProofTest {

  @ParameterizedTest
  @EnumSource(names = {"FOR_ORGANISATION", "AS_OFFICE_HOLDER"})
  @DisplayName("proof of another capacity does not count for an endorsement that speaks for others")
  void capacity(Capacity speaks) {
    Endorsement endorsement = taken(Capacity.PERSONAL);
    DisplayedAs displayed = named(NAME, "President", "A group");
    endorsement.describe(letter(speaks, displayed, null, QUOTE), ANNA);
    assertEquals(EndorsementState.VERIFYING, endorsement.state());
    assertEquals(List.of(), endorsement.proofs().all());
    assertEquals(1, endorsement.evidence().size());
    endorsement.describe(letter(speaks, displayed, NOW, QUOTE), ANNA);
    assertEquals(EndorsementState.VERIFYING, endorsement.state(), "also after the next edit");
    endorsement.addEvidence(EvidenceKind.PUBLIC_URL, PAGE, ANNA);
    assertEquals(EndorsementState.VERIFIED, endorsement.state());
    assertEquals(1, endorsement.proofs().all().size());
  }

  static List<DisplayedAs> otherOnes() {
    return List.of(
        named(NAME, "President", "Another group"),
        named(NAME, "Treasurer", "A group"),
        named(NAME, "President", null));
  }

  @ParameterizedTest
  @MethodSource("otherOnes")
  @DisplayName("proof of another organisation or office does not count for its spokesperson")
  void organisation(DisplayedAs other) {
    for (Capacity speaks : List.of(Capacity.FOR_ORGANISATION, Capacity.AS_OFFICE_HOLDER)) {
      Endorsement endorsement = EndorsementSamples.of(speaks, EndorsementKind.LETTER);
      DisplayedAs first = named(NAME, "President", "A group");
      endorsement.describe(letter(speaks, first, null, QUOTE), ANNA);
      EndorsementSamples.bring(endorsement, EndorsementState.APPROVED);
      endorsement.describe(letter(speaks, other, null, QUOTE), ANNA);
      assertEquals(EndorsementState.VERIFYING, endorsement.state());
      assertEquals(List.of(), endorsement.proofs().all());
      assertEquals(1, endorsement.proofsFrom());
    }
  }

  @Test
  @DisplayName("proof of an office counts after another spelling of the holder's name")
  void respelled() {
    Endorsement endorsement =
        new Endorsement(
            7,
            EndorsementSamples.person(),
            letter(Capacity.AS_OFFICE_HOLDER, named(NAME, "MP", null), null, QUOTE),
            false,
            ANNA);
    EndorsementSamples.bring(endorsement, EndorsementState.APPROVED);
    DisplayedAs respelled = named(LocalizedText.of("en", "Weavers"), "MP", null);
    endorsement.describe(letter(Capacity.AS_OFFICE_HOLDER, respelled, null, QUOTE), ANNA);
    assertEquals(EndorsementState.VERIFIED, endorsement.state());
    assertEquals(0, endorsement.proofsFrom());
  }

  @Test
  @DisplayName("proof of a branch counts after a translation, but not for the whole organisation")
  void branch() {
    Capacity speaks = Capacity.FOR_ORGANISATION;
    Endorsement endorsement = EndorsementSamples.of(speaks, EndorsementKind.LETTER);
    LocalizedText branch = LocalizedText.of("en", "Union of Weavers, Québec");
    endorsement.describe(letter(speaks, named(branch, null, null), null, QUOTE), ANNA);
    EndorsementSamples.bring(endorsement, EndorsementState.APPROVED);
    LocalizedText translated = branch.with("fr", "Syndicat des tisserands, Québec");
    endorsement.describe(letter(speaks, named(translated, null, null), null, QUOTE), ANNA);
    assertEquals(EndorsementState.VERIFIED, endorsement.state());
    endorsement.describe(letter(speaks, named(NAME, null, null), null, QUOTE), ANNA);
    assertEquals(EndorsementState.VERIFYING, endorsement.state());
    assertEquals(List.of(), endorsement.proofs().all());
  }

  @Test
  @DisplayName("proof for an organisation also counts for an endorsement in an affiliated capacity")
  void forHimself() {
    Endorsement endorsement = taken(Capacity.FOR_ORGANISATION);
    DisplayedAs displayed = named(NAME, null, "A group");
    endorsement.describe(letter(Capacity.AFFILIATED_ONLY, displayed, null, QUOTE), ANNA);
    assertEquals(EndorsementState.VERIFIED, endorsement.state());
  }
}
