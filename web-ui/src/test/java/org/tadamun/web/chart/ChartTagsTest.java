package org.tadamun.web.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.web.chart.drawing.Charted;

/**
 * The tag files of the charts, read as files: the server finds them in a library beside the
 * classes.
 */
@DisplayName("The tag files of the charts")
class ChartTagsTest {

  private static final Path LIBRARY = Path.of("src/main/resources/META-INF");
  private static final Pattern TEXT = Pattern.compile("charts\\.text\\('([^']+)'");
  private static final Pattern METHOD = Pattern.compile("charts\\.(\\w+)\\(");

  static Stream<Path> tags() throws IOException {
    return Files.list(LIBRARY.resolve("chart-tags")).sorted();
  }

  @Test
  @DisplayName("the library names exactly the tag files that exist")
  void library() throws IOException {
    Charted library = Charted.of(Files.readString(LIBRARY.resolve("chart.taglib.xml")));
    List<String> files = tags().map(tag -> "chart-tags/" + tag.getFileName()).toList();
    assertEquals(files, library.texts("//*[local-name()='source']").stream().sorted().toList());
    assertEquals(
        files,
        library.texts("//*[local-name()='tag-name']").stream()
            .map(name -> "chart-tags/" + name + ".xhtml")
            .sorted()
            .toList());
  }

  @ParameterizedTest
  @MethodSource("tags")
  @DisplayName("each tag file has a comment and a title, and no inline style")
  void hasCommentAndNoInlineStyle(Path tag) throws IOException {
    String source = Files.readString(tag);
    assertTrue(source.contains("<!--"), "a comment");
    assertTrue(source.contains("title"), "every chart has a title");
    assertFalse(source.contains("style="));
  }

  @ParameterizedTest
  @MethodSource("tags")
  @DisplayName("each tag file uses only texts and methods that exist")
  void asksForWhatThereIs(Path tag) throws IOException {
    String source = Files.readString(tag);
    Texts texts = new Texts();
    TEXT.matcher(source)
        .results()
        .forEach(
            key -> assertTrue(texts.has(Locale.ENGLISH, "chart." + key.group(1)), tag::toString));
    List<String> methods = Arrays.stream(Charts.class.getMethods()).map(m -> m.getName()).toList();
    METHOD
        .matcher(source)
        .results()
        .forEach(method -> assertTrue(methods.contains(method.group(1)), method.group()));
  }

  @ParameterizedTest
  @MethodSource("tags")
  @DisplayName("each tag file contains no literal text")
  void noLiteralText(Path tag) throws IOException {
    String words =
        Files.readString(tag)
            .replaceAll("(?s)<!--.*?-->", "")
            .replaceAll("#\\{[^}]*}", "")
            .replaceAll("<[^>]*>", "");
    assertEquals("", words.strip());
  }
}
