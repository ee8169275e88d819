package org.tadamun.petition.snapshot.control.typed;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.kernel.secret.boundary.KeyRotation;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.secret.boundary.signing.SigningKeys;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.snapshot.entity.SnapshotFile;

/**
 * Which packs and files are ours. A pack that names a key which is not in the secrets file may come
 * from another node, where a new key was begun a moment ago: then the file is read again.
 */
@Dependent
public class KnownPacks {

  @EJB private KeyRotation rotation;
  @Inject private Secrets secrets;

  /**
   * As {@link Snapshot#isGenuine}, by the keys of this server.
   *
   * @throws RetryLater if the pack is none, and the file of the node that made the newest key was
   *     not copied here yet
   */
  public boolean isGenuine(Snapshot pack) {
    return pack.isGenuine(keysFor(pack));
  }

  /** As {@link Snapshot#vouchesFor}, by the keys of this server, and with the same refusal. */
  public boolean isKnown(SnapshotFile file) {
    return file.snapshot().vouchesFor(file, keysFor(file.snapshot()));
  }

  private SigningKeys keysFor(Snapshot pack) {
    // A node without the newest file does not know when the key ended that it takes for present.
    if (!secrets.signingKeys().has(pack.keyFingerprint()) || rotation.isBehind()) {
      rotation.requireNewest();
    }
    return secrets.signingKeys();
  }
}
