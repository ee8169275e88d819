package org.tadamun.web.publicsite.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tadamun.petition.signature.boundary.question.LikelyDomain;

/**
 * Where a mail address looks like a slip of the finger ({@link LikelyDomain}), whoever signs is
 * asked once which he meant. It is a question: what he says then is taken, and nothing depends on
 * who is known.
 */
public final class MailTypo {

  /** In which a form says to which address the question was. */
  public static final String ASKED = "hinted";

  /** What was answered: {@link #BETTER}, or the address stays. */
  public static final String ANSWER = "mail";

  public static final String BETTER = "better";
  private static final String ADDRESS = "email";

  private MailTypo() {}

  /** The address that was probably meant; empty where nothing looks like a slip. */
  public static Optional<String> better(String typed) {
    String text = typed.strip();
    return LikelyDomain.of(text).map(meant -> text.substring(0, text.lastIndexOf('@') + 1) + meant);
  }

  /** Whether he has to be asked: not twice about the same. */
  public static boolean isToAsk(FormData form) {
    String typed = form.text(ADDRESS);
    return better(typed).isPresent() && !form.text(ASKED).equals(typed);
  }

  /** The form with the address that he chose; one that he has changed since is his last word. */
  public static FormData answered(FormData form) {
    String typed = form.text(ADDRESS);
    if (!BETTER.equals(form.text(ANSWER)) || !form.text(ASKED).equals(typed)) {
      return form;
    }
    Map<String, String> fields = new LinkedHashMap<>(form.fields());
    better(typed).ifPresent(meant -> fields.put(ADDRESS, meant));
    return new FormData(fields);
  }
}
