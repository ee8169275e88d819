package org.tadamun.web.launch;

import java.io.IOException;
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
 * only the server's own user can enter (R2). The answer repeats the random word of the request, so
 * that an answer left over from another request is never taken for this one's.
 */
public class AdminLinkFiles {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Path request;
  private final Path answer;

  public AdminLinkFiles(Path runFolder) {
    request = runFolder.resolve("admin-link.request");
    answer = runFolder.resolve("admin-link.answer");
  }

  /**
   * What is asked for.
   *
   * @param word the random word that the answer repeats
   * @param onlyFirst whether a link is wanted only while there is no administrator
   */
  public record Request(String word, boolean onlyFirst) {}

  /** Asks, and waits for the answer; nothing when none comes in 20 seconds, or none is needed. */
  public Optional<String> ask(boolean onlyFirst) throws IOException {
    Path folder = request.getParent();
    try (WatchService changes = folder.getFileSystem().newWatchService()) {
      folder.register(changes, StandardWatchEventKinds.ENTRY_CREATE);
      Files.deleteIfExists(answer);
      String word = UUID.randomUUID().toString();
      write(request, word + "\n" + onlyFirst);
      return await(changes, word).filter(link -> !link.isBlank());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      Files.deleteIfExists(request);
    }
  }

  private Optional<String> await(WatchService changes, String word)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Optional<String> link = take(word);
    while (link.isEmpty() && System.nanoTime() < end) {
      WatchKey change = changes.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (change != null) {
        change.pollEvents();
        change.reset();
      }
      link = take(word);
    }
    return link;
  }

  /** The request that waits; it is gone afterwards. */
  public Optional<Request> nextRequest() throws IOException {
    if (!Files.exists(request)) {
      return Optional.empty();
    }
    String[] lines = Files.readString(request).strip().split("\n", 2);
    Files.delete(request);
    return Optional.of(new Request(lines[0], lines.length == 2 && lines[1].equals("true")));
  }

  /** The link, or nothing where none is needed. */
  public void answer(Request asked, String link) throws IOException {
    write(answer, asked.word() + "\n" + link);
  }

  private Optional<String> take(String word) throws IOException {
    if (!Files.exists(answer)) {
      return Optional.empty();
    }
    String[] lines = Files.readString(answer).split("\n", 2);
    Files.delete(answer);
    return lines.length == 2 && lines[0].equals(word) ? Optional.of(lines[1]) : Optional.empty();
  }

  /** Whole or not at all, and never readable by others. */
  private static void write(Path file, String text) throws IOException {
    Path draft =
        Files.createTempFile(
            file.getParent(),
            "admin-link",
            ".tmp",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, text);
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
