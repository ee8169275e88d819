package org.tadamun.web.launch.preflight.owner;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** A file or folder that this user must own, and the command that makes it so. */
public final class OwnedFile {

  private final Path path;

  public OwnedFile(Path path) {
    this.path = path.toAbsolutePath();
  }

  /** Whether it is unknown if it exists, because this user may not enter a folder above it. */
  public boolean isOutOfSight() {
    return !Files.exists(path) && !Files.notExists(path);
  }

  /** The end of a sentence that says why the file is {@link #isOutOfSight out of sight}. */
  public String whyOutOfSight() {
    Path folder = path.getParent();
    while (!Files.exists(folder)) {
      folder = folder.getParent();
    }
    return Files.isExecutable(folder)
        ? "cannot be looked at: " + whatIsThere()
        : "cannot be looked at: the user %s may not enter the folder %s of the user %s; let that user in there (chown, chmod)"
            .formatted(me(), folder, ownerOf(folder));
  }

  private String whatIsThere() {
    try {
      Files.readAttributes(path, BasicFileAttributes.class);
      return "it is there by now";
    } catch (IOException broken) {
      return String.valueOf(broken.getMessage());
    }
  }

  /**
   * The end of a sentence that says why this user cannot use the file and everything in it. Blank
   * if the user can, or if it does not exist.
   */
  public String whyClosed() {
    if (isOutOfSight()) {
      return whyOutOfSight();
    }
    Optional<Path> closed = Files.exists(path) ? firstClosed() : Optional.empty();
    if (closed.isEmpty()) {
      return "";
    }
    String owner = ownerOf(closed.get());
    return owner.equals(me())
        ? "cannot be read and written by its own user; run chmod -R u+rwX " + path
        : "belongs to the user %s, at least in part; make it the server's: sudo chown -R %s: %s"
            .formatted(owner, me(), path);
  }

  /**
   * The command that makes it readable for this user only.
   *
   * @param otherwise the answer if this user owns it already
   */
  public String remedy(String otherwise) {
    String owner = ownerOf(path);
    return owner.equals(me())
        ? otherwise
        : "it belongs to the user %1$s: run sudo chown %2$s %3$s, then sudo chmod 600 %3$s"
            .formatted(owner, me(), path);
  }

  private Optional<Path> firstClosed() {
    Search search = new Search();
    try {
      Files.walkFileTree(path, search);
      return Optional.ofNullable(search.closed);
    } catch (IOException unread) {
      return Optional.of(path);
    }
  }

  private static String ownerOf(Path file) {
    try {
      return Files.getOwner(file).getName();
    } catch (IOException unknown) {
      return "?";
    }
  }

  /** The owner of a new file: in a container this user may have a number and no name. */
  private static String me() {
    try {
      Path made = Files.createTempFile("owner", ".tmp");
      try {
        return ownerOf(made);
      } finally {
        Files.delete(made);
      }
    } catch (IOException full) {
      return System.getProperty("user.name");
    }
  }

  private static final class Search extends SimpleFileVisitor<Path> {

    private Path closed;

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      return unless(isOpen(folder) && Files.isExecutable(folder), folder);
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return unless(isOpen(file), file);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failed) {
      return unless(false, file);
    }

    private static boolean isOpen(Path file) {
      return Files.isReadable(file) && Files.isWritable(file);
    }

    private FileVisitResult unless(boolean open, Path file) {
      closed = open ? closed : file;
      return open ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }
  }
}
