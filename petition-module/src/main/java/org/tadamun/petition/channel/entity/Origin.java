package org.tadamun.petition.channel.entity;

/** By which link somebody came: codes that the campaign chose itself, nothing else. */
public record Origin(String medium, String campaign, String referrer) {

  public static final int CODE_MAX = 60;

  /** The medium of whoever came by somebody's personal link that says nothing else. */
  public static final String PERSONAL = "personal";

  public static final Origin NONE = new Origin(null, null, null);
}
