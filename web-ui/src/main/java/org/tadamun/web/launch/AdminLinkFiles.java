package org.tadamun.web.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;

/**
 * How {@code ./tadamun admin-link} speaks with the running server: by two files in a folder that
 * only the server's own user can enter (R2). The answer repeats the random word of the request, so
 * that an answer left over from another request is never taken for this one's.
 */
public class AdminLinkFiles {

  private static final int SECONDS = 20;
  private static final int PAUSE_MILLIS = 200;

  private final Path request;
  private final Path answer;

  public AdminLinkFiles(Path runFolder) {
    request = runFolder.resolve("admin-link.request");
    answer = runFolder.resolve("admin-link.answer");
  }

  /** Asks, and waits for the answer; nothing when none comes in 20 seconds. */
  public Optional<String> ask() throws IOException {
    String word = UUID.randomUUID().toString();
    Files.deleteIfExists(answer);
    write(request, word);
    try {
      long end = System.nanoTime() + SECONDS * 1_000_000_000L;
      while (System.nanoTime() < end) {
        Optional<String> link = take(word);
        if (link.isPresent()) {
          return link;
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      Files.deleteIfExists(request);
    }
    return Optional.empty();
  }

  /** The random word of a request that waits; the request is gone afterwards. */
  public Optional<String> nextRequest() throws IOException {
    if (!Files.exists(request)) {
      return Optional.empty();
    }
    String word = Files.readString(request).strip();
    Files.delete(request);
    return Optional.of(word);
  }

  public void answer(String word, String link) throws IOException {
    write(answer, word + "\n" + link);
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
