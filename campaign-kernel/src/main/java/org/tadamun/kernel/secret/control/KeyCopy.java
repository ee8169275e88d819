package org.tadamun.kernel.secret.control;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The secrets file as another node, or a person with a copy, has put it there while the server
 * runs. One that cannot be read does no harm yet: whoever has read it before goes on with that.
 */
public class KeyCopy {

  private static final Logger LOG = System.getLogger(KeyCopy.class.getName());

  private boolean said;

  /** Empty where it cannot be read, which is said once until it can. */
  public synchronized Optional<KeyRing> read(Path file) {
    try {
      KeyRing ring = new KeyFile(file).read();
      said = false;
      return Optional.of(ring);
    } catch (RuntimeException unreadable) {
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
}
