package org.tadamun.architecture.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;

@DisplayName("Keys of texts")
class KeyUseTest {

  private static final NavigableSet<String> KEYS =
      Bundle.all().stream()
          .filter(Bundle::isSource)
          .flatMap(bundle -> bundle.texts().keySet().stream())
          .collect(Collectors.toCollection(TreeSet::new));

  private static final Set<String> BUNDLES =
      Bundle.all().stream().map(Bundle::name).collect(Collectors.toSet());

  @Test
  @DisplayName("Each key in a page exists")
  void pages() {
    assertEquals(
        List.of(),
        unknown(
            Workspace.files("src/main", ".xhtml").stream()
                .flatMap(f -> KeyUse.inPage(Workspace.name(f), Workspace.read(f)).stream())));
  }

  @Test
  @DisplayName("Each key in a page exists, also where an expression chooses between two")
  void choices() {
    assertEquals(
        List.of(),
        without(
            KeyUse::isStemIn,
            Workspace.files("src/main", ".xhtml").stream()
                .flatMap(
                    f ->
                        KeyUse.anywhereInPage(Workspace.name(f), Workspace.read(f), BUNDLES)
                            .stream())));
  }

  @Test
  @DisplayName("Each key of the bundles is used, so that no text is translated in vain")
  void leftOver() {
    List<String> sources =
        Stream.of(".java", ".xhtml", ".js")
            .flatMap(ending -> Workspace.files("src/main", ending).stream())
            .map(Workspace::read)
            .toList();
    assertEquals(Set.of(), new KeyDemand(sources).leftOver(KEYS));
  }

  @Test
  @DisplayName("A key that is not used is reported")
  void leftOverSamples() {
    KeyDemand demand =
        new KeyDemand(List.of("'news.title' \"news.state.\" + x, \"news.mail\" \"news.\" + y"));
    assertEquals(
        Set.of("news.help", "news.titles"),
        demand.leftOver(
            List.of(
                "news.title", "news.titles", "news.help", "news.state.A", "news.mail.subject")));
  }

  @Test
  @DisplayName("Each key in a class exists")
  void classes() {
    assertEquals(
        List.of(),
        without(
            KeyUse::isStemIn,
            Workspace.files("src/main/java", ".java").stream()
                .flatMap(
                    f -> KeyUse.inClass(Workspace.name(f), Workspace.read(f), BUNDLES).stream())));
  }

  @Test
  @DisplayName("Only the class of the refusal names the texts about a wrong state")
  void wrongStates() {
    assertEquals(
        List.of("WrongState.java"),
        Workspace.files("src/main/java", ".java").stream()
            .filter(file -> Workspace.read(file).contains("\"kernel.state.wrong"))
            .map(file -> file.getFileName().toString())
            .toList());
  }

  @Test
  @DisplayName("An unknown key in a page, an expression or a class is reported")
  void samples() {
    String page =
        "#{text['kernel.no.such']} #{text.of('kernel.nor.this', 1)} #{text['x.' += y]}"
            + " #{text['kernel.problem']} #{text['kernel.problem.' += y]}";
    assertEquals(
        List.of("kernel.no.such", "kernel.nor.this", "x.", "kernel.problem"),
        unknown(KeyUse.inPage("", page).stream()).stream().map(one -> one.substring(10)).toList());
    String chosen =
        "text[x ? 'kernel.no.such' : 'kernel.problem'] 'nothing.of.ours' prefix=\"kernel.none\"";
    assertEquals(
        2,
        without(KeyUse::isStemIn, KeyUse.anywhereInPage("page", chosen, BUNDLES).stream()).size());
    String code = "get(\"kernel.no.such\") + \"kernel.problem.\" + slug + \"kernel.neither.\" + x";
    assertEquals(
        2, without(KeyUse::isStemIn, KeyUse.inClass("class", code, BUNDLES).stream()).size());
  }

  private static List<String> unknown(Stream<KeyUse> uses) {
    return without(KeyUse::isKnownIn, uses);
  }

  private static List<String> without(
      BiPredicate<KeyUse, NavigableSet<String>> known, Stream<KeyUse> uses) {
    return uses.filter(use -> !known.test(use, KEYS))
        .map(use -> use.where() + " asks for " + use.key())
        .distinct()
        .toList();
  }
}
