package org.tadamun.web.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The folder that {@code ./tadamun backup} makes (docs/adr/196). It gets its name only when it is
 * complete and on the disk. From the first byte on only its owner can read it.
 */
public final class BackupFolder {

  /** The beginning of the file names of these requests. */
  public static final String KIND = "backup";

  /** Enough for millions of signatures and a slow disk; a server that ends is noticed sooner. */
  public static final Duration PATIENCE = Duration.ofHours(6);

  public static final String NOT_EMBEDDED =
      "./tadamun backup copies the embedded database, and the one of tadamun.database.url is"
          + " PostgreSQL; take pg_dump, as docs/operations.md has it.";

  /** Kept free for the server on the same disk: on a full disk nobody could sign. */
  private static final long ROOM_MEGABYTES = 250;

  private static final long MEGABYTE = 1L << 20;

  private final Path folder;
  private final BackupDraft draft;
  private boolean renamed;

  /**
   * @param folder an absolute path
   */
  public BackupFolder(Path folder) {
    this.folder = folder.normalize();
    this.draft =
        new BackupDraft(this.folder.resolveSibling(this.folder.getFileName() + ".partial"));
  }

  @Override
  public String toString() {
    return folder.toString();
  }

  public String name() {
    return String.valueOf(folder.getFileName());
  }

  /**
   * Why the backup cannot be made, in one sentence; empty if it can.
   *
   * @param bytes the room that it needs while it is made
   */
  public Optional<String> refusal(Path dataFolder, long bytes) throws IOException {
    Path parent = folder.getParent();
    if (parent == null || !Files.isDirectory(parent) || !Files.isWritable(parent)) {
      return refusal(
          "The folder %s, in which the backup would be, does not exist, or the server's user may not"
              + " write there; make it, and give it to that user.",
          parent == null ? folder : parent);
    }
    if (folder.toString().contains(";")) {
      return refusal("The folder %s has a ; in its path; name another one.", folder);
    }
    if (parent.toRealPath().startsWith(dataFolder.toRealPath())) {
      return refusal(
          "The folder %s is in the data folder (tadamun.data-dir), with which it would be lost;"
              + " name one on another disk.",
          folder);
    }
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return refusal("There is a %s already; name a folder that is yet to be made.", folder);
    }
    boolean left = draft.isLeft();
    if (draft.exists() && !left) {
      return refusal(
          "There is a %s, which is being made, or is no backup of this version that was broken off;"
              + " wait, or delete it where no server is at work on it.",
          draft);
    }
    long free = (free() + (left ? draft.size() : 0)) / MEGABYTE;
    long needed = bytes / MEGABYTE + ROOM_MEGABYTES;
    return free < needed
        ? refusal(
            "Only %d MB are free on the disk of %s, and a backup needs %d MB; make room there, or"
                + " name a folder on another disk.",
            free, parent, needed)
        : Optional.empty();
  }

  private static Optional<String> refusal(String sentence, Object... arguments) {
    return Optional.of(sentence.formatted(arguments));
  }

  /** Makes the draft for the database, replacing one whose server has ended. */
  public Path begin() throws IOException {
    return draft.make();
  }

  /**
   * Completes the backup, once the database is in it.
   *
   * @param about what the copy is of, in a few lines
   */
  public void finish(String about) throws IOException {
    List<Path> all = draft.parts();
    if (all.stream().noneMatch(file -> file.endsWith("service.properties"))) {
      throw new IOException("the database has not copied itself");
    }
    FolderTree.seal(draft.folder(), all, about);
    FolderTree.forceAll(draft.parts());
    draft.become(folder);
    renamed = true;
    FolderTree.force(folder.getParent());
  }

  /** Deletes what was made. */
  public void giveUp() {
    if (renamed) {
      FolderTree.deleteIfPossible(folder);
    } else {
      draft.giveUp();
    }
  }

  public boolean isDiskFull() {
    return free() < MEGABYTE;
  }

  private long free() {
    return folder.getParent().toFile().getUsableSpace();
  }
}
