package org.tadamun.kernel.access.boundary.refusal;

import org.tadamun.kernel.problem.boundary.Forbidden;

/**
 * 403: the organisation of the key is in no campaign, and what campaigns share is not open to it,
 * or not in the campaign that is meant: else who has the scope would look for another one. One that
 * had to leave is let in by somebody of the staff, and by nothing that it does itself; a newcomer
 * begins a campaign of its own, and has to be told so, or it waits for nothing.
 */
public class KeyOutside extends Forbidden {

  private KeyOutside(String permission, String messageKey) {
    super(permission, messageKey);
  }

  public static KeyOutside newcomer(String permission) {
    return new KeyOutside(permission, "kernel.error.key-newcomer");
  }

  /** Of a campaign of which it knows already that it is there. */
  public static KeyOutside elsewhere(String permission) {
    return new KeyOutside(permission, "kernel.error.key-elsewhere");
  }

  public static KeyOutside putOut(String permission) {
    return new KeyOutside(permission, "kernel.error.key-outside");
  }
}
