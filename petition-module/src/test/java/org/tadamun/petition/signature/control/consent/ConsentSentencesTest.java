package org.tadamun.petition.signature.control.consent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.signature.boundary.question.ConsentQuestion;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.ConsentGiven;
import org.tadamun.petition.signature.control.Terms;
import org.tadamun.petition.signature.entity.consent.ConsentPurpose;
import org.tadamun.petition.signature.entity.consent.ConsentSentence;

@DisplayName("Sentences of consent")
class ConsentSentencesTest {

  private static final String OLD = "0123456789ab";

  /** Sentences that were used before. */
  private static final class Told extends EarlierSentences {

    private final Map<String, ConsentSentence> rows = new HashMap<>();

    void was(String organisation, String purpose, String country, String text) {
      String id = ConsentSentence.id(OLD, purpose, organisation);
      rows.put(id, new ConsentSentence(id, organisation, country, "en", text, Instant.EPOCH));
    }

    @Override
    Optional<ConsentSentence> find(String id) {
      return Optional.ofNullable(rows.get(id));
    }
  }

  private final Told told = new Told();
  private final ConsentSentences sentences =
      new ConsentSentences(new Countries(), new Languages(), new Texts(), told);
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

  private List<String> wrong(ConsentGiven... answers) {
    List<ConsentGiven> all = Arrays.asList(answers);
    try {
      sentences.check(all, campaign).throwIfAny();
      return List.of();
    } catch (InvalidInput refused) {
      return refused.errors().stream()
          .map(one -> one.field() + " " + one.messageKey().replace("petition.error.", ""))
          .toList();
    }
  }

  @Test
  @DisplayName(
      "Each organisation and purpose has a question in every language, the target country one")
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

  private ShownSentence shown(ConsentGiven answer, String language) {
    return sentences.shown(answer, language, campaign);
  }

  private static ShownSentence of(ConsentQuestion.Words words) {
    return new ShownSentence(words.text(), words.language());
  }

  @Test
  @DisplayName("R21: the sentence that was shown is stored, whatever the language of the request")
  void shown() {
    ConsentQuestion.Words german = words("unite", ConsentPurpose.SHARE, "de");
    ConsentGiven said = answer("unite", ConsentPurpose.SHARE, german.textVersion());
    assertEquals(of(german), shown(said, "sv-SE"));
    assertEquals(of(german), shown(said, "ar"));
    ConsentGiven unsaid = new ConsentGiven("unite", ConsentPurpose.SHARE, true);
    assertEquals(of(german), shown(unsaid, "de-AT"));
    ConsentQuestion.Words target = words("ptudc", ConsentPurpose.TARGET, "fr");
    assertEquals(
        of(target), shown(answer("ptudc", ConsentPurpose.TARGET, target.textVersion()), "en"));
  }

  @Test
  @DisplayName("R21: a language without sentences gets the English one, marked as English")
  void fallback() {
    ConsentGiven unsaid = new ConsentGiven("unite", ConsentPurpose.SHARE, true);
    assertEquals(of(words("unite", ConsentPurpose.SHARE, "en")), shown(unsaid, "sv-SE"));
    assertEquals("en", sentences.ofTarget("sv", campaign).language());
    assertEquals("ur", sentences.ofTarget("ur-PK", campaign).language());
  }

  @Test
  @DisplayName("R21: an earlier sentence of the same question is accepted and stored")
  void earlier() {
    told.was("unite", ConsentPurpose.SHARE, null, "Unite the Union may.");
    ConsentGiven said = answer("unite", ConsentPurpose.SHARE, OLD);
    assertEquals(List.of(), wrong(said));
    assertEquals(new ShownSentence("Unite the Union may.", "en"), shown(said, "de"));
    List<String> never = List.of("consents[0].textVersion words");
    assertEquals(never, wrong(answer("ptudc", ConsentPurpose.SHARE, OLD)));
    assertEquals(never, wrong(answer("unite", ConsentPurpose.NEWS, OLD)));
  }

  @Test
  @DisplayName("R21: a yes to a sentence about another country is refused")
  void ofAnother() {
    told.was("ptudc", ConsentPurpose.TARGET, "PK", "To Pakistan.");
    ConsentGiven said = answer("ptudc", ConsentPurpose.TARGET, OLD);
    assertEquals(List.of(), wrong(said));
    assertEquals(new ShownSentence("To Pakistan.", "en"), shown(said, "de"));
    told.was("ptudc", ConsentPurpose.TARGET, "IN", "To India.");
    assertEquals(List.of("consents[0].country other-country"), wrong(said));
  }

  @Test
  @DisplayName("R21: a no is accepted with any version, and is stored with the present sentence")
  void no() {
    told.was("ptudc", ConsentPurpose.TARGET, "IN", "To India.");
    for (String version : List.of(OLD, "none of ours")) {
      ConsentGiven no = new ConsentGiven("ptudc", ConsentPurpose.TARGET, false, null, version);
      assertEquals(List.of(), wrong(no));
      assertEquals(of(words("ptudc", ConsentPurpose.TARGET, "de")), shown(no, "de"));
    }
  }

  @Test
  @DisplayName("R21: a version that was never used for the question is refused; it may be left out")
  void refused() {
    String version = words("unite", ConsentPurpose.SHARE, "de").textVersion();
    ConsentGiven right = answer("unite", ConsentPurpose.SHARE, version);
    assertEquals(List.of(), wrong(right));
    assertEquals(
        List.of("consents[1].textVersion words"),
        wrong(right, answer("ptudc", ConsentPurpose.SHARE, version)));
    assertEquals(
        List.of("consents[0].textVersion words"),
        wrong(answer("unite", ConsentPurpose.NEWS, version)));
    assertEquals(List.of(), wrong(new ConsentGiven("unite", ConsentPurpose.SHARE, false)));
    assertEquals(List.of(), wrong(new ConsentGiven("unite", ConsentPurpose.NEWS, true)));
    assertTrue(sentences.check(null, campaign).isEmpty());
  }
}
