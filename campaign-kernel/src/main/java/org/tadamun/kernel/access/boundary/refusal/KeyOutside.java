package org.tadamun.kernel.access.boundary.refusal;

import org.tadamun.kernel.problem.boundary.Forbidden;

/**
 * 403: the key has the scope, but its organisation is not in the campaign, or in no campaign at
 * all. The message says so, since the caller would otherwise look for another scope. An
 * organisation that had to leave can only be let in again by staff; a newcomer must begin a
 * campaign of its own, and is told that.
 */
public class KeyOutside extends Forbidden {

  private KeyOutside(String permission, String messageKey) {
    super(permission, messageKey);
  }

  public static KeyOutside newcomer(String permission) {
    return new KeyOutside(permission, "kernel.error.key-newcomer");
  }

  /** The refusal for a campaign of which the key already knows that it exists. */
  public static KeyOutside elsewhere(String permission) {
    return new KeyOutside(permission, "kernel.error.key-elsewhere");
  }

  public static KeyOutside putOut(String permission) {
    return new KeyOutside(permission, "kernel.error.key-outside");
  }
}
