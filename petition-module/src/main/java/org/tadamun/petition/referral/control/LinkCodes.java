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
 * Encrypts codes for the database. Links are posted in public, under any name: nobody with the
 * database may find out whose signature a code belongs to, or by whose link a signature came. The
 * key is kept elsewhere. A code always has the same ciphertext, so that it can be looked up, also
 * after a rotation of keys (docs/adr/222).
 */
@ApplicationScoped
public class LinkCodes {

  /** Prefix of encrypted codes; no code contains this letter, and all codes sort before it. */
  static final String MARK = "x";

  private static final int DIGITS = ShortCode.LETTERS.length();
  private static final long NO_NUMBER = -1;

  @Inject private Secrets secrets;

  protected LinkCodes() {}

  public LinkCodes(Secrets secrets) {
    this.secrets = secrets;
  }

  /**
   * The stored form of a code. An encrypted code given from outside is not accepted: somebody who
   * copied it from the database would see on their own page which code it is.
   *
   * @param code in any case; an invalid one is returned as it is and matches nobody, an encrypted
   *     one becomes empty
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
   * The code as it is in links.
   *
   * @throws IllegalStateException if it is not encrypted, or with another secrets file
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
