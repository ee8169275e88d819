package org.tadamun.web.testing.console;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tadamun.web.security.ConsoleSession;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.Site;

/** The request that a dashboard's script sends by itself every few seconds. */
public final class DashboardPoll {

  private static final String PATH = "/console/dashboard";
  private static final String ID = "dashboard:refresh";
  private static final String PART = "dashboard:live";

  private static final Pattern STATE =
      Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

  private DashboardPoll() {}

  /**
   * @param browser with its present cookies
   * @param query of the dashboard: {@code ?campaign=…}
   * @param html the dashboard as it was opened
   */
  public static Answer ask(Api browser, String query, String html) {
    assertTrue(html.contains(ID), html);
    Api script =
        browser
            .with("Sec-Fetch-Site", "same-origin")
            .with("Referer", Visitor.base() + PATH + query)
            .with("Faces-Request", "partial/ajax");
    Map<String, String> form = new LinkedHashMap<>();
    form.put("jakarta.faces.partial.ajax", "true");
    form.put("jakarta.faces.source", ID);
    form.put("jakarta.faces.partial.execute", ID);
    form.put("jakarta.faces.partial.render", PART);
    form.put(ID, ID);
    form.put(ConsoleSession.BACKGROUND_PARAMETER, "true");
    form.put("dashboard", "dashboard");
    form.put("jakarta.faces.ViewState", first(STATE, html));
    form.put("primefaces.nonce", first(NONCE, html));
    return Site.post(script, PATH, form);
  }

  /** Whether the answer contains the refreshed part. */
  public static boolean isAnswered(Answer poll) {
    return poll.status() == 200 && poll.body().contains("<update id=\"" + PART + "\">");
  }

  private static String first(Pattern pattern, String html) {
    Matcher found = pattern.matcher(html);
    assertTrue(found.find(), html);
    return found.group(1);
  }
}
