package org.tadamun.architecture.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;

@DisplayName("Forms that keep what is typed and not saved yet")
class KeptFormsTest {

  private static final Path PAGES = Workspace.root().resolve("web-ui/src/main/webapp");
  private static final Path SCRIPTS = PAGES.resolve("resources/console");
  private static final String PARTS = "WEB-INF/console/";

  /**
   * The forms that keep nothing: with people's data, secrets, files, or only a few words and
   * choices. A new form is listed here or has the class {@code kept}, so that somebody has decided.
   */
  private static final Set<String> FORGOTTEN =
      Set.of(
          PARTS + "addressees/verbs.xhtml verbs",
          PARTS + "deliveries/receipt.xhtml file",
          PARTS + "deliveries/verbs.xhtml decision",
          PARTS + "petition/batch-evidence.xhtml file",
          PARTS + "petition/import-mapping.xhtml mapping",
          PARTS + "petition/recount-correction.xhtml proposal",
          "console/actions/day.xhtml verbs",
          "console/endorsements/command.xhtml command",
          "console/endorsers/edit.xhtml endorser",
          "console/keys/new.xhtml key",
          "console/parliament/correction.xhtml correction",
          "console/parliament/sponsor.xhtml sponsor",
          "console/petition/batch.xhtml decision",
          "console/petition/decision.xhtml decision",
          "console/petition/embed.xhtml codes",
          "console/petition/erase.xhtml erasure",
          "console/petition/import-new.xhtml entry",
          "console/petition/milestones.xhtml fresh",
          "console/petition/pass-edit.xhtml making",
          "console/petition/rectify.xhtml rectification",
          "console/petition/snapshot-edit.xhtml freezing",
          "console/profile/edit.xhtml change",
          "console/profile/edit.xhtml profile",
          "console/profile/edit.xhtml sessions",
          "console/profile/second-factor.xhtml factor",
          "console/retention/exempt.xhtml exempting",
          "console/staff/list.xhtml invite",
          "console/staff/list.xhtml sessions",
          "console/staff/view.xhtml give");

  /**
   * The fields that kept forms leave out: persons, ways to reach them, and hidden places of
   * actions.
   */
  private static final Set<String> UNKEPT =
      Set.of(
          "answeredBy",
          "countedBy",
          "delegation",
          "deliveredTo",
          "displayName",
          "link",
          "newEndorser_name",
          "place_address",
          "place_contact",
          "place_latitude",
          "place_longitude",
          "place_venue",
          "postalAddress",
          "recipient");

  private static final Pattern TYPES = Pattern.compile("const TYPES = \\[([^\\]]*)\\]");

  @Test
  @DisplayName("Every form either keeps what is typed or is listed as one that does not")
  void decided() {
    Set<String> forgotten =
        pages()
            .flatMap(page -> KeptForms.forgotten(Workspace.unwrapped(page)).map(id -> in(page, id)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(new TreeSet<>(FORGOTTEN), forgotten);
    String form = "<h:form id=\"a\" styleClass=\"card %s\">x</h:form>";
    assertEquals(List.of("a"), KeptForms.forgotten(form.formatted("form")).toList());
    assertEquals(List.of(), KeptForms.forgotten(form.formatted("form kept")).toList());
  }

  private static String in(Path page, String id) {
    return PAGES.relativize(page) + " " + id;
  }

  @Test
  @DisplayName("Fields that name people, tell how to reach them or are secret are not kept")
  void unkept() {
    Set<String> unkept = new TreeSet<>();
    pages()
        .forEach(
            page ->
                unkept.addAll(KeptForms.unkept(Workspace.unwrapped(page), KeptFormsTest::part)));
    assertEquals(new TreeSet<>(UNKEPT), unkept);
    assertEquals(
        List.of(),
        pages()
            .flatMap(page -> KeptForms.faults(Workspace.unwrapped(page), KeptFormsTest::part))
            .toList());
    String form =
        "<h:form id=\"a\" styleClass=\"form kept\"><ui:include src=\"/WEB-INF/b\"/></h:form>";
    String field = "<t:field for=\"c\" unkept=\"true\"><p:password id=\"c\"/></t:field>";
    assertEquals(Set.of("c"), KeptForms.unkept(form, path -> field));
    assertEquals(List.of("keeps <p:password"), KeptForms.faults(form, path -> field).toList());
  }

  /** A field with such a name is left out in every form. */
  @Test
  @DisplayName("A field that one form leaves out is kept by no other form")
  void alike() {
    Pattern kept = Pattern.compile("<t:(?:field for|localizedField id)=\"(\\w+)\" (?!unkept)");
    Set<String> names = Set.of("delegation", "recipient", "countedBy", "place_address");
    List<String> wrong =
        pages()
            .flatMap(page -> kept.matcher(Workspace.unwrapped(page)).results())
            .map((MatchResult field) -> field.group(1))
            .filter(names::contains)
            .toList();
    assertEquals(List.of(), wrong);
  }

  @Test
  @DisplayName("Nothing typed outlasts the tab, and no password, file or mail address is kept")
  void tab() {
    Workspace.files("src/main/webapp", ".js").stream()
        .map(Workspace::read)
        .forEach(
            script -> assertFalse(script.matches("(?s).*(localStorage|indexedDB|caches\\.).*")));
    String kept = Workspace.read(SCRIPTS.resolve("kept.js"));
    Set<String> types =
        TYPES
            .matcher(kept)
            .results()
            .flatMap(list -> Stream.of(list.group(1).split(", ")))
            .map(type -> type.replace("'", ""))
            .collect(Collectors.toSet());
    assertTrue(types.contains("textarea"), types::toString);
    types.retainAll(Set.of("password", "file", "hidden", "email", "tel", "search"));
    assertEquals(Set.of(), types);
  }

  private static Stream<Path> pages() {
    return Workspace.files("src/main/webapp", ".xhtml").stream();
  }

  private static String part(String path) {
    return Workspace.unwrapped(PAGES.resolve(path.substring(1)));
  }
}
