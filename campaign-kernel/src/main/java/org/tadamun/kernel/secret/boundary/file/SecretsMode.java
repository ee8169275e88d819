package org.tadamun.kernel.secret.boundary.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * The permissions that the secrets file may have. One rule for the start, which refuses a file that
 * others can read, and for the running server, which logs it: a copy that is not logged must be
 * accepted at the next start.
 */
public final class SecretsMode {

  /** The owner's execute bit gives nobody the keys; copies by some tools have it. */
  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private SecretsMode() {}

  /** Whether its group or others have any permission. */
  public static boolean isOpen(Path file) throws IOException {
    return !OWNERS.containsAll(Files.getPosixFilePermissions(file));
  }
}
