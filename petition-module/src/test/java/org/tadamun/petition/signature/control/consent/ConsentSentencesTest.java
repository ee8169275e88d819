package org.tadamun.petition.signature.control.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.signature.boundary.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.boundary.question.ConsentQuestion;
import org.tadamun.petition.signature.control.Terms;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;

@DisplayName("The sentences to which signers agree")
class ConsentSentencesTest {

  private final ConsentSentences sentences =
      new ConsentSentences(new Countries(), new Languages(), new Texts());
  private final CampaignView campaign = Terms.open().campaign();

  private ConsentQuestion question(String organisation, String purpose) {
    return sentences.questions(campaign).stream()
        .filter(one -> one.organisation().equals(organisation) && one.purpose().equals(purpose))
        .findFirst()
        .orElseThrow();
  }

  private ConsentQuestion.Words words(String organisation, String purpose, String language) {
    return question(organisation, purpose).words().stream()
        .filter(one -> one.language().equals(language))
        .findFirst()
        .orElseThrow();
  }

  private static ConsentGiven answer(String organisation, String purpose, String version) {
    return new ConsentGiven(organisation, purpose, true, null, version);
  }

  private List<String> wrong(String language, ConsentGiven... answers) {
    List<ConsentGiven> all = Arrays.asList(answers);
    try {
      sentences.check(all, language, campaign).throwIfAny();
      return List.of();
    } catch (InvalidInput refused) {
      return refused.errors().stream()
          .map(one -> one.field() + " " + one.messageKey().replace("petition.error.", ""))
          .toList();
    }
  }

  @Test
  @DisplayName("are told of each organisation and purpose, in every language, once of the target")
  void questions() {
    assertEquals(2 * 3 + 1, sentences.questions(campaign).size());
    assertEquals("PK", question("ptudc", ConsentPurpose.TARGET).country());
    assertNull(question("unite", ConsentPurpose.CONTACT).country());
    for (ConsentQuestion one : sentences.questions(campaign)) {
      assertEquals(new Languages().shipped().size(), one.words().size());
      assertEquals(
          one.words().size(),
          one.words().stream().map(each -> each.textVersion()).distinct().count());
      assertFalse(one.words().stream().anyMatch(each -> each.text().contains("?")));
    }
    assertEquals("rtl", words("unite", ConsentPurpose.SHARE, "ur").dir());
    assertEquals(6, sentences.questions(Terms.withoutTarget().campaign()).size());
  }

  @Test
  @DisplayName("R21 are kept as the one that was shown, in whatever language the text was read")
  void shown() {
    ConsentQuestion.Words german = words("unite", ConsentPurpose.SHARE, "de");
    ConsentGiven said = answer("unite", ConsentPurpose.SHARE, german.textVersion());
    assertEquals(german.text(), sentences.shown(said, "sv-SE", campaign));
    assertEquals(german.text(), sentences.shown(said, "ar", campaign));
    ConsentGiven unsaid = new ConsentGiven("unite", ConsentPurpose.SHARE, true);
    assertEquals(german.text(), sentences.shown(unsaid, "de-AT", campaign));
    ConsentQuestion.Words target = words("ptudc", ConsentPurpose.TARGET, "fr");
    assertEquals(
        target.text(),
        sentences.shown(
            answer("ptudc", ConsentPurpose.TARGET, target.textVersion()), "en", campaign));
  }

  @Test
  @DisplayName("R21 are refused where they were not there, and where nobody says which one was")
  void refused() {
    String version = words("unite", ConsentPurpose.SHARE, "de").textVersion();
    ConsentGiven right = answer("unite", ConsentPurpose.SHARE, version);
    assertEquals(List.of(), wrong("sv", right));
    assertEquals(
        List.of("consents[1].textVersion words"),
        wrong("sv", right, answer("ptudc", ConsentPurpose.SHARE, version)));
    assertEquals(
        List.of("consents[0].textVersion words"),
        wrong("de", answer("unite", ConsentPurpose.NEWS, version)));
    assertEquals(
        List.of("consents[0].textVersion words-needed"),
        wrong("sv-SE", new ConsentGiven("unite", ConsentPurpose.SHARE, false)));
    assertEquals(List.of(), wrong("ur-PK", new ConsentGiven("unite", ConsentPurpose.NEWS, true)));
    assertTrue(sentences.check(null, "sv", campaign).isEmpty());
  }
}
