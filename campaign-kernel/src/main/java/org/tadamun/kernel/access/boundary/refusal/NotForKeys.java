package org.tadamun.kernel.access.boundary.refusal;

import java.util.List;
import org.tadamun.kernel.problem.boundary.Forbidden;

/** 403: no key may do it, whatever its scopes, so it must not look for one that it lacks. */
public class NotForKeys extends Forbidden {

  public NotForKeys() {
    this("kernel.error.not-for-keys");
  }

  private NotForKeys(String messageKey) {
    super(List.of(), messageKey);
  }

  /** It edits one organisation, and another was meant. */
  public static NotForKeys ofAnother() {
    return new NotForKeys("kernel.error.key-own");
  }
}
