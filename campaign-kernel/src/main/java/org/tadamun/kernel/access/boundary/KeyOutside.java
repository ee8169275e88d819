package org.tadamun.kernel.access.boundary;

import org.tadamun.kernel.problem.boundary.Forbidden;

/**
 * 403: the organisation of the key is in no campaign. What campaigns share is opened to it by
 * somebody of the staff, and by nothing that it does itself.
 */
public class KeyOutside extends Forbidden {

  KeyOutside(String permission) {
    super(permission, "kernel.error.key-outside");
  }
}
