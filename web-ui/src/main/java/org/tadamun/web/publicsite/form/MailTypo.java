package org.tadamun.web.publicsite.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tadamun.petition.signature.boundary.question.LikelyDomain;

/**
 * If a mail address looks misspelt ({@link LikelyDomain}), the signer is asked once which address
 * they mean. The answer is always accepted, and nothing depends on which addresses have signed.
 */
public final class MailTypo {

  /** The field with the address about which the form asked. */
  public static final String ASKED = "hinted";

  /** The field with the answer: {@link #BETTER}, or the address stays. */
  public static final String ANSWER = "mail";

  public static final String BETTER = "better";
  private static final String ADDRESS = "email";

  private MailTypo() {}

  /** The address that was probably meant; empty if nothing looks misspelt. */
  public static Optional<String> better(String typed) {
    String text = typed.strip();
    return LikelyDomain.of(text).map(meant -> text.substring(0, text.lastIndexOf('@') + 1) + meant);
  }

  /** Whether the signer has to be asked: only once about the same address. */
  public static boolean isToAsk(FormData form) {
    String typed = form.text(ADDRESS);
    return better(typed).isPresent() && !form.text(ASKED).equals(typed);
  }

  /**
   * The form with the address that the signer chose. An address changed since the question is taken
   * as typed.
   */
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
