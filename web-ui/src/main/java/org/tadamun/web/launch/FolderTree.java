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

  /** The hash of each file, as {@code sha256sum -c} reads it. */
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
   * Closes it to others, and writes down in it what the files are by now.
   *
   * @param about what is said of them before, in a few lines
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

  /** Files first, then the folders that name them: all are on the disk when this returns. */
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

  /** Of a file, in small letters. */
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

  /** What is left then must be in nobody's way. */
  static void deleteIfPossible(Path folder) {
    try {
      delete(folder);
    } catch (IOException | RuntimeException kept) {
      // The next one says so, or takes its place.
    }
  }
}
