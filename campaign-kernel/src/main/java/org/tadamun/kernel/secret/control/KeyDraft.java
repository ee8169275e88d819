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

/**
 * Replaces the secrets file atomically by a draft beside it; a kill before that leaves the draft.
 */
class KeyDraft {

  private static final String END = ".tmp";
  private static final String NUMBERED = "[0-9]{16,20}\\.tmp";

  private final Path target;

  /**
   * The beginning of a draft's name; drafts of other secrets files in the folder are left alone.
   */
  private final String name;

  /**
   * A draft for this file.
   *
   * @param target where the file is, after following all links
   */
  KeyDraft(Path target) {
    this.target = target;
    this.name = target.getFileName() + ".";
  }

  void put(String text) throws IOException {
    Path draft =
        Files.createTempFile(
            target.getParent(),
            name,
            END,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      // No CREATE option: another node may have deleted the draft, and it must not be made again
      // with default permissions.
      Files.writeString(draft, text, StandardOpenOption.WRITE);
      force(draft, StandardOpenOption.WRITE);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
      // Otherwise the old file, without the new key, could be back after a power cut.
      force(target.getParent(), StandardOpenOption.READ);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /**
   * Deletes drafts that were left: after their keys are retired, somebody who finds one could still
   * read an old backup. Another node that is writing one at this moment fails, and refuses.
   */
  void clear() throws IOException {
    if (!Files.isWritable(target.getParent())) {
      // Then no key can be made here, and no draft is ours.
      return;
    }
    try (DirectoryStream<Path> beside = Files.newDirectoryStream(target.getParent())) {
      for (Path each : beside) {
        if (isDraft(each.getFileName().toString())) {
          Files.delete(each);
        }
      }
    } catch (DirectoryIteratorException unread) {
      throw unread.getCause();
    }
  }

  /**
   * Whether the name has the number that Java puts into it, longer than any date in a copy's name.
   */
  private boolean isDraft(String file) {
    return file.startsWith(name) && file.substring(name.length()).matches(NUMBERED);
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
