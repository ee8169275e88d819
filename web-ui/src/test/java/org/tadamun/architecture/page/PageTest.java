package org.tadamun.architecture.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.architecture.Workspace;

@DisplayName("Pages and style sheets")
class PageTest {

  private static final Pattern HOST = Pattern.compile("https?://(?!www\\.w3\\.org/)[a-z0-9.-]+");

  private static final Pattern ELEMENT = Pattern.compile("<[\\w:]+(?:[^>\"]|\"[^\"]*\")*>");

  @Test
  @DisplayName(
      "console.frame R1: pages have no words, no inline style or script, and no foreign host")
  void pages() {
    assertEquals(List.of(), faults(Workspace.files("src/main", ".xhtml"), PageRules::faults));
  }

  @Test
  @DisplayName(
      "Style sheets use start and end instead of left and right, and load nothing from elsewhere")
  void styleSheets() {
    assertEquals(List.of(), faults(Workspace.files("src/main", ".css"), StyleSheetRules::faults));
  }

  @Test
  @DisplayName("Scripts name no other host")
  void scripts() {
    assertEquals(List.of(), faults(Workspace.files("src/main/webapp", ".js"), PageTest::hosts));
    assertEquals(
        List.of("https://cdn.example"),
        hosts("fetch('https://cdn.example/x'); const NS = 'http://www.w3.org/2000/svg';"));
  }

  @ParameterizedTest(name = "A page with {0} is reported")
  @ValueSource(
      strings = {
        "<p>Sign now</p>",
        "<p>#{count} signatures</p>",
        "<p>#{text['a.b']}: #{count}</p>",
        "<a aria-label=\"#{text['a.b']} (#{name}): #{count}\"/>",
        "<p>#{empty x ? 'No names yet' : x}</p>",
        "<img alt=\"Map\" src=\"#{map}\"/>",
        "<p:commandButton xmlns:p='p' value=\"Save\"/>",
        "<input type=\"submit\" value=\"Save\"/>",
        "<p style=\"color: red\"/>",
        "<p:panel xmlns:p='p' contentStyle=\"color: red\"/>",
        "<button onclick=\"go()\"/>",
        "<p:ajax xmlns:p='p' oncomplete=\"go()\"/>",
        "<style>p {}</style>",
        "<script>go()</script>",
        "<script src=\"https://cdn.example/x.js\"/>",
        "<img src=\"//cdn.example/x.png\"/>",
        "<p>",
      })
  void refused(String fragment) {
    assertTrue(!PageRules.faults(fragment).isEmpty());
  }

  @ParameterizedTest(name = "A page with {0} is allowed")
  @ValueSource(
      strings = {
        "<p class=\"figure\">#{text['site.figure.total']} #{count} · 7</p>",
        "<option value=\"DE\">#{name}</option>",
        "<f:param xmlns:f='f' name=\"kind\" value=\"LETTER\"/>",
        "<p:button xmlns:p='p' styleClass=\"wide\" value=\"#{text['a.b']}\"/>",
        "<a href=\"/#{lang}/imprint\">#{text['site.imprint']}</a>",
        "<script src=\"#{request.contextPath}/resources/site/sign.js\"/>",
      })
  void accepted(String fragment) {
    assertEquals(List.of(), PageRules.faults(fragment));
  }

  @ParameterizedTest(name = "A style sheet with {0} is reported")
  @ValueSource(
      strings = {
        "p { margin-left: 1em }",
        "p { left: 0 }",
        "p { text-align: right }",
        "p { background: url(https://cdn.example/x.png) }",
        "@import 'x.css';",
        "@font-face { font-family: x }",
      })
  void refusedRule(String rule) {
    assertEquals(1, StyleSheetRules.faults(rule).size());
  }

  @Test
  @DisplayName("Style sheets let out on paper what is scrolled sideways on the screen")
  void whole() {
    assertEquals(
        List.of(), faults(Workspace.files("src/main", ".css"), StyleSheetRules::cutOnPaper));
    String scrolled = ".wide, .long { overflow-x: auto; } ";
    assertEquals(List.of(".wide", ".long"), StyleSheetRules.cutOnPaper(scrolled));
    String paper = "@media print { .long, .wide { overflow: visible; } }";
    assertEquals(List.of(), StyleSheetRules.cutOnPaper(scrolled + paper));
    String narrow = "@media (max-width: 40rem) { .long, .wide { overflow: visible; } }";
    assertEquals(List.of(".wide", ".long"), StyleSheetRules.cutOnPaper(scrolled + narrow));
    for (String other : List.of("overflow: auto", "overflow-x:scroll", "overflow-inline: auto")) {
      assertEquals(List.of("p"), StyleSheetRules.cutOnPaper("p { " + other + " }"));
    }
    assertEquals(List.of(), StyleSheetRules.cutOnPaper("p { overflow-y: auto }"));
  }

  @Test
  @DisplayName("Left and right in a comment, and start and end in a rule, are allowed")
  void acceptedRule() {
    String rules = "/* left: https://example.org */ p { margin-inline-start: 0; inset-inline: 0 }";
    assertEquals(List.of(), StyleSheetRules.faults(rules));
  }

  @Test
  @DisplayName("Requests that a page sends by itself are marked as background and keep messages")
  void polls() {
    assertEquals(List.of(), ofTags("src/main", ConsoleRules::busyByThemselves));
    String hasty = "<p:poll interval=\"2\" stop=\"#{a > 1}\"";
    String poll = hasty + " ignoreAutoUpdate=\"true\"";
    assertEquals(1, ConsoleRules.busyByThemselves(poll + "/>").size());
    assertEquals(1, ConsoleRules.busyByThemselves(poll + "><f:param name=\"a\"/></p:poll>").size());
    String quiet = "><f:param name=\"background\" value=\"true\"/></p:poll>";
    assertEquals(List.of(), ConsoleRules.busyByThemselves(poll + quiet));
    assertEquals(1, ConsoleRules.busyByThemselves(hasty + quiet).size());
  }

  @Test
  @DisplayName("console.frame R4: only beans that keep the rows of the page have buttons in rows")
  void rowButtons() {
    Map<String, String> beans =
        Workspace.files("src/main/java", ".java").stream()
            .collect(
                Collectors.toMap(
                    file -> file.getFileName().toString().replace(".java", ""),
                    Workspace::read,
                    (one, other) -> one));
    assertEquals(List.of(), ofTags("src/main", page -> RowButtonRules.faults(page, beans)));
    String page =
        "<p:dataTable><p:commandButton action=\"#{%s.drop(row.id)}\"/></p:dataTable>"
            + "<p:commandButton action=\"#{other.save}\"/>";
    Map<String, String> samples = Map.of("KeptView", "@ViewScoped", "OtherView", "@RequestScoped");
    assertEquals(List.of(), RowButtonRules.faults(page.formatted("keptView"), samples));
    assertEquals(1, RowButtonRules.faults(page.formatted("otherView"), samples).size());
  }

  @Test
  @DisplayName("Buttons with equal words in rows have a name of their own, in included parts too")
  void rowNames() {
    Path root = Workspace.root().resolve("web-ui/src/main/webapp");
    assertEquals(
        List.of(),
        ofTags(
            "src/main/webapp",
            page ->
                RowNameRules.faults(
                    page, path -> Workspace.unwrapped(root.resolve(path.substring(1))))));
    String page =
        "<p:dataTable><ui:include src=\"/verbs\"/></p:dataTable>"
            + "<p:commandButton value=\"#{text['a.hold']}\"/>";
    String button = "<t:confirmButton id=\"a\" label=\"#{text['a.hold']}\" %s=\"#{row.name}\"/>";
    assertEquals(List.of(), RowNameRules.faults(page, path -> button.formatted("about")));
    assertEquals(1, RowNameRules.faults(page, path -> button.formatted("question")).size());
    String link = "<a class=\"button-link wide\" href=\"/x\"%s>#{%s}</a>";
    assertEquals(1, RowNameRules.faults(page, path -> link.formatted("", "text['a.b']")).size());
    assertEquals(List.of(), RowNameRules.faults(page, path -> link.formatted("", "row.name")));
    String named = link.formatted(" aria-label=\"#{row.name}\"", "text['a.b']");
    assertEquals(List.of(), RowNameRules.faults(page, path -> named));
  }

  @Test
  @DisplayName(
      "Console pages follow the rules for facts, inputs, tables, empty lists and redrawing")
  void consoleRules() {
    Path root = Workspace.root().resolve("web-ui/src/main/webapp");
    assertEquals(
        List.of(),
        ofTags(
            "src/main/webapp",
            page ->
                ConsoleRules.faults(
                    page, path -> Workspace.unwrapped(root.resolve(path.substring(1))))));
    assertEquals(
        1, ConsoleRules.faults("<t:fact label='x' own=\"true\">y</t:fact>", x -> x).size());
    String page =
        "<f:viewParam name=\"campaign\"/><h:form prependId=\"%s\">"
            + "<ui:include src=\"/role\"/></h:form>";
    String part = "<h:selectOneMenu styleClass=\"x\" id=\"campaign\" value=\"#{y}\">";
    assertEquals(1, ConsoleRules.faults(page.formatted("false"), path -> part).size());
    assertEquals(List.of(), ConsoleRules.faults(page.formatted("true"), path -> part));
    String table = "<x template=\"y\"><%1$s><ui:include src=\"/t\"/></%1$s>";
    String sorted = "<p:dataTable><p:column sortBy=\"#{y}\"/></p:dataTable>";
    assertEquals(1, ConsoleRules.faults(table.formatted("div"), path -> sorted).size());
    assertEquals(List.of(), ConsoleRules.faults(table.formatted("h:form"), path -> sorted));
    String pages = "<p:dataTable var=\"x\" paginator=\"%s\" rows=\"25\">";
    assertEquals(1, ConsoleRules.faults(pages.formatted("true"), path -> "").size());
    assertEquals(List.of(), ConsoleRules.faults(pages.formatted("false"), path -> ""));
    String turned = pages.formatted("true") + "\n  <t:paging/>";
    assertEquals(List.of(), ConsoleRules.faults(turned, path -> ""));
    String empty = "<t:emptyState message=\"#{text[x.filtered ? 'a' : 'b']}\" %s/>";
    assertEquals(1, ConsoleRules.faults(empty.formatted(""), path -> "").size());
    String back = "action=\"#{text['console.filter.clear']}\" href=\"/x\"";
    assertEquals(List.of(), ConsoleRules.faults(empty.formatted(back), path -> ""));
    String choice =
        "<p:ajax process=\"@this%s\" update=\":y:z\"/>"
            + "<h:panelGroup id=\"z\"><ui:include src=\"/z\"/></h:panelGroup>";
    String input = "<t:dateField id=\"day\"/>";
    assertEquals(1, ConsoleRules.faults(choice.formatted(""), path -> input).size());
    assertEquals(List.of(), ConsoleRules.faults(choice.formatted(" z"), path -> input));
    assertEquals(List.of(), ConsoleRules.faults(choice.formatted(""), path -> "<p>#{y}</p>"));
  }

  @Test
  @DisplayName("Each local time is shown with its zone")
  void clocks() {
    assertEquals(List.of(), faults(Workspace.files("src/main", ".xhtml"), ClockRules::faults));
    String page = "<p>#{display.localDateTime(row.at)}</p>\n<p>%s</p>";
    assertEquals(List.of(), ClockRules.faults(page.formatted("#{row.timeZone}")));
    assertEquals(1, ClockRules.faults(page.formatted("#{row.place}")).size());
    assertEquals(1, ClockRules.faults(page.formatted("\n".repeat(5) + "#{row.timeZone}")).size());
  }

  @Test
  @DisplayName("Browsers do not keep what is typed into search fields")
  void lookedFor() {
    assertEquals(List.of(), ofTags("src/main/webapp", PageTest::kept));
    assertEquals(1, kept("<p>#{a}</p><input type=\"search\" id=\"b\"/>").size());
    assertEquals(1, kept("<h:inputText value=\"#{a > b}\" pt:type=\"search\"/>").size());
    assertEquals(List.of(), kept("<input type=\"search\" autocomplete=\"off\"/><input id=\"c\"/>"));
    Path tags = Workspace.root().resolve("web-ui/src/main/webapp/WEB-INF/tags");
    String condition = Workspace.unwrapped(tags.resolve("ruleText.xhtml"));
    assertTrue(condition.contains("\" autocomplete=\"off\"/>"), condition);
  }

  private static List<String> kept(String page) {
    return ELEMENT
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .filter(one -> one.contains("type=\"search\"") && !one.contains("autocomplete=\"off\""))
        .toList();
  }

  @Test
  @DisplayName("Expressions in pages name existing properties and methods of beans")
  void expressions() {
    ExpressionRules rules = ExpressionRules.ofAllBeans();
    assertTrue(rules.size() > 80, () -> "only " + rules.size());
    assertEquals(List.of(), ofTags("src/main", rules::faults));
    ExpressionRules words = new ExpressionRules(Map.of("word", String.class));
    String page = "#{word.blank} #{word.isBlank()} #{x.word.none} #{'word.none'} #{word.length}";
    assertEquals(List.of(), words.faults(page));
    assertEquals(List.of("word has no blink"), words.faults("#{empty word.blink ? 1 : 2}"));
    assertEquals(List.of("word has no blank"), words.faults("#{word.blank()}"));
    String given = "#{word.concat(x.of(1, ', ').y) and word.replace(a, b)} #{word.strip( )}";
    assertEquals(List.of(), words.faults(given));
    assertEquals(List.of("word has no concat"), words.faults("#{word.concat(a, (b)).c}"));
    assertEquals(List.of("word has no concat"), words.faults("#{word.concat().c(a)}"));
  }

  private static List<String> faults(List<Path> files, Function<String, List<String>> rules) {
    return faults(files, Workspace::read, rules);
  }

  /** The mistakes that rules find in the tags of pages, however these are wrapped. */
  private static List<String> ofTags(String below, Function<String, List<String>> rules) {
    return faults(Workspace.files(below, ".xhtml"), Workspace::unwrapped, rules);
  }

  private static List<String> faults(
      List<Path> files, Function<Path, String> read, Function<String, List<String>> rules) {
    return files.stream()
        .flatMap(
            f -> rules.apply(read.apply(f)).stream().map(fault -> Workspace.name(f) + " " + fault))
        .toList();
  }

  private static List<String> hosts(String script) {
    return HOST.matcher(script).results().flatMap(m -> Stream.of(m.group())).toList();
  }
}
