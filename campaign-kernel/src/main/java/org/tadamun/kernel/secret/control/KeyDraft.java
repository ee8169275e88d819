package org.tadamun.kernel.secret.control;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** What becomes the secrets file at one stroke: a kill before that leaves it beside the old one. */
class KeyDraft {

  /** As Java names it between the two ends, and nobody his own copies. */
  private static final String NAME = "secrets[0-9]{10,20}\\.tmp";

  private final Path target;

  /**
   * @param target where the file lies, behind all links
   */
  KeyDraft(Path target) {
    this.target = target;
  }

  void put(String text) throws IOException {
    Path draft =
        Files.createTempFile(
            target.getParent(),
            "secrets",
            ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(draft, text);
      force(draft, StandardOpenOption.WRITE);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      // Else the old file could be there again after a power cut, without the new key.
      force(target.getParent(), StandardOpenOption.READ);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * Deletes those that were left: once their keys are retired, whoever found them could still read
   * an old backup. Another node that writes one at this moment finds that it cannot, and refuses.
   */
  void clear() throws IOException {
    if (!Files.isWritable(target.getParent())) {
      // Then none of them is ours: no key can be made here.
      return;
    }
    try (DirectoryStream<Path> beside = Files.newDirectoryStream(target.getParent())) {
      for (Path each : beside) {
        if (each.getFileName().toString().matches(NAME)) {
          Files.delete(each);
        }
      }
    } catch (DirectoryIteratorException unread) {
      throw unread.getCause();
    }
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
