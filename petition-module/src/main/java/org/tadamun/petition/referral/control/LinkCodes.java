package org.tadamun.petition.referral.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Locale;
import org.tadamun.kernel.record.entity.ShortCode;
import org.tadamun.kernel.secret.boundary.NumberSeal;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.referral.entity.PersonalLink;

/**
 * A code as it is kept. Links are posted in public, under whatever name: whoever has the database
 * must not look up there whose signature a code belongs to, or by whose a signature came. So it is
 * sealed by a key that lies elsewhere; one code always alike, that it is found again, and the same
 * after a rotation (docs/adr/222).
 */
@ApplicationScoped
public class LinkCodes {

  /** Before what is sealed: no code has that letter, and each comes before it. */
  static final String MARK = "x";

  private static final int DIGITS = ShortCode.LETTERS.length();
  private static final long NO_NUMBER = -1;

  @Inject private Secrets secrets;

  protected LinkCodes() {}

  public LinkCodes(Secrets secrets) {
    this.secrets = secrets;
  }

  /**
   * What it stands by. Nothing comes from outside as it is kept: whoever has copied it from the
   * database would be told by his own page which code it is.
   *
   * @param code in whatever case; what was never made here stays as it is, and is nobody's; of what
   *     is sealed already nothing is left
   */
  public String of(String code) {
    String spelled = code.toLowerCase(Locale.ROOT);
    long number = number(spelled);
    if (number == NO_NUMBER) {
      return spelled.startsWith(MARK) ? "" : spelled;
    }
    return MARK + seal().seal(number, Instant.EPOCH);
  }

  /**
   * As it stands in a link.
   *
   * @throws IllegalStateException where it is not sealed, or another secrets file has sealed it
   */
  public String shown(String kept) {
    return code(
        seal()
            .open(kept.substring(MARK.length()))
            .orElseThrow(() -> new IllegalStateException("sealed with another secrets file"))
            .number());
  }

  private static long number(String code) {
    if (code.length() != PersonalLink.LENGTH) {
      return NO_NUMBER;
    }
    long number = 0;
    for (char letter : code.toCharArray()) {
      int digit = ShortCode.LETTERS.indexOf(letter);
      if (digit < 0) {
        return NO_NUMBER;
      }
      number = number * DIGITS + digit;
    }
    return number;
  }

  private static String code(long number) {
    char[] code = new char[PersonalLink.LENGTH];
    long left = number;
    for (int i = code.length - 1; i >= 0; i--) {
      code[i] = ShortCode.LETTERS.charAt((int) (left % DIGITS));
      left /= DIGITS;
    }
    return new String(code);
  }

  private NumberSeal seal() {
    return secrets.numberSeal("personal-link");
  }
}
