package org.tadamun.web.launch;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** A folder and all that is in it. */
public final class FolderTree {

  /** The file with the hash of each file, in the format of {@code sha256sum -c}. */
  static final String SUMS = "SHA256SUMS";

  private FolderTree() {}

  /** Each folder before what it holds. */
  public static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList();
    } catch (UncheckedIOException unreadable) {
      throw unreadable.getCause();
    }
  }

  /** Into which nobody else may look, at any time. */
  public static Path makeClosed(Path folder) throws IOException {
    return Files.createDirectory(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
  }

  /** A file or a folder: nobody else may look into it. */
  public static void closeToOthers(Path path) throws IOException {
    String mode = Files.isDirectory(path) ? "rwx------" : "rw-------";
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
  }

  /**
   * Closes all files to others and writes their hashes.
   *
   * @param about lines of comment for the beginning of the file with the hashes
   */
  static void seal(Path folder, List<Path> below, String about) throws IOException {
    StringBuilder sums = new StringBuilder();
    about.lines().forEach(line -> sums.append("# ").append(line).append('\n'));
    for (Path file : below) {
      closeToOthers(file);
      if (Files.isRegularFile(file)) {
        sums.append(sha256(file)).append("  ").append(folder.relativize(file)).append('\n');
      }
    }
    closeToOthers(Files.writeString(folder.resolve(SUMS), sums));
  }

  /** Syncs all of these to the disk: files first, then the folders that name them. */
  static void forceAll(List<Path> below) throws IOException {
    for (Path path : below.reversed()) {
      force(path);
    }
  }

  public static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, Files.isDirectory(path) ? READ : WRITE)) {
      channel.force(true);
    }
  }

  /** The hash in lower-case hexadecimal. */
  private static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        DigestInputStream read = new DigestInputStream(in, MessageDigest.getInstance("SHA-256"))) {
      read.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(read.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      for (Path file : below(folder).reversed()) {
        Files.delete(file);
      }
    }
  }

  /** Deletes the folder; a failure must not stop the caller. */
  static void deleteIfPossible(Path folder) {
    try {
      delete(folder);
    } catch (IOException | RuntimeException kept) {
      // The next attempt reports the rest, or replaces it.
    }
  }
}
