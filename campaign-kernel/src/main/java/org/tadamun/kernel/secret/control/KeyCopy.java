package org.tadamun.kernel.secret.control;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import org.tadamun.kernel.secret.boundary.file.SecretsMode;

/**
 * Reads the secrets file again while the server runs, after another node or a person has replaced
 * it. If it cannot be read, the server goes on with the keys it has. If others can read it, it is
 * used all the same, since people are signing, and an error is logged.
 */
public class KeyCopy {

  private static final Logger LOG = System.getLogger(KeyCopy.class.getName());

  private boolean said;
  private boolean saidOpen;

  /** Returns the keys; empty if the file cannot be read, which is logged once until it can. */
  public synchronized Optional<KeyRing> read(Path file) {
    try {
      KeyRing ring = new KeyFile(file).read();
      said = false;
      look(file);
      return Optional.of(ring);
    } catch (IOException | RuntimeException unreadable) {
      if (!said) {
        said = true;
        LOG.log(
            Level.ERROR,
            "The secrets file "
                + file
                + " cannot be read again, so that no key of another node comes from it: it has to"
                + " be whole, of this server's user (chown) and for that user alone (chmod 600)"
                + " (docs/operations.md, A new master key)",
            unreadable);
      }
      return Optional.empty();
    }
  }

  private void look(Path file) throws IOException {
    boolean open = SecretsMode.isOpen(file);
    if (open && !saidOpen) {
      LOG.log(
          Level.ERROR,
          "Others can read the secrets file "
              + file
              + ", and may have its keys: run chmod 600 on it, or the next start is refused, and"
              + " make a new key (docs/operations.md, A new master key)");
    }
    saidOpen = open;
  }
}
