package org.tadamun.web.testing.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A page as the server sent it, to be read, filled in and sent. */
public final class Page {

  private static final Pattern NOTICE =
      Pattern.compile("ui-messages-(?:info|warn|error|fatal)-summary\">([^<]*)<");
  private static final Pattern LINK = Pattern.compile("(?s)<a\\b([^>]*)>(.*?)</a>");
  private static final Pattern BUTTON = Pattern.compile("<button\\b([^>]*)>");
  private static final int EXCERPT = 700;
  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

  private final Visitor visitor;
  private final int status;
  private final URI address;
  private final String html;
  private final Map<String, List<String>> typed = new LinkedHashMap<>();
  private final Map<String, Sent.File> files = new LinkedHashMap<>();

  // Read on demand only: reading takes time, and thousands of pages are never read.
  private List<Form> formsRead;
  private List<String> mistakesRead;
  private String wordsRead;

  Page(Visitor visitor, HttpResponse<String> answer) {
    this.visitor = visitor;
    this.status = answer.statusCode();
    this.address = answer.uri();
    this.html = answer.body();
    assertEquals("", Markup.leftOver(html), address + " is not whole");
  }

  private List<Form> forms() {
    if (formsRead == null) {
      formsRead = Form.in(html);
    }
    return formsRead;
  }

  public int status() {
    return status;
  }

  /** The page's path below {@code /console/}, without parameters. */
  public String path() {
    return address.getPath().replaceFirst("^/console/", "");
  }

  /** The page's address with its parameters. */
  public String location() {
    String query = address.getRawQuery();
    return path() + (query == null ? "" : "?" + query);
  }

  public String html() {
    return html;
  }

  public Page require(int expected) {
    assertEquals(expected, status, () -> address + ": " + excerpt());
    return this;
  }

  /** Asserts that the visitor is on this page. */
  public Page requireAt(String path) {
    assertEquals(path, path(), this::excerpt);
    return require(200);
  }

  /** The words of the page without the frame. */
  public String words() {
    if (wordsRead == null) {
      wordsRead = Markup.words(Markup.main(html));
    }
    return wordsRead;
  }

  /** The beginning of the page, for a message of failure. */
  private String excerpt() {
    String words = words();
    return status + ": " + words.substring(0, Math.min(words.length(), EXCERPT));
  }

  public Page requireWords(String... expected) {
    for (String one : expected) {
      assertTrue(words().contains(one), () -> "no '" + one + "' in " + excerpt());
    }
    return this;
  }

  public Page requireNoWords(String... unexpected) {
    for (String one : unexpected) {
      assertFalse(words().contains(one), () -> "'" + one + "' in " + excerpt());
    }
    return this;
  }

  /** The messages on top of the page. */
  public List<String> notices() {
    return NOTICE.matcher(html).results().map(one -> Markup.text(one.group(1))).toList();
  }

  public Page requireNotice(String expected) {
    assertEquals(List.of(expected), notices(), this::excerpt);
    return this;
  }

  /** The error at this input; empty if there is none. */
  public String mistakeAt(String field) {
    return Markup.mistakeAt(html, name(field));
  }

  private String around(String field) {
    int at = html.indexOf("\"" + name(field) + "\"");
    return excerpt() + html.substring(at, Math.min(html.length(), at + 800));
  }

  public Page requireMistakeAt(String... fields) {
    for (String field : fields) {
      assertFalse(mistakeAt(field).isEmpty(), () -> "nothing at " + field + ": " + around(field));
    }
    return this;
  }

  /** Whether the page has an input or a button with this id. */
  public boolean offers(String id) {
    return forms().stream()
        .anyMatch(
            form ->
                form.find(form.fields(), id) != null
                    || form.find(form.files(), id) != null
                    || form.find(form.buttons(), id) != null);
  }

  /** The value of an input; empty if it has none. */
  public String value(String field) {
    String name = name(field);
    return forms().stream()
        .filter(form -> form.values().containsKey(name))
        .flatMap(form -> form.values().get(name).stream())
        .findFirst()
        .orElse("");
  }

  /** Types, chooses or ticks; without a value no box is ticked. */
  public Page type(String field, String... values) {
    typed.put(name(field), List.of(values));
    return this;
  }

  /** Sends the form as a script does that asks for these parts of the page, by their ids. */
  public Page askFor(String parts) {
    typed.put("Faces-Request", List.of("partial/ajax"));
    typed.put("jakarta.faces.partial.ajax", List.of("true"));
    typed.put("jakarta.faces.partial.execute", List.of("@all"));
    typed.put("jakarta.faces.partial.render", List.of(parts));
    return this;
  }

  public Page file(String field, String name, String content) {
    return file(field, name, content.getBytes(StandardCharsets.UTF_8));
  }

  public Page file(String field, String name, byte[] content) {
    files.put(name(field), new Sent.File(name, content));
    return this;
  }

  /** Sends the form of this button. Each page can be sent once. */
  public Page press(String button) {
    return press(button, true);
  }

  /** Sends the form of this button as a browser without scripts: what scripts add is missing. */
  public Page pressWithoutScripts(String button) {
    return press(button, false);
  }

  private Page press(String button, boolean scripts) {
    Form form =
        forms().stream()
            .filter(one -> one.find(one.buttons(), button) != null)
            .findFirst()
            .orElseThrow(() -> new AssertionError("no button " + button + ": " + excerpt()));
    Map<String, List<String>> sent = new LinkedHashMap<>(form.values());
    typed.forEach(sent::put);
    if (scripts) {
      // The script that PrimeFaces puts on every page adds the nonce to what is sent.
      NONCE
          .matcher(html)
          .results()
          .findFirst()
          .ifPresent(one -> sent.put("primefaces.nonce", List.of(one.group(1))));
    }
    sent.put(form.find(form.buttons(), button), List.of(""));
    for (String file : form.files()) {
      files.putIfAbsent(file, new Sent.File("", new byte[0]));
    }
    return visitor.page(
        visitor.post(
            address, address.resolve(form.action()), new Sent(sent, files, form.multipart())));
  }

  /** Opens the first link with these words to a page below this path. */
  public Page follow(String words, String path) {
    return visitor.open(
        links(words).stream().filter(href -> href.startsWith(path)).findFirst().orElseThrow());
  }

  /** Opens the first link with these words. */
  public Page follow(String words) {
    return visitor.open(
        links(words).stream()
            .findFirst()
            .orElseThrow(() -> new AssertionError("no link '" + words + "': " + excerpt())));
  }

  /** The targets, below {@code /console/}, of links with these words. */
  public List<String> links(String words) {
    return LINK.matcher(html)
        .results()
        .filter(link -> Markup.words(link.group(2)).contains(words))
        .map(link -> Markup.attributes(link.group(1)).getOrDefault("href", ""))
        .filter(href -> href.startsWith("/console/"))
        .map(href -> href.substring("/console/".length()))
        .toList();
  }

  public boolean isOpen() {
    return status == 200;
  }

  /** The inputs of this button's form, each with its kind as in {@link Form#kinds}. */
  public Map<String, String> inputs(String button) {
    return forms().stream()
        .filter(form -> form.find(form.buttons(), button) != null)
        .findFirst()
        .map(Form::kinds)
        .orElse(Map.of());
  }

  /** The names of all inputs that show an error. */
  public List<String> mistakes() {
    if (mistakesRead == null && !Markup.saysMistakes(html)) {
      mistakesRead = List.of();
    } else if (mistakesRead == null) {
      mistakesRead =
          forms().stream()
              .flatMap(form -> form.fields().stream())
              .distinct()
              .filter(field -> !mistakeAt(field).isEmpty())
              .toList();
    }
    return mistakesRead;
  }

  /** The names of all buttons, in the page's order. */
  public List<String> buttons() {
    return forms().stream().flatMap(form -> form.buttons().stream()).toList();
  }

  /** The input that must be filled before this button asks its question; empty for none. */
  public String needs(String button) {
    return BUTTON
        .matcher(html)
        .results()
        .map(one -> Markup.attributes(one.group(1)))
        .filter(one -> (":" + one.get("name")).endsWith(":" + button))
        .map(one -> one.getOrDefault("data-needs", ""))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no button " + button + ": " + excerpt()));
  }

  private String name(String id) {
    List<String> names = new ArrayList<>();
    for (Form form : forms()) {
      names.add(form.find(form.fields(), id));
      names.add(form.find(form.files(), id));
      // The hidden half of an input with suggestions.
      names.add(form.find(List.copyOf(form.values().keySet()), id));
    }
    return names.stream()
        .filter(name -> name != null)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no input " + id + ": " + excerpt()));
  }
}
