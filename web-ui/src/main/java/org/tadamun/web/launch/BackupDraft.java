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
 * A backup that is not complete yet. While a server makes it, it keeps a file inside locked: so a
 * draft whose server died can be distinguished from one that is being made.
 */
final class BackupDraft {

  private static final String HELD = ".held";

  /** The drafts of this JVM. Opening one of their files again would release their locks. */
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

  /** Whether the server that made this draft has ended before it was complete. */
  boolean isLeft() {
    try (FileChannel held = OURS.contains(folder) ? null : openHeld()) {
      return isLeft(held);
    } catch (IOException | OverlappingFileLockException taken) {
      return false;
    }
  }

  /** Opens the lock file; null if there is none. The caller closes it, whatever the lock does. */
  private FileChannel openHeld() throws IOException {
    Path held = folder.resolve(HELD);
    return Files.isDirectory(folder, NOFOLLOW_LINKS) && Files.isRegularFile(held, NOFOLLOW_LINKS)
        ? FileChannel.open(held, WRITE)
        : null;
  }

  /** Locks the draft if it was left; false if there is none or if another server holds the lock. */
  private static boolean isLeft(FileChannel held) throws IOException {
    return held != null && held.tryLock() != null;
  }

  /** Makes the folder, replacing a draft that was left. */
  Path make() throws IOException {
    if (!OURS.add(folder)) {
      throw new IOException(folder + " is being made");
    }
    try {
      try (FileChannel held = openHeld()) {
        if (isLeft(held)) {
          FolderTree.delete(folder);
        }
      }
      return hold(FolderTree.makeClosed(folder));
    } catch (IOException | RuntimeException failed) {
      release();
      throw failed;
    }
  }

  /** The lock file gets its name only once it is locked; if that fails, the folder is deleted. */
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

  /** All files but the lock file, which must not be opened; each folder before its content. */
  List<Path> parts() throws IOException {
    return FolderTree.below(folder).stream().filter(part -> !part.endsWith(HELD)).toList();
  }

  /** Renames the complete backup, once it is on the disk. */
  void become(Path whole) throws IOException {
    Files.delete(folder.resolve(HELD));
    Files.move(folder, whole, StandardCopyOption.ATOMIC_MOVE);
    release();
  }

  /** Deletes the draft. */
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
      // The lock ends with this JVM.
    } finally {
      OURS.remove(folder);
    }
  }

  /** The size in bytes; 0 if it cannot be read. */
  long size() {
    try {
      return FolderTree.below(folder).stream().mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException | RuntimeException unreadable) {
      return 0;
    }
  }
}
