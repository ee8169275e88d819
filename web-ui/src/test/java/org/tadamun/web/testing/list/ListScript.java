package org.tadamun.web.testing.list;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tadamun.web.testing.Answer;
import org.tadamun.web.testing.Api;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.console.Visitor;

/** The requests of a list's script: another page, another order. */
public final class ListScript {

  private static final Pattern STATE =
      Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");
  private static final Pattern NONCE = Pattern.compile("nonce=\"([^\"]+)\"");

  private final Visitor visitor;
  private final String address;
  private final String table;
  private final String html;

  /**
   * @param address of the open page, below {@code /console/}
   * @param table the table's id, after that of its form
   * @param html the open page
   */
  public ListScript(Visitor visitor, String address, String table, String html) {
    this.visitor = visitor;
    this.address = address;
    this.table = table;
    this.html = html;
  }

  /** Turns to the page that begins with this row, counted from 0, as the pager does. */
  public Answer turned(int first) {
    return asked(Map.of("_pagination", "true", "_first", Integer.toString(first), "_rows", "25"));
  }

  /** Sends these parameters of the table, named by what follows its id. */
  public Answer asked(Map<String, String> how) {
    String page = "/console/" + address;
    Api script =
        Site.browser()
            .with("Cookie", visitor.cookies())
            .with("Sec-Fetch-Site", "same-origin")
            .with("Referer", System.getProperty("tadamun.base-url") + page)
            .with("Faces-Request", "partial/ajax");
    String form = table.substring(0, table.indexOf(':'));
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("jakarta.faces.partial.ajax", "true");
    fields.put("jakarta.faces.source", table);
    fields.put("jakarta.faces.partial.execute", table);
    fields.put("jakarta.faces.partial.render", table);
    fields.put(table, table);
    fields.put(table + "_skipChildren", "true");
    fields.put(table + "_encodeFeature", "true");
    how.forEach((name, value) -> fields.put(table + name, value));
    fields.put(form, form);
    fields.put("jakarta.faces.ViewState", first(STATE));
    fields.put("primefaces.nonce", first(NONCE));
    return Site.post(script, page.replaceFirst("\\?.*", ""), fields).require(200);
  }

  private String first(Pattern pattern) {
    Matcher found = pattern.matcher(html);
    if (!found.find()) {
      throw new AssertionError("no " + pattern + " in " + html);
    }
    return found.group(1);
  }

  /** The number of rows of lists in this HTML. */
  public static int rows(String shown) {
    return shown.split("data-ri=").length - 1;
  }
}
