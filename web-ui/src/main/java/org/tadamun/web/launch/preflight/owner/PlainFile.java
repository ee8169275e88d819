package org.tadamun.web.launch.preflight.owner;

import java.nio.file.Files;
import java.nio.file.Path;

/** A file of its own, which is neither a folder nor a link that leads nowhere. */
public final class PlainFile {

  private PlainFile() {}

  /**
   * The end of a sentence that says why the path cannot be used as one; blank if it can, or if
   * nothing is there. Advice about the rights of a folder would shut everybody out of it. In place
   * of a link the file would be made on another disk than the one that was meant.
   */
  public static String whyNone(Path path) {
    OwnedFile owned = new OwnedFile(path);
    if (owned.isOutOfSight()) {
      return owned.whyOutOfSight();
    }
    if (Files.exists(path)) {
      return Files.isRegularFile(path) ? "" : "is no file; name a file, in a folder that is there";
    }
    return Files.isSymbolicLink(path)
        ? "is a link to a file that is not there; mount its folder, or name the file itself"
        : "";
  }
}
