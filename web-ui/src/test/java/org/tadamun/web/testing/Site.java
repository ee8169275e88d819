package org.tadamun.web.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.tadamun.kernel.secret.boundary.Secrets;

/** The public site of the server under test, as a browser without scripts sees it. */
@ApplicationScoped
public class Site {

  public static final String FORM = "application/x-www-form-urlencoded";

  @Inject private Clock clock;
  @Inject private Secrets secrets;

  public static Api browser() {
    return Api.anonymous().with("Accept", "text/html,*/*");
  }

  public static Answer get(String path) {
    return browser().get("/" + path);
  }

  /**
   * Whether both addresses serve the same page, by their tags. The page may be made anew between
   * the two requests and get another tag, so it is tried several times.
   */
  public static boolean isOnePage(String path, String other) {
    boolean same = false;
    for (int i = 0; i < 4 && !same; i++) {
      String tag = get(path).require(200).header("ETag");
      same = tag.equals(get(other).require(200).header("ETag"));
    }
    return same;
  }

  public static Answer head(String path) {
    return browser().send("HEAD", "/" + path, BodyPublishers.noBody(), null);
  }

  /** Sends a form as a browser does from one of our pages. */
  public static Answer post(String path, Map<String, String> fields) {
    return post(browser().with("Sec-Fetch-Site", "same-origin"), path, fields);
  }

  public static Answer post(Api browser, String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return browser.send("POST", "/" + path, BodyPublishers.ofString(body), FORM);
  }

  /** A filled-in form of a petition, with the stamp of a form that was open long enough. */
  public Map<String, String> filled(String email) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("givenName", "Amal");
    form.put("familyName", "O'Neill");
    form.put("email", email);
    form.put("country", "SE");
    form.put("visibility", "PUBLIC");
    form.put("stamp", stamp(Duration.ofMinutes(1)));
    return form;
  }

  /** The stamp of a form that was shown this long ago. */
  public String stamp(Duration ago) {
    String moment = Long.toString(clock.instant().minus(ago).toEpochMilli(), Character.MAX_RADIX);
    return moment + '.' + secrets.stamp(moment);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
