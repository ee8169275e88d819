package org.tadamun.kernel.access.boundary.refusal;

import java.util.List;
import org.tadamun.kernel.problem.boundary.Forbidden;

/** 403: no key may do this, whatever its scopes; the caller need not look for another one. */
public class NotForKeys extends Forbidden {

  public NotForKeys() {
    this("kernel.error.not-for-keys");
  }

  private NotForKeys(String messageKey) {
    super(List.of(), messageKey);
  }

  /** A key edits its own organisation only, and another was named. */
  public static NotForKeys ofAnother() {
    return new NotForKeys("kernel.error.key-own");
  }
}
