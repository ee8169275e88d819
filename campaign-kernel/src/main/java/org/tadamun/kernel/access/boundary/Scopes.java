package org.tadamun.kernel.access.boundary;

import java.util.Set;

/** Which permissions a key can have as its scopes. */
public final class Scopes {

  /** What no key may do, mostly matters of the staff themselves. */
  private static final Set<String> NEVER =
      Set.of(
          Permission.CONSOLE_READ,
          Permission.REPORT_READ,
          Permission.STAFF_WRITE,
          Permission.KEY_WRITE,
          Permission.MAIL_READ,
          Permission.MAIL_WRITE,
          Permission.AUDIT_READ,
          Permission.RETENTION_WRITE);

  /** Permissions that open nothing yet and so are not offered (docs/adr/217). */
  private static final Set<String> IDLE =
      Set.of(Permission.INCIDENT_READ, Permission.INCIDENT_WRITE, Permission.WEBHOOK_WRITE);

  private Scopes() {}

  /** Whether a key can have this permission as a scope. */
  public static boolean isAllowed(String permission) {
    return Permission.all().contains(permission) && !NEVER.contains(permission);
  }

  /** Whether this permission can be chosen when a key is made. */
  public static boolean isOffered(String permission) {
    return isAllowed(permission) && !IDLE.contains(permission);
  }
}
