package org.tadamun.web.launch;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A backup that is not whole yet. While it is made, its server locks a file in it, until it ends:
 * so one that was left can be told from one that another server, or this one, is just making.
 */
final class BackupDraft {

  private static final String HELD = ".held";

  /** Those of this JVM, whose locks would end if one of their files were opened once more. */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private FileChannel holder;

  BackupDraft(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  @Override
  public String toString() {
    return folder.toString();
  }

  boolean exists() {
    return Files.exists(folder, NOFOLLOW_LINKS);
  }

  /** Whether it was left by a server that ended while it made it. */
  boolean isLeft() {
    try (FileChannel left = OURS.contains(folder) ? null : takeLeft()) {
      return left != null;
    } catch (IOException | OverlappingFileLockException taken) {
      return false;
    }
  }

  /** With its lock; null where it is none, or somebody has that. */
  private FileChannel takeLeft() throws IOException {
    Path held = folder.resolve(HELD);
    if (!Files.isDirectory(folder, NOFOLLOW_LINKS) || !Files.isRegularFile(held, NOFOLLOW_LINKS)) {
      return null;
    }
    FileChannel left = FileChannel.open(held, WRITE);
    if (left.tryLock() != null) {
      return left;
    }
    left.close();
    return null;
  }

  /** Makes it anew, in the place of one that was left. */
  Path make() throws IOException {
    if (!OURS.add(folder)) {
      throw new IOException(folder + " is being made");
    }
    try {
      try (FileChannel left = takeLeft()) {
        if (left != null) {
          FolderTree.delete(folder);
        }
      }
      return hold(FolderTree.makeClosed(folder));
    } catch (IOException | RuntimeException failed) {
      release();
      throw failed;
    }
  }

  /** Under its name only with its lock; without one, nothing that nobody could replace is left. */
  private Path hold(Path made) throws IOException {
    Path unnamed = made.resolve(HELD + ".new");
    try {
      holder = FileChannel.open(unnamed, CREATE_NEW, WRITE);
      holder.lock();
      return Files.move(unnamed, made.resolve(HELD), StandardCopyOption.ATOMIC_MOVE).getParent();
    } catch (IOException | RuntimeException failed) {
      FolderTree.deleteIfPossible(made);
      throw failed;
    }
  }

  /** All of it, but for what holds it, which must not be opened: each folder before its parts. */
  List<Path> parts() throws IOException {
    return FolderTree.below(folder).stream().filter(part -> !part.endsWith(HELD)).toList();
  }

  /** Whole and on the disk, it gets this name. */
  void become(Path whole) throws IOException {
    Files.delete(folder.resolve(HELD));
    Files.move(folder, whole, StandardCopyOption.ATOMIC_MOVE);
    release();
  }

  /** Nothing is left of it. */
  void giveUp() {
    FolderTree.deleteIfPossible(folder);
    release();
  }

  private void release() {
    try {
      if (holder != null) {
        holder.close();
      }
    } catch (IOException open) {
      // It ends with this JVM.
    } finally {
      OURS.remove(folder);
    }
  }

  /** In bytes; what cannot be looked at is none. */
  long size() {
    try {
      return FolderTree.below(folder).stream().mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException | RuntimeException unreadable) {
      return 0;
    }
  }
}
