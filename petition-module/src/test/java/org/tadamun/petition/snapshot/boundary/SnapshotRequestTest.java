package org.tadamun.petition.snapshot.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.petition.petition.entity.translation.TranslationState;
import org.tadamun.petition.version.boundary.TranslationView;

@DisplayName("The languages of a pack")
class SnapshotRequestTest {

  private static final SnapshotRequest ASKED = new SnapshotRequest("embassy", null, true, false, 7);

  /** A language with its state, and a minus where it lacks words. */
  private static TranslationView written(String told) {
    String[] words = told.split(" ");
    boolean whole = words.length < 3;
    TranslationState state = TranslationState.valueOf(words[1]);
    return new TranslationView(words[0], "ltr", state, whole, "0", null, null, null, null);
  }

  private static List<String> languages(String written) {
    List<TranslationView> views =
        Stream.of(written.split("; ")).map(SnapshotRequestTest::written).toList();
    return ASKED.in(views, new Languages()).languages();
  }

  @ParameterizedTest
  @CsvSource({
    "en SOURCE, en",
    "ur SOURCE; en CHECKED; ar CHECKED, ur en ar",
    "ur SOURCE -; en CHECKED -; ar DRAFT; fr OUTDATED; de CHECKED, ur de",
    "en-GB SOURCE; en CHECKED; fr-CA CHECKED; fr CHECKED, en fr",
    "sd SOURCE; ur CHECKED; tlh CHECKED, ur",
    "sd SOURCE; ur DRAFT, en"
  })
  @DisplayName("are those that can be relied on, the source first, where none is named")
  void unnamed(String written, String wanted) {
    assertEquals(List.of(wanted.split(" ")), languages(written));
  }

  @Test
  @DisplayName("come beside all else that was asked")
  void kept() {
    assertEquals(
        new SnapshotRequest("embassy", List.of("ar"), true, false, 7),
        ASKED.in(List.of(written("ar SOURCE")), new Languages()));
  }
}
