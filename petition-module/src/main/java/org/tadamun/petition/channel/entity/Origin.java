package org.tadamun.petition.channel.entity;

import java.util.regex.Pattern;

/** The link by which somebody came: codes that the campaign chose, nothing else. */
public record Origin(String medium, String campaign, String referrer) {

  public static final int CODE_MAX = 60;

  /** The medium of signers who came by a personal link without other codes. */
  public static final String PERSONAL = "personal";

  private static final Pattern CODE =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0," + (CODE_MAX - 1) + "}");

  public static final Origin NONE = new Origin(null, null, null);

  /** From query parameters; an empty one is null. */
  public static Origin asked(String medium, String campaign, String referrer) {
    return new Origin(orNull(medium), orNull(campaign), orNull(referrer));
  }

  private static String orNull(String given) {
    return given == null || given.isEmpty() ? null : given;
  }

  /** The code without outer blanks, or null if it is not valid. */
  public static String codeOrNull(String text) {
    return text != null && isCode(text.strip()) ? text.strip() : null;
  }

  /** Whether it is a valid code: no blanks, so no sentence, address or full name. */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }
}
