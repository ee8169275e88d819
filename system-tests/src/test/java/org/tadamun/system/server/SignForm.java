package org.tadamun.system.server;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of the petition's page, opened once and sent any number of times. */
public final class SignForm {

  private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"");
  private static final String PAGE = "/en/petitions/" + Demonstration.SLUG;

  private final Http http;
  private final String stamp;

  private SignForm(Http http, String stamp) {
    this.http = http;
    this.stamp = stamp;
  }

  public static SignForm open(Http http) {
    Matcher stamp = STAMP.matcher(http.get(PAGE).require(200).body());
    if (!stamp.find()) {
      throw new AssertionError("the page has no form");
    }
    return new SignForm(http, stamp.group(1));
  }

  /** Sends the form once it is old enough: within two seconds it would come back. */
  public Answer send(Map<String, String> fields) {
    Map<String, String> form = new LinkedHashMap<>(fields);
    form.put("stamp", stamp);
    return Await.until(
        "a form that was not sent too fast",
        () ->
            Optional.of(http.postForm(PAGE + "/signatures", form))
                .filter(answer -> !answer.body().contains("That was very quick")));
  }
}
