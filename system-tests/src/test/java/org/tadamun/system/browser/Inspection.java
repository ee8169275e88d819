package org.tadamun.system.browser;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** What an inspector finds wrong with the page that is shown. */
public final class Inspection {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private Inspection() {}

  /** All rules of the package, in light and in dark. */
  public static List<String> faults(Browser browser) {
    List<String> faults = new ArrayList<>(traffic(browser));
    faults.addAll(console(browser));
    for (String scheme : List.of("light", "dark")) {
      browser.scheme(scheme);
      accessibility(browser).map(fault -> scheme + ": " + fault).forEach(faults::add);
    }
    browser.scheme("light");
    return faults.stream().map(fault -> browser.path() + " " + fault).toList();
  }

  private static Stream<String> accessibility(Browser browser) {
    Results results = new AxeBuilder().withTags(RULES).analyze(browser.driver());
    return results.getViolations().stream().flatMap(Inspection::sentences);
  }

  private static Stream<String> sentences(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> rule.getId() + " (" + rule.getHelp() + ") at " + node.getHtml());
  }

  /** Requests to other hosts since the last look. */
  private static List<String> traffic(Browser browser) {
    return browser.driver().manage().logs().get(LogType.PERFORMANCE).getAll().stream()
        .map(LogEntry::getMessage)
        .map(Inspection::requested)
        .filter(url -> url.startsWith("http") || url.startsWith("ws"))
        .filter(url -> !url.replaceFirst("^ws", "http").startsWith(browser.base()))
        .map(url -> "asks another host: " + url)
        .toList();
  }

  private static String requested(String message) {
    try (JsonReader reader = Json.createReader(new StringReader(message))) {
      JsonObject event = reader.readObject().getJsonObject("message");
      return event.getString("method").equals("Network.requestWillBeSent")
          ? event.getJsonObject("params").getJsonObject("request").getString("url")
          : "";
    }
  }

  private static List<String> console(Browser browser) {
    return browser.driver().manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(entry -> "writes to the console: " + entry.getMessage())
        .toList();
  }
}
