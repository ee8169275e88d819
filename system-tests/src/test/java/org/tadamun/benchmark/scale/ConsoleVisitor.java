package org.tadamun.benchmark.scale;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The administrator of the sample campaign, who reads pages without a browser. */
final class ConsoleVisitor {

  private static final String STATE = "jakarta.faces.ViewState";
  private static final Pattern LINK = Pattern.compile("http://\\S+/console/\\S+");
  private static final Pattern STATE_VALUE = Pattern.compile(STATE + ":0\" value=\"([^\"]+)\"");
  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");
  private static final String PASSWORD = "a long password of nobody";
  private static final int OK = 200;

  /** An attribute that each row of a list has. */
  private static final String ROW = "data-ri=";

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final String base;

  private ConsoleVisitor(String base) {
    this.base = base;
  }

  /** The time that one answer took. */
  record Took(long firstNanos, long wholeNanos, int bytes) {}

  /** Signs in for the first time, with the one-time link of the server's own user. */
  static ConsoleVisitor first(Path root, Path data) throws IOException, InterruptedException {
    Process script =
        new ProcessBuilder(
                root.resolve("tadamun").toString(), "admin-link", "--data", data.toString())
            .start();
    String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    Matcher link = LINK.matcher(said);
    if (!link.find()) {
      throw new IllegalStateException("no link in: " + said);
    }
    URI first = URI.create(link.group());
    ConsoleVisitor visitor = new ConsoleVisitor("http://" + first.getAuthority());
    Map<String, String> form = credentials();
    form.put("form:name", "Benchmark");
    form.put("form:repeated", PASSWORD);
    form.put("form:language", "en");
    form.put("form:zone", "UTC");
    visitor.enter(first.getPath(), "?" + first.getRawQuery(), form);
    return visitor;
  }

  /** Signs in again as the same administrator. */
  static ConsoleVisitor again(int port) throws IOException, InterruptedException {
    ConsoleVisitor visitor = new ConsoleVisitor("http://localhost:" + port);
    visitor.enter("/console/sign-in", "", credentials());
    return visitor;
  }

  private static Map<String, String> credentials() {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("form", "form");
    form.put("form:email", "benchmark@example.org");
    form.put("form:password", PASSWORD);
    form.put("form:go", "");
    return form;
  }

  private void enter(String path, String query, Map<String, String> form)
      throws IOException, InterruptedException {
    String page = text(path + query);
    form.put(STATE, first(STATE_VALUE, page));
    form.put("primefaces.nonce", first(NONCE, page));
    HttpResponse<String> entered = http.send(post(path, form).build(), BodyHandlers.ofString());
    if (!entered.uri().getPath().matches("/console/?")) {
      throw new IllegalStateException(
          "not let in, but at " + entered.uri() + ": " + entered.body());
    }
  }

  /** Reads a page, or an API answer if there is a key. */
  Took get(String path, String key) throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
    if (key != null) {
      request.header("Authorization", "Bearer " + key);
    }
    return time(request.build(), "");
  }

  /** The text of a page. */
  String text(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() != OK) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  private static String first(Pattern wanted, String page) {
    Matcher found = wanted.matcher(page);
    if (!found.find()) {
      throw new IllegalStateException("no " + wanted + " in " + page);
    }
    return found.group(1);
  }

  /**
   * Turns a list to the page that begins with row {@code first}, as the pager does. The page is
   * opened again before each measurement, since the server forgets a page after some hundred
   * others.
   *
   * @param table such as {@code list:signatures}
   */
  Took turn(String path, String table, int first) throws IOException, InterruptedException {
    String page = text(path);
    Map<String, String> form = new LinkedHashMap<>();
    form.put("jakarta.faces.partial.ajax", "true");
    form.put("jakarta.faces.source", table);
    form.put("jakarta.faces.partial.execute", table);
    form.put("jakarta.faces.partial.render", table);
    form.put(table, table);
    form.put(table + "_pagination", "true");
    form.put(table + "_first", Integer.toString(first));
    form.put(table + "_rows", "25");
    form.put(table + "_skipChildren", "true");
    form.put(table + "_encodeFeature", "true");
    form.put(table.split(":")[0], table.split(":")[0]);
    form.put(STATE, first(STATE_VALUE, page));
    form.put("primefaces.nonce", first(NONCE, page));
    HttpRequest.Builder request = post(path, form);
    request.header("Faces-Request", "partial/ajax");
    return time(request.build(), ROW);
  }

  private HttpRequest.Builder post(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Origin", base)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body));
  }

  /**
   * @param wanted words of the right answer; the answer for a forgotten page is short and quick,
   *     and has no rows
   */
  private Took time(HttpRequest request, String wanted) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    HttpResponse<InputStream> answer = http.send(request, BodyHandlers.ofInputStream());
    try (InputStream in = answer.body()) {
      int some = in.read();
      long first = System.nanoTime() - begin;
      byte[] rest = in.readAllBytes();
      long whole = System.nanoTime() - begin;
      if (answer.statusCode() != OK
          || !answer.uri().getPath().equals(request.uri().getPath())
          || !new String(rest, StandardCharsets.UTF_8).contains(wanted)) {
        throw new IllegalStateException(
            request.uri() + " answered " + answer.statusCode() + " at " + answer.uri());
      }
      return new Took(first, whole, rest.length + (some < 0 ? 0 : 1));
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
