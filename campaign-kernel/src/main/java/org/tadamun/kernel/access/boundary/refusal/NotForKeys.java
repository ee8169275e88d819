package org.tadamun.kernel.access.boundary.refusal;

import java.util.List;
import org.tadamun.kernel.problem.boundary.Forbidden;

/** 403: no key may do it, whatever its scopes, so it must not look for one that it lacks. */
public class NotForKeys extends Forbidden {

  public NotForKeys() {
    super(List.of(), "kernel.error.not-for-keys");
  }
}
