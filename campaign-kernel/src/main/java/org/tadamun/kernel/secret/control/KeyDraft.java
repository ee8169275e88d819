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

  private static final String END = ".tmp";
  private static final String NUMBERED = "[0-9]{16,20}\\.tmp";

  private final Path target;

  /** With which its name begins: drafts of another secrets file beside this one are no matter. */
  private final String name;

  /**
   * @param target where the file lies, behind all links
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
      // Never made anew, by nobody's leave: another node may have deleted it just now.
      Files.writeString(draft, text, StandardOpenOption.WRITE);
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
        if (isDraft(each.getFileName().toString())) {
          Files.delete(each);
        }
      }
    } catch (DirectoryIteratorException unread) {
      throw unread.getCause();
    }
  }

  /** By the number that Java puts between the two ends, longer than any moment in a copy's name. */
  private boolean isDraft(String file) {
    return file.startsWith(name) && file.substring(name.length()).matches(NUMBERED);
  }

  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
