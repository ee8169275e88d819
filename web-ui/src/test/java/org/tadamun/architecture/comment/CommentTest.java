package org.tadamun.architecture.comment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;

/** Finds comments that compare with something unnamed, whose meaning can only be guessed. */
@DisplayName("Comments of the program")
class CommentTest {

  private static final int LEAST = 5000;
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");

  /** The end of a line and the margin of the next one. */
  private static final Pattern LINE = Pattern.compile("\\s*\\n\\s*\\*?\\s*");

  /** Everything up to the first full stop or colon that ends a word. */
  private static final Pattern FIRST = Pattern.compile("^.*?[.:](?= |$)");

  private static final Pattern RIDDLE =
      Pattern.compile("^(The same|As|Whoever|Nor|True or null)\\b.*");

  private static List<String> firstSentences(String source) {
    return COMMENT.matcher(source).results().map(CommentTest::firstSentence).toList();
  }

  private static String firstSentence(MatchResult comment) {
    String text = LINE.matcher(comment.group(1)).replaceAll(" ").strip();
    return FIRST.matcher(text).results().findFirst().map(MatchResult::group).orElse(text);
  }

  private static boolean isRiddle(String sentence) {
    return RIDDLE.matcher(sentence).matches() && !sentence.contains("{@link");
  }

  @Test
  @DisplayName("No first sentence begins like a comparison with something unnamed")
  void first() {
    List<String> sentences =
        Workspace.files("src/main/java", ".java").stream()
            .flatMap(file -> firstSentences(Workspace.read(file)).stream())
            .toList();
    assertTrue(sentences.size() > LEAST, "only some sentences were read");
    assertEquals(List.of(), sentences.stream().filter(CommentTest::isRiddle).toList());
  }

  @Test
  @DisplayName("A first sentence that compares with something unnamed is reported")
  void samples() {
    String source =
        """
        /** The same of those who left. */
        /**
         * As
         * above. The rest is clear.
         */
        /** The same as {@link #count}, for one country. */
        /** Counts them. The same number is shown on the page. */
        """;
    assertEquals(
        List.of("The same of those who left.", "As above."),
        firstSentences(source).stream().filter(CommentTest::isRiddle).toList());
  }
}
