package org.tadamun.web.launch;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * How {@code ./tadamun admin-link} speaks with the running server: by two files in a folder that
 * only the server's own user can enter (R2). Both are named after a random word of the request, so
 * that two who ask at the same time each get an answer of their own.
 */
public class AdminLinkFiles {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final String REQUESTS = "admin-link.*.request";

  private final Path folder;

  public AdminLinkFiles(Path runFolder) {
    folder = runFolder;
  }

  /**
   * What is asked for.
   *
   * @param word the random word after which both files are named
   * @param onlyFirst whether a link is wanted only while there is no administrator
   */
  public record Request(String word, boolean onlyFirst) {}

  /** Asks, and waits for the answer; nothing when none comes in 20 seconds, or none is needed. */
  public Optional<String> ask(boolean onlyFirst) throws IOException {
    String word = UUID.randomUUID().toString();
    try (WatchService changes = folder.getFileSystem().newWatchService()) {
      folder.register(changes, StandardWatchEventKinds.ENTRY_CREATE);
      write(request(word), String.valueOf(onlyFirst));
      return await(changes, answer(word)).filter(link -> !link.isBlank());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      Files.deleteIfExists(request(word));
      Files.deleteIfExists(answer(word));
    }
  }

  private static Optional<String> await(WatchService changes, Path answer)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(answer) && System.nanoTime() < end) {
      WatchKey change = changes.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (change != null) {
        change.pollEvents();
        change.reset();
      }
    }
    return Files.exists(answer) ? Optional.of(Files.readString(answer)) : Optional.empty();
  }

  /** What those left behind who asked a server that is no more. */
  void clear() throws IOException {
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "admin-link.*")) {
      for (Path file : left) {
        Files.delete(file);
      }
    }
  }

  /** A request that waits; its file is gone afterwards. */
  public Optional<Request> nextRequest() throws IOException {
    try (DirectoryStream<Path> waiting = Files.newDirectoryStream(folder, REQUESTS)) {
      for (Path file : waiting) {
        boolean onlyFirst = Boolean.parseBoolean(Files.readString(file).strip());
        Files.delete(file);
        return Optional.of(new Request(file.getFileName().toString().split("\\.")[1], onlyFirst));
      }
    }
    return Optional.empty();
  }

  /** The link, or nothing where none is needed. */
  public void answer(Request asked, String link) throws IOException {
    write(answer(asked.word()), link);
  }

  private Path request(String word) {
    return folder.resolve("admin-link." + word + ".request");
  }

  private Path answer(String word) {
    return folder.resolve("admin-link." + word + ".answer");
  }

  /** Whole or not at all, and never readable by others. */
  private void write(Path file, String text) throws IOException {
    Path draft =
        Files.createTempFile(
            folder,
            "draft",
            ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, text);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
