package org.tadamun.kernel.access.boundary.refusal;

import org.tadamun.kernel.problem.boundary.Forbidden;

/**
 * 403: the organisation of the key is in no campaign, and what campaigns share is not open to it.
 * One that had to leave is let in by somebody of the staff, and by nothing that it does itself; a
 * newcomer begins a campaign of its own, and has to be told so, or it waits for nothing.
 */
public class KeyOutside extends Forbidden {

  private KeyOutside(String permission, String messageKey) {
    super(permission, messageKey);
  }

  public static KeyOutside newcomer(String permission) {
    return new KeyOutside(permission, "kernel.error.key-newcomer");
  }

  public static KeyOutside putOut(String permission) {
    return new KeyOutside(permission, "kernel.error.key-outside");
  }
}
