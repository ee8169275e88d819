package org.tadamun.web.publicsite.petition;

import java.net.URI;
import java.util.regex.Pattern;
import org.tadamun.petition.signature.boundary.SignatureRequest.Source;
import org.tadamun.petition.signature.entity.origin.Origin;
import org.tadamun.web.publicsite.form.FormData;

/**
 * By which link somebody came: {@code utm_medium}, {@code utm_campaign}, {@code utm_source} of the
 * page from which the form was sent. The page itself is the same for all, so the form cannot carry
 * them. Anything that does not look like a code is left out, never refused.
 */
final class SourceCodes {

  private static final Pattern CODE =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0," + (Origin.CODE_MAX - 1) + "}");

  private SourceCodes() {}

  static Source of(String referer) {
    FormData query = query(referer);
    return new Source(
        code(query, "utm_medium"), code(query, "utm_campaign"), code(query, "utm_source"));
  }

  private static String code(FormData query, String name) {
    String text = query.text(name);
    return CODE.matcher(text).matches() ? text : null;
  }

  private static FormData query(String referer) {
    try {
      String query = referer == null ? null : URI.create(referer).getRawQuery();
      return query == null ? FormData.NONE : FormData.parse(query);
    } catch (IllegalArgumentException malformed) {
      return FormData.NONE;
    }
  }
}
