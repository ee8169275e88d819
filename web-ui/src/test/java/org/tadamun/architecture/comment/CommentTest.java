package org.tadamun.architecture.comment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;

/**
 * Finds comments that compare with something unnamed, whose meaning can only be guessed, and those
 * that begin with a long sentence: what a thing is and why fits into two.
 */
@DisplayName("Comments of the program")
class CommentTest {

  private static final int LEAST = 5000;
  private static final int MOST_WORDS = 25;
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");

  /** The end of a line and the margin of the next one. */
  private static final Pattern LINE = Pattern.compile("\\s*\\n\\s*\\*?\\s*");

  /** Everything up to the first full stop or colon that ends a word. */
  private static final Pattern FIRST = Pattern.compile("^.*?[.:](?= |$)");

  /** The whole sentence; a colon does not end it. */
  private static final Pattern WHOLE = Pattern.compile("^.*?\\.(?= |$)");

  /** What follows a paragraph without a full stop. */
  private static final Pattern NEXT =
      Pattern.compile(" (\\* |<(p|ul|ol|pre)>|@(param|return|throws)\\b)");

  /** A tag of Javadoc, which is read as its last word. */
  private static final Pattern TAG = Pattern.compile("\\{@\\w+ (?:[^}]* )?([^} ]*)\\}");

  private static final Pattern RIDDLE =
      Pattern.compile("^(The same|As|Whoever|Nor|True or null)\\b.*");

  private static List<String> firstSentences(String source) {
    return texts(source).map(text -> beginning(FIRST, text)).toList();
  }

  private static Stream<String> texts(String source) {
    return COMMENT
        .matcher(source)
        .results()
        .map(comment -> LINE.matcher(comment.group(1)).replaceAll(" ").strip());
  }

  private static String beginning(Pattern sentence, String text) {
    return sentence.matcher(text).results().findFirst().map(MatchResult::group).orElse(text);
  }

  private static List<String> longSentences(String source) {
    return texts(source)
        .map(text -> beginning(WHOLE, NEXT.split(text)[0]))
        .filter(sentence -> !sentence.startsWith("@"))
        .filter(sentence -> words(sentence) > MOST_WORDS)
        .toList();
  }

  private static int words(String sentence) {
    return TAG.matcher(sentence).replaceAll("$1").split(" +").length;
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
  @DisplayName("No first sentence has more than 25 words, also after a colon")
  void length() {
    List<String> found =
        Workspace.files("src/main/java", ".java").stream()
            .flatMap(file -> longSentences(Workspace.read(file)).stream())
            .toList();
    assertEquals(List.of(), found);
  }

  @Test
  @DisplayName("A first sentence of 26 words is reported, one of 25 with a long tag is not")
  void lengthSamples() {
    String most = "Counts" + " one".repeat(MOST_WORDS - 2);
    String source =
        """
        /** %1$s {@link Tally#of(long, int) tally}. And why, in some more words. */
        /**
         * %1$s
         * more: than
         * that. And why.
         */
        /**
         * %1$s and
         *
         * @param one the first
         */
        """
            .formatted(most);
    assertEquals(List.of(most + " more: than that."), longSentences(source));
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
