package org.tadamun.petition.snapshot.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.document.boundary.Block;
import org.tadamun.kernel.document.boundary.Block.Fact;
import org.tadamun.kernel.document.boundary.Block.Facts;
import org.tadamun.kernel.document.boundary.Block.Heading;
import org.tadamun.kernel.document.boundary.Block.Paragraph;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.snapshot.control.reading.PackContent;

@DisplayName("R19: Pack of a text that was reworded while people signed")
class PackWordingTest {

  private static final PackContent FIRST = Packs.reworded(1);
  private static final PackContent THIRD = Packs.reworded(3);
  private static final String SIGNED = "The text that was signed";
  private static final String CHANGES = "https://example.org/en/petitions/free-amar/versions";

  private static PackWords words(String language) {
    return new PackWords(new Texts(), new Countries(), language);
  }

  private static List<Block> blocks(PackContent pack, String... languages) {
    List<PackWords> in = Stream.of(languages).map(PackWordingTest::words).toList();
    return new PackDocument(pack, new PackPhrases(in)).document().blocks();
  }

  private static List<String> headings(PackContent pack) {
    return blocks(pack, "en").stream()
        .filter(Heading.class::isInstance)
        .map(one -> ((Heading) one).text().first().text())
        .toList();
  }

  private static List<Fact> facts(PackContent pack) {
    return blocks(pack, "en").stream()
        .filter(Facts.class::isInstance)
        .flatMap(one -> ((Facts) one).facts().stream())
        .toList();
  }

  private static List<String> paragraphs(PackContent pack, String... languages) {
    return blocks(pack, languages).stream()
        .filter(Paragraph.class::isInstance)
        .flatMap(one -> ((Paragraph) one).text().versions().stream())
        .map(said -> said.text())
        .toList();
  }

  private static String csv(PackContent pack, String language) {
    return new String(new CsvPack(pack, words(language)).bytes(), StandardCharsets.UTF_8);
  }

  private static JsonObject petition(PackContent pack) {
    byte[] bytes = new JsonPack(pack, List.of(words("en"))).bytes();
    String text = new String(bytes, StandardCharsets.UTF_8);
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject().getJsonObject("petition");
    }
  }

  @Test
  @DisplayName("The text is called as it reads now, and not the text that was signed")
  void heading() {
    assertTrue(headings(THIRD).contains("The text as it reads now"));
    assertFalse(headings(THIRD).contains(SIGNED));
    assertTrue(headings(FIRST).contains(SIGNED));
    assertFalse(csv(THIRD, "en").contains(SIGNED));
  }

  @Test
  @DisplayName("The document names the wording, its moment, and each earlier one with day and hash")
  void earlier() {
    String said =
        "The text is in its wording 3, published 20 November 2020 \u206612:00:00 UTC\u2069."
            + " Signatures given before that were given to an earlier wording of the same version;"
            + " they are in these figures, which are not counted by wording.";
    List<String> told = paragraphs(THIRD, "en");
    assertTrue(told.contains(said), told::toString);
    List<String> codes =
        facts(THIRD).stream()
            .filter(one -> one.name().first().text().startsWith("Wording "))
            .map(one -> one.value().first().text())
            .toList();
    assertEquals(List.of("1".repeat(64), "2".repeat(64)), codes);
    assertTrue(facts(THIRD).stream().anyMatch(one -> CHANGES.equals(one.link())));
    assertTrue(facts(THIRD).stream().anyMatch(one -> one.name().first().text().equals("Wording")));
    assertFalse(facts(FIRST).stream().anyMatch(one -> CHANGES.equals(one.link())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ur", "fr", "es", "de"})
  @DisplayName("The CSV names the wordings in each language")
  void languages(String language) {
    PackWords in = words(language);
    String table = csv(THIRD, language);
    String moment = "2020-11-20T12:00:00.123Z";
    assertTrue(table.contains(in.get("wording.since", 3, moment)), table);
    assertTrue(
        table.contains(
            "\"%s\",\"SHA-256 %s\""
                .formatted(
                    in.get("wording.earlier", 1, "2020-11-20T10:00:00.123Z"), "1".repeat(64))),
        table);
    assertTrue(table.contains("/" + language + "/petitions/free-amar/versions"), table);
    assertFalse(csv(FIRST, language).contains(in.get("wording.changes")));
    String heading = in.get("text.now");
    assertFalse(heading.isBlank() || heading.equals(in.get("text")), heading);
  }

  @Test
  @DisplayName("The data has all wordings up to the present one, also if it is the first")
  void programs() {
    JsonObject third = petition(THIRD);
    assertEquals(3, third.getInt("revision"));
    assertEquals(3, third.getJsonArray("wordings").size());
    JsonObject first = third.getJsonArray("wordings").getJsonObject(0);
    assertEquals(1, first.getInt("revision"));
    assertEquals("1".repeat(64), first.getString("textHash"));
    assertEquals("2020-11-20T10:00:00.123Z", first.getString("publishedAt"));
    assertEquals(1, petition(FIRST).getInt("revision"));
    assertEquals(1, petition(FIRST).getJsonArray("wordings").size());
  }

  @Test
  @DisplayName("A document in two languages names the wording in both")
  void twoLanguages() {
    List<String> told = paragraphs(THIRD, "en", "de");
    assertTrue(told.stream().anyMatch(one -> one.startsWith("Der Text steht im Wortlaut 3,")));
    assertTrue(told.stream().anyMatch(one -> one.startsWith("The text is in its wording 3,")));
  }
}
