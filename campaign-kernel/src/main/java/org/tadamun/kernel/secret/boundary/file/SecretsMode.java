package org.tadamun.kernel.secret.boundary.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may do what with the secrets file. One rule for the start, which refuses a file that others
 * can read, and for the server that runs, which says so: a copy of which it says nothing has to
 * start again.
 */
public final class SecretsMode {

  /** That its owner may run it gives its keys to nobody; copies by some tools come so. */
  private static final Set<PosixFilePermission> OWNERS =
      EnumSet.of(
          PosixFilePermission.OWNER_READ,
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.OWNER_EXECUTE);

  private SecretsMode() {}

  /** Whether its group or others may do anything with it. */
  public static boolean isOpen(Path file) throws IOException {
    return !OWNERS.containsAll(Files.getPosixFilePermissions(file));
  }
}
