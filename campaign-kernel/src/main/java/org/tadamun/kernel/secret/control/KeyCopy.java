package org.tadamun.kernel.secret.control;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;
import org.tadamun.kernel.secret.boundary.file.SecretsMode;

/**
 * The secrets file as another node, or a person with a copy, has put it there while the server
 * runs. One that cannot be read does no harm yet: whoever has read it before goes on with that. One
 * that others can read is taken all the same, since people sign by it, and the log says so.
 */
public class KeyCopy {

  private static final Logger LOG = System.getLogger(KeyCopy.class.getName());

  private boolean said;
  private boolean saidOpen;

  /** Empty where it cannot be read, which is said once until it can. */
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
                + " be whole, of this server's user (chown) and for him alone (chmod 600)"
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
