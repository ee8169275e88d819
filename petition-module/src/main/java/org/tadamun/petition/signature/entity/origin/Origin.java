package org.tadamun.petition.signature.entity.origin;

/** By which link somebody came: codes that the campaign chose itself, nothing else. */
public record Origin(String medium, String campaign, String referrer) {

  public static final int CODE_MAX = 60;
  public static final Origin NONE = new Origin(null, null, null);
}
