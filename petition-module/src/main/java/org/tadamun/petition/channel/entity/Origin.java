package org.tadamun.petition.channel.entity;

import java.util.regex.Pattern;

/** By which link somebody came: codes that the campaign chose itself, nothing else. */
public record Origin(String medium, String campaign, String referrer) {

  public static final int CODE_MAX = 60;

  /** The medium of whoever came by somebody's personal link that says nothing else. */
  public static final String PERSONAL = "personal";

  private static final Pattern CODE =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0," + (CODE_MAX - 1) + "}");

  public static final Origin NONE = new Origin(null, null, null);

  /** As somebody asks for it: what is empty is none. */
  public static Origin asked(String medium, String campaign, String referrer) {
    return new Origin(orNull(medium), orNull(campaign), orNull(referrer));
  }

  private static String orNull(String given) {
    return given == null || given.isEmpty() ? null : given;
  }

  /** What of it is kept: without outer blanks, and null where it is none. */
  public static String codeOrNull(String text) {
    return text != null && isCode(text.strip()) ? text.strip() : null;
  }

  /**
   * Whether it may be one: no sentence, address or name with blanks; so of a link and a program.
   */
  public static boolean isCode(String text) {
    return CODE.matcher(text).matches();
  }
}
